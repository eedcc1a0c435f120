import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CommunityChanges } from "@/components/communities/community-changes";
import { CommunityScreen } from "@/components/communities/community-screen";
import { Page } from "@/components/shell/page";
import { mayTry } from "@/lib/domain/permissions";
import { communitiesOf, communityChoices, readCommunity } from "@/lib/features/communities/queries";
import { communityInput } from "@/lib/features/communities/schema";
import { countsOf } from "@/lib/features/community-counts/queries";
import { expertsInCommunity } from "@/lib/features/community-experts/queries";
import { sizesOf } from "@/lib/features/community-sizes/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("communities"))("title") };
}

type CommunityPageProps = { params: Promise<{ communityId: string }> };

/** One community: its share over time, its counts, what to do there and who helps. */
export default async function CommunityPage({ params }: CommunityPageProps) {
  const { orgId, roles, memberId } = await requireCapability("communities.look");
  const asked = communityInput.safeParse(await params);
  if (!asked.success) notFound();
  const { communityId } = asked.data;
  const mayLead = mayTry(roles, "communities.lead");
  const look = { orgId, now: clock.now() };
  const view = await inOrganisation(orgId, async (tx) => {
    const community = await readCommunity(tx, look, communityId);
    if (!community) return null;
    const { communities, load, today } = await communitiesOf(tx, look);
    const isFollower = community.follower?.memberId === memberId && mayTry(roles, "communities.follow");
    return {
      ...{ community, load, today },
      others: communities.filter(({ id }) => id !== communityId).map(({ id, name }) => ({ id, name })),
      counts: await countsOf(tx, orgId, communityId),
      sizes: await sizesOf(tx, orgId, { communityId, today }),
      experts: await expertsInCommunity(tx, orgId, communityId),
      choices: mayLead || isFollower ? await communityChoices(tx, look) : null,
    };
  });
  if (!view) notFound();
  return (
    <ClientMessages of={["communities", "refusals"]}>
      <Page>
        <CommunityChanges />
        <CommunityScreen view={view} mayLead={mayLead} />
      </Page>
    </ClientMessages>
  );
}
