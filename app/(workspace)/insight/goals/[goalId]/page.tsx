import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GoalChanges } from "@/components/goals/goal-changes";
import { GoalScreen } from "@/components/goals/goal-screen";
import { Page } from "@/components/shell/page";
import { mayTry } from "@/lib/domain/permissions";
import { goalCourse } from "@/lib/features/goal-course/queries";
import { readingsOfGoal } from "@/lib/features/goal-readings/queries";
import { goalChoices, goalParts, readGoal } from "@/lib/features/goals/queries";
import { goalInput } from "@/lib/features/goals/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goals"))("title") };
}

type GoalPageProps = { params: Promise<{ goalId: string }> };

/** One goal: how it stands, its readings, what counts towards it and what was answered about it. */
export default async function GoalPage({ params }: GoalPageProps) {
  const viewer = await requireCapability("goals.look");
  const { orgId, roles, memberId } = viewer;
  const asked = goalInput.safeParse(await params);
  if (!asked.success) notFound();
  const { goalId } = asked.data;
  const mayLead = mayTry(roles, "goals.lead");
  const look = { orgId, now: clock.now() };
  const view = await inOrganisation(orgId, async (tx) => {
    const [goal, course] = [await readGoal(tx, orgId, goalId), await goalCourse(tx, look, goalId)];
    if (!goal || !course) return null;
    return {
      ...{ goal, course },
      readings: await readingsOfGoal(tx, orgId, goalId),
      parts: await goalParts(tx, orgId, goalId),
      choices: mayLead ? await goalChoices(tx, look) : null,
    };
  });
  if (!view) notFound();
  const mayRead = mayLead || (mayTry(roles, "goals.measure") && view.goal.ownerId === memberId);
  return (
    <ClientMessages of={["charts", "goals", "refusals"]}>
      <Page>
        <GoalChanges />
        <GoalScreen view={view} mayRead={mayRead} />
      </Page>
    </ClientMessages>
  );
}
