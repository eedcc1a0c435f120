import { COMMUNITIES_MAX, type CommunityState } from "@/lib/domain/communities";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { askOther, namedProfile } from "@/lib/features/community-profiles/commands";
import { todayOf } from "@/lib/features/goal-course/queries";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import {
  addCommunityInput,
  type CommunityDraft,
  changeCommunityInput,
  communityHref,
  communityInput,
  followCommunityInput,
  mergeCommunityInput,
} from "./schema";

type Named = { communityId: string };
type Kept = Named & { revision: number };
const LIVING: CommunityState[] = ["known", "followed"];
const NOBODY = { channelId: null, profile: null };
const notFound = (): Refused => refuse("not_found", "notFound");
const isGone = (): Refused => refuse("wrong_state", "communities.isGone");

/** Adds a community outside to what the team knows of. The same id again is the same community. */
export const addCommunity = command({
  name: "communities.add",
  input: addCommunityInput,
  may: "communities.lead",
  run: async (unit, { id: communityId = newId(), ...said }): Promise<Result<Named>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const hindered =
      (await nameTaken(unit, { communityId, name: said.name })) ??
      (await tooMany(unit)) ??
      (await unknownPart(unit, said));
    if (hindered) return hindered;
    const asked = await namedProfile(unit, said);
    if ("refusal" in asked) return asked;
    const state: CommunityState = "known";
    const row = { orgId, id: communityId, ...said, ...asked, state, createdById: actor.memberId, createdAt: now };
    const { count } = await tx.community.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ communityId });
    await askOther(unit, communityId, [NOBODY, asked]);
    notedCommunity(unit, "communities.add", { communityId, ...said, ...asked });
    return ok({ communityId });
  },
});

/** Says better what a community is and what it is about. */
export const changeCommunity = command({
  name: "communities.change",
  input: changeCommunityInput,
  may: "communities.lead",
  run: async (unit, { communityId, seenRevision, ...said }): Promise<Result<Kept>> => {
    const before = await livingCommunity(unit, communityId);
    if ("refusal" in before) return before;
    const hindered =
      (await nameTaken(unit, { communityId, name: said.name })) ?? (await unknownPart(unit, said, before));
    if (hindered) return hindered;
    const asked = await namedProfile(unit, said, before);
    if ("refusal" in asked) return asked;
    const { name, network, about, profile } = before;
    const data = { ...said, ...asked };
    const noted = { ...data, before: { name, network, about, profile } };
    const done = await changed(unit, "communities.change", { communityId, seenRevision, data, noted });
    if (done.ok) await askOther(unit, communityId, [before, asked]);
    return done;
  },
});

/** Begins to follow a community, or says anew who does and what it takes in a week; too much is not forbidden. */
export const followCommunity = command({
  name: "communities.follow",
  input: followCommunityInput,
  may: "communities.lead",
  run: async (unit, { communityId, seenRevision, followerId, weekMinutes }): Promise<Result<Kept>> => {
    const { tx, orgId, now } = unit;
    const before = await livingCommunity(unit, communityId);
    if ("refusal" in before) return before;
    const isSame = before.followerId === followerId;
    if (!isSame && !(await mayFollow(unit, followerId))) return invalid("followerId", "fields.unknown");
    const followedSince = before.followedSince ?? (await todayOf(tx, { orgId, now }));
    const state: CommunityState = "followed";
    const data = { state, followerId, weekMinutes, followedSince };
    const done = await changed(unit, "communities.follow", {
      ...{ communityId, seenRevision, data, noted: { followerId, weekMinutes } },
    });
    if (done.ok && !isSame) await tellJoined(unit, { communityId, memberId: followerId, task: "follow" });
    return done;
  },
});

/** Follows a community no longer; it stays known, with its counts. */
export const stopFollowing = command({
  name: "communities.stopFollowing",
  input: communityInput,
  may: "communities.lead",
  run: async (unit, { communityId }): Promise<Result<Kept>> => {
    const before = await livingCommunity(unit, communityId);
    if ("refusal" in before) return before;
    const { revision: seenRevision, followerId, weekMinutes } = before;
    if (before.state === "known") return ok({ communityId, revision: seenRevision });
    const state: CommunityState = "known";
    const data = { state, followerId: null, followedSince: null };
    const noted = { before: { followerId, weekMinutes } };
    return changed(unit, "communities.stopFollowing", { communityId, seenRevision, data, noted });
  },
});

/** Lets one community go up in another: both stay as they were counted, and it can be undone. */
export const mergeCommunity = command({
  name: "communities.merge",
  input: mergeCommunityInput,
  may: "communities.lead",
  run: async (unit, { communityId, seenRevision, intoId }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    if (intoId === communityId) return invalid("intoId", "fields.unknown");
    // In one order for everybody: two that are merged into each other at once do not both go.
    await tx.$queryRaw`
      select 1 from community where org_id = ${orgId}::uuid and id = any(${[communityId, intoId]}::uuid[])
      order by id for update`;
    const [before, into] = [await livingCommunity(unit, communityId), await livingCommunity(unit, intoId)];
    if ("refusal" in before) return before;
    if ("refusal" in into) return invalid("intoId", "fields.unknown");
    const state: CommunityState = "merged";
    const data = { state, mergedIntoId: intoId };
    const noted = { intoId, before: { state: before.state } };
    return changed(unit, "communities.merge", { communityId, seenRevision, data, noted });
  },
});

/** Keeps a community no longer in view: it is not ours any more, or it is no more. */
export const endCommunity = command({
  name: "communities.end",
  input: communityInput,
  may: "communities.lead",
  run: async (unit, { communityId }): Promise<Result<Kept>> => {
    const { tx, orgId, now } = unit;
    const before = await tx.community.findFirst({ where: { orgId, id: communityId } });
    if (!before) return notFound();
    if (before.state === "ended") return ok({ communityId, revision: before.revision });
    if (before.state === "merged") return isGone();
    const state: CommunityState = "ended";
    const noted = { before: { state: before.state } };
    const data = { state, endedAt: now };
    return changed(unit, "communities.end", { communityId, seenRevision: before.revision, data, noted });
  },
});

/** Brings back a community that was merged or ended, as it was: followed when somebody followed it. */
export const resumeCommunity = command({
  name: "communities.resume",
  input: communityInput,
  may: "communities.lead",
  run: async (unit, { communityId }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const gone = await tx.community.findFirst({ where: { orgId, id: communityId } });
    if (!gone) return notFound();
    const { revision, name } = gone;
    if (LIVING.some((state) => state === gone.state)) return ok({ communityId, revision });
    const hindered = (await nameTaken(unit, { communityId, name })) ?? (await tooMany(unit));
    if (hindered) return hindered;
    const state: CommunityState = gone.followedSince ? "followed" : "known";
    const data = { state, mergedIntoId: null, endedAt: null };
    return changed(unit, "communities.resume", { communityId, seenRevision: revision, data, noted: { state } });
  },
});

type Told =
  | `communities.${"add" | "change" | "follow" | "stopFollowing" | "merge" | "end" | "resume"}`
  | `communities.${"count" | "changeCount" | "importCounts" | "involve" | "release" | "askSize" | "keepSize"}`;

/** Writes in the journal what was done with a community, and lets open pages hear of it. */
export function notedCommunity(
  unit: Unit,
  action: Told,
  { communityId, ...data }: Named & Prisma.InputJsonObject,
): void {
  unit.journal({ action, subject: { kind: "community", id: communityId }, data });
  unit.announce({ topic: "communities" });
}

type Changing = {
  communityId: string;
  seenRevision: number;
  data: Prisma.CommunityUncheckedUpdateManyInput;
  noted: Prisma.InputJsonObject;
};

async function changed(
  unit: Unit,
  action: Told,
  { communityId, seenRevision, data, noted }: Changing,
): Promise<Result<Kept>> {
  const { count } = await unit.tx.community.updateMany({
    where: { orgId: unit.orgId, id: communityId, revision: seenRevision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) return staleItem(unit, communityId);
  notedCommunity(unit, action, { communityId, ...noted });
  return ok({ communityId, revision: seenRevision + 1 });
}

/** The community, as long as it was not merged or ended. */
async function livingCommunity({ tx, orgId }: Unit, communityId: string) {
  const community = await tx.community.findFirst({ where: { orgId, id: communityId } });
  if (!community) return notFound();
  return LIVING.some((state) => state === community.state) ? community : isGone();
}

/** Counting and asking experts is done by whoever follows the community, or leads. */
export async function notTheirs(unit: Unit, communityId: string): Promise<Refused | null> {
  const { actor } = unit;
  const community = await livingCommunity(unit, communityId);
  if ("refusal" in community) return community;
  const isFollower = actor.kind === "member" && community.followerId === actor.memberId;
  if (isFollower || mayTry(actor.roles, "communities.lead")) return null;
  return refuse("not_allowed", "communities.notYours");
}

/** Whether somebody is of the team: an adviser follows nothing. */
export async function mayFollow({ tx, orgId, now }: Unit, memberId: string): Promise<boolean> {
  const people = await colleagues(tx, orgId, now);
  return people.some((one) => one.memberId === memberId && mayTry(one.roles, "communities.follow"));
}

type Joining = { communityId: string; memberId: string; task: "follow" | "expert" };

/** Tells somebody that they were asked to follow a community, or to help in it with what they know. */
export async function tellJoined(unit: Unit, { communityId, memberId, task }: Joining): Promise<void> {
  const { tx, orgId, actor } = unit;
  const { name } = await tx.community.findFirstOrThrow({ where: { orgId, id: communityId }, select: { name: true } });
  await notify(unit, {
    kind: "community_joined",
    memberIds: [memberId],
    href: communityHref(communityId),
    data: { by: actor.name, name, task },
    dedupeKey: `community_joined:${communityId}:${memberId}:${task}`,
    isQuiet: true,
  });
}

type Parts = Pick<CommunityDraft, "topicId" | "segmentId" | "goalId">;

/** A goal that ended may stay where it was. */
async function unknownPart({ tx, orgId }: Unit, said: Parts, before?: Parts): Promise<Refused | null> {
  const { topicId, segmentId, goalId } = said;
  if (topicId && (await tx.topic.count({ where: { orgId, id: topicId } })) === 0)
    return invalid("topicId", "fields.unknown");
  if (segmentId && (await tx.segment.count({ where: { orgId, id: segmentId } })) === 0)
    return invalid("segmentId", "fields.unknown");
  if (!goalId || goalId === before?.goalId) return null;
  const running = await tx.goal.count({ where: { orgId, id: goalId, endedAt: null } });
  return running > 0 ? null : invalid("goalId", "fields.unknown");
}

/** A file of counts names communities by their name. Compared letter by letter, as the names of goals are. */
async function nameTaken({ tx, orgId }: Unit, { communityId, name }: Named & { name: string }) {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from community where org_id = ${orgId}::uuid and state = any(${LIVING}) and id <> ${communityId}::uuid
      and lower(name) = lower(${name}) limit 1`;
  return same.length === 0 ? null : refuse("conflict", "invalid", { fields: { name: [{ message: "fields.taken" }] } });
}

async function tooMany({ tx, orgId }: Unit): Promise<Refused | null> {
  const living = await tx.community.count({ where: { orgId, state: { in: LIVING } } });
  return living < COMMUNITIES_MAX
    ? null
    : refuse("conflict", "communities.tooMany", { values: { max: COMMUNITIES_MAX } });
}

/** What the command endpoint can run of communities. */
export const communityCommands = {
  ...{ addCommunity, changeCommunity, followCommunity, stopFollowing, mergeCommunity, endCommunity, resumeCommunity },
};
