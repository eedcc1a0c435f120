import type { z } from "zod";
import { keepsCampaign } from "@/lib/domain/campaigns";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { changeCampaignInput, seenCampaignInput, startCampaignInput } from "./schema";

type Described = Omit<z.output<typeof startCampaignInput>, "id">;
type Campaign = Prisma.CampaignGetPayload<object>;

/** Begins a campaign or a contest. */
export const startCampaign = command({
  name: "campaigns.start",
  input: startCampaignInput,
  may: "campaigns.start",
  run: async (unit, { id = newId(), ...described }): Promise<Result<{ campaignId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    if ((await tx.campaign.count({ where: { orgId, id } })) > 0) return ok({ campaignId: id });
    const unknown = await unknownReferences(unit, described);
    if (unknown) return unknown;
    const data = { orgId, id, ...columnsOf(described), createdById: actor.memberId, createdAt: now };
    // The same one sent twice at once is one.
    const { count } = await tx.campaign.createMany({ data, skipDuplicates: true });
    if (count === 0) return ok({ campaignId: id });
    await placeChannels(unit, id, described.channelIds);
    await placePeople(unit, { campaignId: id, described });
    unit.journal({ action: "campaigns.start", subject: { kind: "campaign", id }, data: described });
    unit.announce({ topic: "campaigns", ids: [id] });
    return ok({ campaignId: id });
  },
});

/** Says otherwise what a campaign is: its name, brief, period, channels, goal, people. Its facts are changed one by one. */
export const changeCampaign = command({
  name: "campaigns.change",
  input: changeCampaignInput,
  may: "campaigns.lead",
  run: async (unit, { campaignId, seenRevision, ...described }): Promise<Result<{ revision: number }>> => {
    const found = await keep(unit, campaignId);
    if (!found.ok) return found;
    if (found.value.revision !== seenRevision) return tooLate(unit, campaignId);
    const unknown = await unknownReferences(unit, described, found.value);
    if (unknown) return unknown;
    const data = { ...columnsOf(described), revision: { increment: 1 } };
    const where = { orgId: unit.orgId, id: campaignId, revision: seenRevision, endedAt: null };
    const { count } = await unit.tx.campaign.updateMany({ where, data });
    if (count === 0) return tooLate(unit, campaignId);
    await placeChannels(unit, campaignId, described.channelIds);
    await placePeople(unit, { campaignId, described, before: found.value });
    unit.journal({ action: "campaigns.change", subject: { kind: "campaign", id: campaignId }, data: described });
    unit.announce({ topic: "campaigns", ids: [campaignId] });
    return ok({ revision: seenRevision + 1 });
  },
});

/** Ends a campaign before or after its time: nobody is asked to read its facts any more. What was said stays. */
export const endCampaign = command({
  name: "campaigns.end",
  input: seenCampaignInput,
  may: "campaigns.lead",
  run: (unit, seen): Promise<Result<{ revision: number }>> => turn(unit, seen, { action: "campaigns.end", ends: true }),
});

/** Takes an ended campaign up again. */
export const reopenCampaign = command({
  name: "campaigns.reopen",
  input: seenCampaignInput,
  may: "campaigns.lead",
  run: (unit, seen): Promise<Result<{ revision: number }>> =>
    turn(unit, seen, { action: "campaigns.reopen", ends: false }),
});

type Turn = { action: string; ends: boolean };

async function turn(
  unit: Unit,
  { campaignId, seenRevision }: z.output<typeof seenCampaignInput>,
  { action, ends }: Turn,
): Promise<Result<{ revision: number }>> {
  const found = await keep(unit, campaignId);
  if (!found.ok) return found;
  if (found.value.revision !== seenRevision) return tooLate(unit, campaignId, ends);
  const state = { endedAt: ends ? null : { not: null } };
  const { count } = await unit.tx.campaign.updateMany({
    where: { orgId: unit.orgId, id: campaignId, revision: seenRevision, ...state },
    data: { endedAt: ends ? unit.now : null, revision: { increment: 1 } },
  });
  if (count === 0) return tooLate(unit, campaignId, ends);
  const { name } = found.value;
  unit.journal({ action, subject: { kind: "campaign", id: campaignId }, data: { name } });
  unit.announce({ topic: "campaigns", ids: [campaignId] });
  return ok({ revision: seenRevision + 1 });
}

async function keep({ tx, orgId, actor }: Unit, campaignId: string): Promise<Result<Campaign>> {
  const campaign = await tx.campaign.findUnique({ where: { orgId_id: { orgId, id: campaignId } } });
  if (!campaign || actor.kind !== "member") return notFound();
  return keepsCampaign(actor, campaign) ? ok(campaign) : refuse("not_allowed", "campaigns.notYours");
}

/** Why nothing was changed: it is over, it goes on, or somebody was first; who and when, from the journal. */
async function tooLate(unit: Unit, campaignId: string, wantsOpen = true): Promise<Refused> {
  const { tx, orgId } = unit;
  const { endedAt } = await tx.campaign.findUniqueOrThrow({ where: { orgId_id: { orgId, id: campaignId } } });
  if (wantsOpen && endedAt) return refuse("wrong_state", "campaigns.ended");
  if (!wantsOpen && !endedAt) return refuse("wrong_state", "campaigns.goesOn");
  return staleItem(unit, campaignId);
}

const columnsOf = ({ kind, name, brief, startsOn, endsOn, goalId, leadId }: Described) => ({
  kind,
  name,
  brief,
  startsOn,
  endsOn,
  goalId,
  leadId,
});

/** What it already has may stay, also when it could not be chosen any more. */
async function unknownReferences(unit: Unit, described: Described, now?: Campaign): Promise<Refused | null> {
  const { tx, orgId } = unit;
  const { goalId, leadId, channelIds, people } = described;
  const unknown = (field: string) => invalid(field, "fields.unknown");
  const goal = goalId ? await tx.goal.findUnique({ where: { orgId_id: { orgId, id: goalId } } }) : null;
  if (goalId && (!goal || (goal.endedAt && goalId !== now?.goalId))) return unknown("goalId");
  const known = await tx.channel.count({ where: { orgId, id: { in: channelIds } } });
  if (known !== new Set(channelIds).size) return unknown("channelIds");
  const fit = new Set((await fitPeople(unit)).map(({ memberId }) => memberId));
  if (!fit.has(leadId) && leadId !== now?.leadId) return unknown("leadId");
  const there = now ? await tx.campaignPerson.findMany({ where: { orgId, campaignId: now.id } }) : [];
  const stay = new Set(there.map(({ memberId }) => memberId));
  return people.every(({ memberId }) => fit.has(memberId) || stay.has(memberId)) ? null : unknown("people");
}

/** Everybody who may have a part in a campaign; an adviser never decides, and so has none. */
const fitPeople = async ({ tx, orgId, now }: Unit) =>
  (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "campaigns.lead"));

async function placeChannels({ tx, orgId }: Unit, campaignId: string, channelIds: readonly string[]): Promise<void> {
  await tx.campaignChannel.deleteMany({ where: { orgId, campaignId, channelId: { notIn: [...channelIds] } } });
  const data = [...new Set(channelIds)].map((channelId) => ({ orgId, id: newId(), campaignId, channelId }));
  await tx.campaignChannel.createMany({ data, skipDuplicates: true });
}

type Placing = { campaignId: string; described: Described; before?: Campaign };

/** The people of a campaign with their tasks, as they are from now on; whoever comes in hears what their part is. */
async function placePeople(unit: Unit, { campaignId, described, before }: Placing): Promise<void> {
  const { tx, orgId } = unit;
  const tasks = new Map(described.people.map(({ memberId, task }) => [memberId, task]));
  const there = await tx.campaignPerson.findMany({ where: { orgId, campaignId } });
  await tx.campaignPerson.deleteMany({ where: { orgId, campaignId, memberId: { notIn: [...tasks.keys()] } } });
  await tx.$executeRaw`
    update campaign_person p set task = x.task
    from unnest(${[...tasks.keys()]}::uuid[], ${[...tasks.values()]}::text[]) as x (member_id, task)
    where p.org_id = ${orgId}::uuid and p.campaign_id = ${campaignId}::uuid and p.member_id = x.member_id
      and p.task <> x.task`;
  const added = [...tasks].filter(([memberId]) => !there.some((one) => one.memberId === memberId));
  const data = added.map(([memberId, task]) => ({ orgId, id: newId(), campaignId, memberId, task }));
  await tx.campaignPerson.createMany({ data });
  const { leadId } = described;
  const isSameLead = leadId === before?.leadId;
  await tellJoined(unit, {
    campaignId,
    described,
    joined: new Map(isSameLead ? added : [...added, [leadId, tasks.get(leadId) ?? ""]]),
  });
}

type Joining = { campaignId: string; described: Described; joined: ReadonlyMap<string, string> };

async function tellJoined(unit: Unit, { campaignId, described: { leadId, name }, joined }: Joining): Promise<void> {
  for (const [memberId, task] of joined) {
    const said = { isLead: memberId === leadId ? "yes" : "no", hasTask: task ? "yes" : "no" };
    await notify(unit, {
      kind: "campaign_joined",
      memberIds: [memberId],
      href: campaignHref(campaignId),
      data: { by: unit.actor.name, name, task, ...said },
      dedupeKey: `campaign_joined:${campaignId}:${memberId}:${said.isLead}`,
      isQuiet: true,
    });
  }
}

export const campaignCommands = { startCampaign, changeCampaign, endCampaign, reopenCampaign };
