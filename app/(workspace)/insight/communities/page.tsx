import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BandList } from "@/components/communities/band-list";
import { CommunityChanges } from "@/components/communities/community-changes";
import { CommunityDialog } from "@/components/communities/community-dialog";
import { GoneList } from "@/components/communities/gone-list";
import { ImportDialog } from "@/components/communities/import-dialog";
import { LoadLine } from "@/components/communities/load-line";
import { MergeSuggestions } from "@/components/communities/merge-suggestions";
import { InsightTabs } from "@/components/insight/insight-tabs";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { communitiesOf, communityChoices } from "@/lib/features/communities/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("communities"))("title") };
}

/** The communities outside: how much of them is alive, what to do there, and what following them takes. */
export default async function CommunitiesPage() {
  const { orgId, organisation, roles } = await requireCapability("communities.look");
  const t = await getTranslations("communities");
  const mayLead = mayTry(roles, "communities.lead");
  const look = { orgId, now: clock.now() };
  const { register, choices } = await inOrganisation(orgId, async (tx) => ({
    register: await communitiesOf(tx, look),
    choices: mayLead ? await communityChoices(tx, look) : null,
  }));
  const { communities, gone, load, merges, startWithId } = register;
  const startWith = communities.find(({ id }) => id === startWithId) ?? null;
  return (
    <ClientMessages of={["communities", "refusals"]}>
      <Page>
        <CommunityChanges />
        <PageHeader
          title={t("title")}
          lead={t("lead", { organisation: organisation.name })}
          actions={
            choices ? (
              <>
                {communities.length > 0 ? <ImportDialog /> : null}
                <CommunityDialog choices={choices} />
              </>
            ) : undefined
          }
        />
        <InsightTabs roles={roles} />
        {communities.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <>
            <LoadLine load={load} startWith={startWith} />
            <div className="mt-6">
              <BandList communities={communities} />
            </div>
            <MergeSuggestions merges={merges} communities={communities} mayLead={mayLead} />
          </>
        )}
        <GoneList gone={gone} mayLead={mayLead} />
      </Page>
    </ClientMessages>
  );
}
