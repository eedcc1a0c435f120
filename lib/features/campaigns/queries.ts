import { type AtButtons, changesSince, factsAt, hasToRead, isUnanswered } from "@/lib/domain/campaigns";
import { mayTry } from "@/lib/domain/permissions";
import type { Day } from "@/lib/domain/planning";
import {
  atButtons,
  buttonsOf,
  CAMPAIGN,
  CAMPAIGNS_MAX,
  type CampaignRow,
  factsOf,
  factsView,
  findCampaign,
  headOf,
  type Look,
  namesOf,
  readOf,
  todayIn,
} from "@/lib/features/campaign-facts/queries";
import { readPosts, toPost } from "@/lib/features/planning/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CampaignChoices, CampaignLine, CampaignList, CampaignPost, CampaignView, Reader } from "./schema";

/** One campaign with all there is to it; null when there is no such campaign here. */
export async function campaignView(look: Look, campaignId: string): Promise<CampaignView | null> {
  const { tx, viewer } = look;
  const campaign = await findCampaign(look, campaignId);
  if (!campaign) return null;
  const { today, crisisNumber } = await todayIn(look);
  const buttons = (await buttonsOf(look, [campaign])).get(campaign.id) ?? new Map<string, AtButtons>();
  const why = buttons.get(viewer.memberId) ?? null;
  const facts = factsView(look, campaign, { today, why, names: await namesOf(look, campaign) });
  const which = Prisma.sql`campaign_id = ${campaignId}::uuid`;
  const rows = await readPosts({ tx, orgId: viewer.orgId, crisisNumber }, which, CAMPAIGNS_MAX);
  return {
    ...facts,
    brief: campaign.brief,
    revision: campaign.revision,
    endedAt: campaign.endedAt?.toISOString() ?? null,
    goal: campaign.goal,
    channels: campaign.channels.map(({ channel }) => channel),
    people: campaign.people.map(({ memberId, task, member }) => ({ memberId, name: member.name, task })),
    readers: facts.may.lead ? await readersView(look, campaign, buttons) : null,
    posts: rows.map(toPost).map(({ id, title, at, state }): CampaignPost => ({ id, title, at, state })),
    choices: facts.may.lead ? await choicesOf(look, today) : null,
  };
}

async function readersView(
  { tx, viewer: { orgId } }: Look,
  campaign: CampaignRow,
  buttons: ReadonlyMap<string, AtButtons>,
): Promise<Reader[]> {
  const rows = await tx.member.findMany({
    where: { orgId, id: { in: [...buttons.keys()] } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const wordings = factsOf(campaign);
  return rows.map(({ id, name }): Reader => {
    const read = readOf(campaign, id);
    return {
      memberId: id,
      name,
      why: buttons.get(id) ?? "writes",
      isUpToDate: changesSince(wordings, read?.revision ?? 0).length === 0,
      readAt: read?.readAt.toISOString() ?? null,
    };
  });
}

/** Whom and what a campaign can be given. */
async function choicesOf({ tx, viewer: { orgId }, now }: Look, today: Day): Promise<CampaignChoices> {
  const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "campaigns.lead"));
  const byName = { orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  return {
    people: people.map(({ memberId, name }) => ({ id: memberId, name })),
    channels: await tx.channel.findMany({ where: { orgId, archivedAt: null }, ...byName }),
    goals: await tx.goal.findMany({ where: { orgId, endedAt: null }, ...byName }),
    today,
  };
}

/** All campaigns, those that end first in front. */
export async function campaignList(look: Look): Promise<CampaignList> {
  const { tx, viewer } = look;
  const { orgId } = viewer;
  const { today } = await todayIn(look);
  const campaigns = await tx.campaign.findMany({
    where: { orgId },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: CAMPAIGNS_MAX,
    select: CAMPAIGN,
  });
  const why = await atButtons(look, campaigns);
  const counts = await countPosts(
    tx,
    orgId,
    campaigns.map(({ id }) => id),
  );
  const lines = campaigns.map((campaign): CampaignLine => {
    const wordings = factsOf(campaign);
    const head = headOf(campaign, today);
    const changes = changesSince(wordings, readOf(campaign, viewer.memberId)?.revision ?? 0).length;
    return {
      ...head,
      channels: campaign.channels.map(({ channel }) => channel.name),
      ...(counts.get(campaign.id) ?? { published: 0, posts: 0 }),
      unanswered: factsAt(wordings, Number.POSITIVE_INFINITY).filter(isUnanswered).length,
      hasToRead: hasToRead({ phase: head.phase, isAtButtons: why(campaign, viewer.memberId) !== null, changes }),
    };
  });
  const choices = mayTry(viewer.roles, "campaigns.start") ? await choicesOf(look, today) : null;
  return { lines, choices, viewerId: viewer.memberId };
}

type Count = { published: number; posts: number };

async function countPosts(tx: Tx, orgId: string, campaignIds: string[]): Promise<Map<string, Count>> {
  const rows = await tx.item.groupBy({
    by: ["campaignId", "state"],
    where: { orgId, campaignId: { in: campaignIds }, kind: "post", state: { in: ["open", "published"] } },
    _count: { _all: true },
  });
  const counts = new Map<string, Count>();
  for (const { campaignId, state, _count } of rows) {
    const { published, posts } = counts.get(campaignId ?? "") ?? { published: 0, posts: 0 };
    const out = state === "published" ? _count._all : 0;
    counts.set(campaignId ?? "", { published: published + out, posts: posts + _count._all });
  }
  return counts;
}
