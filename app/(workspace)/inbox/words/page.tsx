import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeywordRules } from "@/components/inbox/keyword-rules";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { keywordRules } from "@/lib/features/case-rules/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox.words"))("title") };
}

/** The words by which what comes in is sorted beforehand; a person always decides. */
export default async function KeywordRulesPage() {
  const viewer = await requireCapability("cases.look");
  const t = await getTranslations("inbox");
  const { orgId } = viewer;
  const { rules, topics, segments } = await inOrganisation(orgId, async (tx) => {
    const byName = { where: { orgId }, select: { id: true, name: true }, orderBy: { name: "asc" } } as const;
    return {
      rules: await keywordRules(tx, orgId),
      topics: await tx.topic.findMany(byName),
      segments: await tx.segment.findMany(byName),
    };
  });
  return (
    <ClientMessages of={["inbox"]}>
      <Page className="[--page-max:52rem]">
        <PageHeader title={t("words.title")} lead={t("words.lead")} back={{ href: "/inbox", label: t("title") }} />
        <KeywordRules rules={rules} choices={{ topics, segments }} mayLead={mayTry(viewer.roles, "cases.lead")} />
      </Page>
    </ClientMessages>
  );
}
