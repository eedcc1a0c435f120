import { BookOpenCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AddPrecedent } from "@/components/casebook/add-precedent";
import { CasebookFilters } from "@/components/casebook/casebook-filters";
import { PrecedentList } from "@/components/casebook/precedent-list";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { POWERS } from "@/lib/domain/authority";
import { ANSWERS } from "@/lib/domain/consultations";
import { mayTry } from "@/lib/domain/permissions";
import { askedWords, plainText } from "@/lib/features/items/schema";
import { casebook, LINES_MAX, topicsOf } from "@/lib/features/precedents/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/** What an address says is written by whoever made the link: what does not fit is left out. */
const asked = z.object({
  q: askedWords,
  power: z.enum(POWERS).optional().catch(undefined),
  topic: plainText(100).optional().catch(undefined),
  outcome: z.enum(ANSWERS).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casebook"))("title") };
}

/** Everything that was decided where the agreement was silent. */
export default async function CasebookPage({ searchParams }: PageProps<"/casebook">) {
  const viewer = await requireCapability("agreement.look");
  const { q, ...facts } = asked.parse(await searchParams);
  const search = { ...facts, words: q };
  const t = await getTranslations("casebook");
  const { lines, topics } = await inOrganisation(viewer.orgId, async (tx) => ({
    lines: await casebook(tx, viewer.orgId, search),
    topics: await topicsOf(tx, viewer.orgId),
  }));
  const isSearched = Boolean(q || facts.power || facts.topic || facts.outcome);
  return (
    <ClientMessages of={["casebook"]}>
      <Page className="[--page-max:58rem]">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          back={{ href: "/agreement", label: t("back") }}
          actions={mayTry(viewer.roles, "agreement.edit") ? <AddPrecedent topics={topics} /> : null}
        />
        <CasebookFilters key={JSON.stringify(search)} search={search} topics={topics} />
        {lines.length > 0 ? (
          <PrecedentList lines={lines} />
        ) : (
          <EmptyState icon={<BookOpenCheck aria-hidden />} title={t(isSearched ? "nothingFound" : "empty")}>
            {t(isSearched ? "nothingFoundText" : "emptyText")}
          </EmptyState>
        )}
        {lines.length === LINES_MAX ? <p className="mt-4 text-t14 text-ink-2">{t("cut", { max: LINES_MAX })}</p> : null}
      </Page>
    </ClientMessages>
  );
}
