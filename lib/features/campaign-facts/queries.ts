import {
  type AtButtons,
  atTheButtons,
  type CampaignKind,
  changesSince,
  type FactChange,
  type FactKind,
  factsAt,
  hasToRead,
  isUnanswered,
  keepsCampaign,
  phaseOf,
} from "@/lib/domain/campaigns";
import { type MemberActor, rolesFor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { type Day, dayOf } from "@/lib/domain/planning";
import { colleagues } from "@/lib/features/scenes/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CampaignFacts, CampaignHead, FactChangeView, FactView } from "./schema";

/** Who looks, and when. */
export type Look = { tx: Tx; viewer: MemberActor; now: Date };

/** So many campaigns are shown or looked through at once: more than an organisation has in years. */
export const CAMPAIGNS_MAX = 200;
const person = { select: { id: true, name: true } } as const;

/** A campaign with its facts as they ever were, who is named for it, and who said to have read how much. */
export const CAMPAIGN = {
  id: true,
  kind: true,
  name: true,
  brief: true,
  startsOn: true,
  endsOn: true,
  factsRevision: true,
  revision: true,
  endedAt: true,
  leadId: true,
  lead: person,
  goal: { select: { id: true, name: true } },
  channels: { select: { channel: { select: { id: true, name: true } } } },
  people: { select: { memberId: true, task: true, member: { select: { name: true } } }, orderBy: { id: "asc" } },
  facts: { orderBy: [{ position: "asc" }, { revision: "asc" }] },
  reads: { select: { memberId: true, revision: true, readAt: true } },
} satisfies Prisma.CampaignSelect;

export type CampaignRow = Prisma.CampaignGetPayload<{ select: typeof CAMPAIGN }>;
type FactRow = CampaignRow["facts"][number] & { kind: FactKind };

export const factsOf = (campaign: CampaignRow): FactRow[] =>
  campaign.facts.map((fact) => ({ ...fact, kind: fact.kind as FactKind }));

/** The day it is at the organisation. */
export async function todayIn({ tx, viewer, now }: Look): Promise<{ today: Day; crisisNumber: number }> {
  const { calendar, crisisNumber } = await loadAgreement(tx, await readInForce(tx, viewer.orgId));
  return { today: dayOf(now.toISOString(), calendar.timeZone), crisisNumber };
}

/** The facts that go beside everything of a campaign; null when there is no such campaign here. */
export async function campaignFacts(look: Look, campaignId: string): Promise<CampaignFacts | null> {
  const found = await findCampaign(look, campaignId);
  if (!found) return null;
  const { today } = await todayIn(look);
  const why = await atButtons(look, [found]);
  return factsView(look, found, { today, why: why(found, look.viewer.memberId), names: await namesOf(look, found) });
}

export const findCampaign = ({ tx, viewer: { orgId } }: Look, id: string): Promise<CampaignRow | null> =>
  tx.campaign.findUnique({ where: { orgId_id: { orgId, id } }, select: CAMPAIGN });

type Names = ReadonlyMap<string, string>;

/** Names of everybody who ever said a fact, people who left included. */
export async function namesOf({ tx, viewer: { orgId } }: Look, { facts }: CampaignRow): Promise<Names> {
  const ids = [...new Set(facts.map(({ editedById }) => editedById))];
  if (ids.length === 0) return new Map();
  const rows = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const headOf = (campaign: CampaignRow, today: Day): CampaignHead => ({
  id: campaign.id,
  kind: campaign.kind as CampaignKind,
  name: campaign.name,
  phase: phaseOf(campaign, today),
  startsOn: campaign.startsOn,
  endsOn: campaign.endsOn,
  lead: { memberId: campaign.leadId, name: campaign.lead.name },
});

type Seen = { today: Day; why: AtButtons | null; names: Names };

export function factsView({ viewer }: Look, campaign: CampaignRow, { today, why, names }: Seen): CampaignFacts {
  const wordings = factsOf(campaign);
  const readRevision = readOf(campaign, viewer.memberId)?.revision ?? 0;
  const changes = changesSince(wordings, readRevision);
  const head = headOf(campaign, today);
  const known = new Map(changes.map((change) => [positionOf(change), change]));
  return {
    ...head,
    facts: factsAt(wordings, Number.POSITIVE_INFINITY).map((fact): FactView => {
      const change = known.get(fact.position);
      const wasRead = readRevision > 0 && change !== undefined;
      return {
        ...said(fact, names),
        id: fact.id,
        position: fact.position,
        kind: fact.kind,
        ...(wasRead ? { before: change.kind === "changed" ? wordsOf(change.before) : null } : {}),
        earlier: earlierOf(wordings, fact).map((wording) => said(wording, names)),
      };
    }),
    factsRevision: campaign.factsRevision,
    readRevision,
    changes: changes.map(changeView),
    hasToRead: hasToRead({ phase: head.phase, isAtButtons: why !== null, changes: changes.length }),
    may: { lead: keepsCampaign(viewer, campaign), follow: mayTry(viewer.roles, "campaigns.follow") },
  };
}

export const readOf = ({ reads }: CampaignRow, memberId: string) => reads.find((read) => read.memberId === memberId);
const wordsOf = ({ question, words }: FactRow) => ({ question, words });
const said = (fact: FactRow, names: Names) => ({
  ...wordsOf(fact),
  by: names.get(fact.editedById) ?? "",
  at: fact.editedAt.toISOString(),
});

const positionOf = (change: FactChange<FactRow>): number =>
  change.kind === "gone" ? change.before.position : change.fact.position;

/** The wordings before this one, the latest first; a question that only waited for its answer is none. */
const earlierOf = (wordings: readonly FactRow[], { position, revision }: FactRow): FactRow[] =>
  wordings.filter((one) => one.position === position && one.revision < revision && !isUnanswered(one)).toReversed();

function changeView(change: FactChange<FactRow>): FactChangeView {
  const { kind } = change.kind === "gone" ? change.before : change.fact;
  return {
    position: positionOf(change),
    kind,
    before: change.kind === "new" ? null : wordsOf(change.before),
    after: change.kind === "gone" ? null : wordsOf(change.fact),
  };
}

type Whys = (campaign: CampaignRow, memberId: string) => AtButtons | null;
type Writing = { campaign_id: string; member_id: string };

/** Whether and why somebody is at the buttons of one of these campaigns. */
export async function atButtons(look: Look, campaigns: readonly CampaignRow[]): Promise<Whys> {
  const all = await buttonsOf(look, campaigns);
  return (campaign, memberId) => all.get(campaign.id)?.get(memberId) ?? null;
}

/** Of each campaign who is at its buttons, and why. */
type Buttons = ReadonlyMap<string, ReadonlyMap<string, AtButtons>>;

export async function buttonsOf({ tx, viewer, now }: Look, campaigns: readonly CampaignRow[]): Promise<Buttons> {
  const ids = campaigns.map(({ id }) => id);
  const [writing, people] = await Promise.all([writersOf(tx, viewer.orgId, ids), colleagues(tx, viewer.orgId, now)]);
  const may = people.filter(({ roles }) => mayTry(roles, "campaigns.follow"));
  const present = new Set(may.map(({ memberId }) => memberId));
  const trekkers = may.flatMap((one) => (rolesFor(one.roles, null).includes("trekker") ? [one.memberId] : []));
  return new Map(
    campaigns.map((campaign) => {
      const found = atTheButtons({
        lead: [campaign.leadId],
        people: campaign.people.map(({ memberId }) => memberId),
        trekker: trekkers,
        writes: writing.flatMap((row) => (row.campaign_id === campaign.id ? [row.member_id] : [])),
      });
      return [campaign.id, new Map([...found].filter(([memberId]) => present.has(memberId)))] as const;
    }),
  );
}

/** Who began, holds or wrote a piece of the open work of these campaigns. */
async function writersOf(tx: Tx, orgId: string, campaignIds: readonly string[]): Promise<Writing[]> {
  if (campaignIds.length === 0) return [];
  return tx.$queryRaw<Writing[]>`
    with open as (
      select org_id, id, campaign_id, author_id from item
      where org_id = ${orgId}::uuid and campaign_id = any(${[...campaignIds]}::uuid[]) and state = 'open')
    select campaign_id, author_id as member_id from open
    union
    select o.campaign_id, r.holder_id from open o
      join stage_run r on r.org_id = o.org_id and r.item_id = o.id and r.closed_at is null and r.holder_id is not null
    union
    select o.campaign_id, v.edited_by_id from open o
      join variant v on v.org_id = o.org_id and v.item_id = o.id`;
}

/** What campaigns ask of the viewer: facts to read, and, where they lead one, questions nobody answered yet. */
export async function campaignsWaiting(look: Look, today: Day): Promise<CampaignFacts[]> {
  const { tx, viewer } = look;
  const ids = await campaignsToLookAt(look, today);
  if (ids.length === 0) return [];
  const current = await tx.campaign.findMany({
    where: { orgId: viewer.orgId, id: { in: ids } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    select: CAMPAIGN,
  });
  const why = await atButtons(look, current);
  const views = current.map((campaign) =>
    factsView(look, campaign, { today, why: why(campaign, viewer.memberId), names: new Map() }),
  );
  return views.filter((view) => view.hasToRead || asksToAnswer(view, viewer.memberId));
}

/** Asked with every page: one statement narrows it to the few campaigns that may want something, mostly none. */
async function campaignsToLookAt({ tx, viewer }: Look, today: Day): Promise<string[]> {
  const { orgId, memberId } = viewer;
  const isTrekker = rolesFor(viewer.roles, null).includes("trekker");
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from campaign c
    left join campaign_read r on r.org_id = c.org_id and r.campaign_id = c.id and r.member_id = ${memberId}::uuid
    where c.org_id = ${orgId}::uuid and c.ended_at is null and c.ends_on >= ${today}
      and (c.lead_id = ${memberId}::uuid or c.facts_revision > coalesce(r.revision, 0) and (${isTrekker}
        or exists (select 1 from campaign_person p
          where p.org_id = c.org_id and p.campaign_id = c.id and p.member_id = ${memberId}::uuid)
        or exists (select 1 from item i where i.org_id = c.org_id and i.campaign_id = c.id and i.state = 'open')))
    order by c.ends_on, c.id limit ${CAMPAIGNS_MAX}`;
  return rows.map(({ id }) => id);
}

/** Questions wait for who leads the campaign, not for everybody who could answer them. */
const asksToAnswer = ({ lead, facts }: CampaignFacts, viewerId: string): boolean =>
  lead.memberId === viewerId && facts.some(isUnanswered);
