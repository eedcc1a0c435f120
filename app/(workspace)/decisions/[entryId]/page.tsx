import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { DecisionExplained } from "@/components/decisions/decision-explained";
import { Page } from "@/components/shell/page";
import { decisionView } from "@/lib/features/decisions/queries";
import { seesItem } from "@/lib/features/item-page/queries";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/decisions/[entryId]">;

/** Read once per request: what it was about stands in the tab, the rest on the page. */
const readDecision = cache(async (entryId: string) => {
  const viewer = await requireCapability("items.look");
  if (!z.uuid().safeParse(entryId).success) return null;
  return inOrganisation(viewer.orgId, async (tx) => {
    const view = await decisionView(tx, viewer.orgId, entryId);
    return view?.item && !(await seesItem({ tx, viewer }, view.item.id)) ? null : view;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await readDecision((await params).entryId);
  const t = await getTranslations("decisions");
  return view ? { title: view.item ? t("titleOf", { title: view.item.title }) : t("title") } : {};
}

/** Why something went as it went: one decision, explained from what was stored with it. */
export default async function DecisionRoute({ params }: Props) {
  const view = await readDecision((await params).entryId);
  if (!view) notFound();
  return (
    <Page>
      <DecisionExplained view={view} />
    </Page>
  );
}
