import {
  type Activity,
  countRungs,
  type Deed,
  NUDGE_EVERY_DAYS,
  nudgeFor,
  rungsOf,
  WINDOW_DAYS,
} from "@/lib/domain/ladder";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { quietPeople } from "@/lib/features/nudges/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { LadderPerson, LadderView, OwnLadder } from "./schema";

type Looking = { tx: Tx; viewer: MemberActor; now: Date };
type Stretch = { from: Date; middle: Date; until: Date };

/** The journal's own words for what is counted. Handing in a text is a post, or a reply to somebody outside. */
const DEED_OF: Record<string, Exclude<Deed, "posts" | "replies">> = {
  "board.pinIdea": "ideas",
  "results.recordEffect": "effects",
  "effects.tell": "effects",
  "board.remark": "remarks",
  "remarks.remarkOnItem": "remarks",
  "flow.sendBack": "sentBack",
  "cases.startTalking": "answers",
  "advice.answer": "answers",
  "campaigns.changeFact": "answers",
  "board.vote": "votes",
  "meetingChoices.vote": "votes",
  "policies.confirm": "confirmed",
  "campaigns.confirmRead": "confirmed",
  "handOvers.confirm": "confirmed",
  "meetings.join": "meetings",
  "thanks.say": "thanks",
};
const HANDED_IN = "flow.submit";

/**
 * Who does what here, counted from the journal of the two stretches and nothing before them. Whoever only decides is not
 * on the ladder: it is about the team.
 */
export async function ladderOf({ tx, viewer, now }: Looking): Promise<LadderView> {
  const { orgId } = viewer;
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const today = dayOf(now.toISOString(), calendar.timeZone);
  const from = addDays(today, 1 - WINDOW_DAYS);
  const { from: earliest } = momentsOf({ from: addDays(from, -WINDOW_DAYS), to: from }, calendar.timeZone);
  const { from: middle } = momentsOf({ from, to: today }, calendar.timeZone);
  const stretch = { from: earliest, middle, until: now };
  const team = await teamOf(tx, orgId, now);
  const [deeds, readers] = await Promise.all([deedsOf(tx, orgId, stretch), readersOf(tx, orgId, stretch)]);
  const activityOf = (memberId: string, isNow: boolean): Activity => ({
    deeds: Object.fromEntries(
      deeds.filter((one) => one.actor_id === memberId && one.is_now === isNow).map(({ deed, count }) => [deed, count]),
    ),
    hasRead: readers.some((one) => one.member_id === memberId && (isNow ? one.now : one.before)),
  });
  const ownLadder = (memberId: string): OwnLadder => {
    const activity = activityOf(memberId, true);
    return { activity, rungs: rungsOf(activity) };
  };
  // Before anything was kept there is nothing to compare with.
  const isKnownBefore = deeds.some(({ is_now }) => !is_now);
  const there = isKnownBefore ? team.filter(({ created_at }) => created_at < middle) : [];
  const isOfTeam = team.some(({ id }) => id === viewer.memberId);
  return {
    days: WINDOW_DAYS,
    zone: calendar.timeZone,
    from,
    until: today,
    size: team.length,
    now: countRungs(team.map(({ id }) => activityOf(id, true))),
    before: there.length > 0 ? countRungs(there.map(({ id }) => activityOf(id, false))) : null,
    own: isOfTeam ? ownLadder(viewer.memberId) : null,
    people: mayTry(viewer.roles, "reflex.lead")
      ? await peopleOf(
          { tx, orgId, now },
          team.map((one) => ({ ...one, ...ownLadder(one.id), isNew: one.created_at >= middle })),
        )
      : null,
  };
}

type Mate = { id: string; name: string; created_at: Date };

/** Who works here: an executive decides, an adviser looks on from outside. */
const teamOf = (tx: Tx, orgId: string, now: Date): Promise<Mate[]> =>
  tx.$queryRaw<Mate[]>`
    select m.id, m.name, m.created_at from member m
    where m.org_id = ${orgId}::uuid and m.removed_at is null and (m.ends_at is null or m.ends_at > ${now})
      and exists (select 1 from role_grant r where r.org_id = m.org_id and r.member_id = m.id
                  and r.role in ('trekker', 'member', 'editor', 'expert'))
    order by m.name, m.id`;

type DeedRow = { actor_id: string; deed: Deed; is_now: boolean; count: number };

async function deedsOf(tx: Tx, orgId: string, { from, middle, until }: Stretch): Promise<DeedRow[]> {
  const plain = Object.keys(DEED_OF);
  const rows = await tx.$queryRaw<{ actor_id: string; action: string; is_now: boolean; count: number }[]>`
    with done as materialized (
      select actor_id, action, subject_id, at >= ${middle} as is_now from journal_entry
      where org_id = ${orgId}::uuid and at >= ${from} and at <= ${until} and actor_id is not null
        and action in (${Prisma.join([...plain, HANDED_IN])})
    )
    select actor_id, action, is_now, count(*)::int as count from done where action <> ${HANDED_IN} group by 1, 2, 3
    union all
    select done.actor_id, case item.kind when 'case' then 'replies' else 'posts' end, done.is_now, count(*)::int
    from done join item on item.org_id = ${orgId}::uuid and item.id = done.subject_id
    where done.action = ${HANDED_IN}
    group by 1, 2, 3`;
  const counted = new Map<string, DeedRow>();
  for (const { actor_id, action, is_now, count } of rows) {
    const deed = DEED_OF[action] ?? (action as "posts" | "replies");
    const key = `${actor_id} ${deed} ${is_now}`;
    counted.set(key, { actor_id, deed, is_now, count: count + (counted.get(key)?.count ?? 0) });
  }
  return [...counted.values()];
}

type Reader = { member_id: string; now: boolean; before: boolean };

/** Who opened what was told to them: the only looking on that is kept. */
const readersOf = (tx: Tx, orgId: string, { from, middle }: Stretch): Promise<Reader[]> =>
  tx.$queryRaw<Reader[]>`
    select m.id as member_id,
      exists (select 1 from notification n where n.org_id = m.org_id and n.member_id = m.id
              and n.created_at >= ${from} and n.read_at >= ${middle}) as now,
      exists (select 1 from notification n where n.org_id = m.org_id and n.member_id = m.id
              and n.created_at >= ${from} and n.read_at < ${middle}) as before
    from member m where m.org_id = ${orgId}::uuid and m.removed_at is null`;

type Judged = Mate & OwnLadder & { isNew: boolean };

async function peopleOf(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  team: readonly Judged[],
): Promise<LadderPerson[]> {
  const memberIds = team.map(({ id }) => id);
  const { away, quiet, lastNudge } = await quietPeople(tx, { orgId, now, memberIds });
  return team.map(({ id: memberId, name, activity, rungs, isNew }) => {
    const last = lastNudge.get(memberId) ?? null;
    const isRecent = last !== null && now.getTime() - last.getTime() < NUDGE_EVERY_DAYS * 86_400_000;
    return {
      ...{ memberId, name, activity, rungs, isNew, suggested: nudgeFor(activity) },
      rest: away.has(memberId) ? "away" : quiet.has(memberId) ? "quiet" : isRecent ? "just_had_one" : null,
      lastNudgeAt: last?.toISOString() ?? null,
    };
  });
}
