import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MonthHead } from "@/components/insight/month-head";
import { MonthLetterView } from "@/components/insight/month-letter";
import { Page } from "@/components/shell/page";
import { monthLetter } from "@/lib/domain/month-report";
import { mayTry } from "@/lib/domain/permissions";
import { monthReport, receiversOf } from "@/lib/features/month-report/queries";
import { monthInput } from "@/lib/features/month-report/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("monthReport"))("pageTitle") };
}

type MonthPageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** The report of a month, as a letter to the executive. */
export default async function MonthPage({ searchParams }: MonthPageProps) {
  const { orgId, roles } = await requireCapability("results.look");
  const { month } = monthInput.parse(await searchParams);
  const asking = { orgId, now: clock.now() };
  const { report, receivers } = await inOrganisation(orgId, async (tx) => ({
    report: await monthReport({ tx, ...asking }, month),
    receivers: mayTry(roles, "reflex.lead") ? await receiversOf({ tx, ...asking }) : null,
  }));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const say = (key: string, values: Record<string, string | number>) =>
    t(key as Parameters<typeof t>[0], values as never);
  const letter = monthLetter(report.facts, { say, locale });
  return (
    <ClientMessages of={["charts", "monthReport", "refusals"]}>
      <Page>
        <MonthHead report={report} roles={roles} receivers={receivers} />
        <MonthLetterView
          letter={letter}
          organisation={report.facts.organisation}
          hasPhotos={mayTry(roles, "media.look")}
        />
      </Page>
    </ClientMessages>
  );
}
