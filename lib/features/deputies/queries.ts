import { canStandIn, ownRoles } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { DeputyChoices, DeputyTurn, StandingIn } from "./schema";

type Viewing = { tx: Tx; viewer: MemberActor; now: Date };

/** How long somebody who is back reads who stood in for them. */
const BACK_MS = 3 * 86_400_000;

const NAMES = { member: { select: { id: true, name: true } }, deputy: { select: { id: true, name: true } } } as const;
const ref = ({ id, name }: { id: string; name: string }) => ({ memberId: id, name });

/** Who is away now or will be, and who stands in, soonest first. */
export async function deputyTurns({ tx, viewer, now }: Viewing): Promise<DeputyTurn[]> {
  const rows = await tx.deputy.findMany({
    where: { orgId: viewer.orgId, endedAt: null, untilAt: { gt: now }, member: { removedAt: null } },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
    include: NAMES,
  });
  const leads = mayTry(ownRoles(viewer.roles), "team.lead");
  return rows.map((row) => ({
    id: row.id,
    away: ref(row.member),
    deputy: ref(row.deputy),
    from: row.fromAt.toISOString(),
    until: row.untilAt.toISOString(),
    isRunning: row.fromAt <= now,
    words: row.words,
    mayEnd: leads || row.memberId === viewer.memberId,
  }));
}

/** Who can be asked to stand in, and about whom the viewer may arrange it. */
export async function deputyChoices({ tx, viewer, now }: Viewing): Promise<DeputyChoices> {
  const people = await colleagues(tx, viewer.orgId, now);
  const refs = people.map(({ memberId, name }) => ({ memberId, name }));
  const able = people.filter(({ roles }) => canStandIn(roles)).map(({ memberId, name }) => ({ memberId, name }));
  const leads = mayTry(ownRoles(viewer.roles), "team.lead");
  return { deputies: able, people: leads ? refs : refs.filter(({ memberId }) => memberId === viewer.memberId) };
}

/** For whom the viewer stands in now, who stands in for them, and who did until a short while ago. */
export async function standingIn({ tx, viewer, now }: Viewing): Promise<StandingIn> {
  const { orgId, memberId } = viewer;
  const since = new Date(now.getTime() - BACK_MS);
  const rows = await tx.deputy.findMany({
    where: {
      orgId,
      OR: [{ memberId }, { deputyId: memberId }],
      fromAt: { lte: now },
      untilAt: { gt: since },
      member: { removedAt: null },
    },
    orderBy: [{ untilAt: "asc" }, { id: "asc" }],
    include: NAMES,
  });
  const isOver = (row: (typeof rows)[number]) => row.endedAt !== null || row.untilAt <= now;
  const running = rows.filter((row) => !isOver(row));
  const own = running.find((row) => row.memberId === memberId);
  const past = rows.filter((row) => row.memberId === memberId && isOver(row) && overAt(row) > since);
  const last = past.toSorted((one, other) => overAt(one).getTime() - overAt(other).getTime()).at(-1);
  return {
    standsInFor: running
      .filter((row) => row.deputyId === memberId)
      .map(({ id, member, untilAt }) => ({ turnId: id, name: member.name, until: untilAt.toISOString() })),
    away: own ? { turnId: own.id, name: own.deputy.name, until: own.untilAt.toISOString() } : null,
    back: last && !own ? await backOf(tx, last) : null,
  };
}

type Turn = { orgId: string; memberId: string; deputyId: string; fromAt: Date; untilAt: Date; endedAt: Date | null };

/** When it ended: at its own end, or before that when somebody ended it. */
const overAt = ({ endedAt, untilAt }: Pick<Turn, "endedAt" | "untilAt">): Date =>
  endedAt && endedAt < untilAt ? endedAt : untilAt;

async function backOf(tx: Tx, turn: Turn & { deputy: { name: string } }): Promise<StandingIn["back"]> {
  const over = overAt(turn);
  return { name: turn.deputy.name, until: over.toISOString(), decided: await decidedFor(tx, turn, over) };
}

/** About how many things the deputy put a decision on record in the name of the person who was away. */
async function decidedFor(tx: Tx, { orgId, memberId, deputyId, fromAt }: Turn, over: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct j.subject_id)::int as count from journal_entry j
    where j.org_id = ${orgId}::uuid and j.at >= ${fromAt} and j.at <= ${over} and j.actor_id = ${deputyId}::uuid
      and (j.decision -> 'deputyFor' ->> 'memberId' = ${memberId} or j.data -> 'deputyFor' ->> 'memberId' = ${memberId})`;
  return row?.count ?? 0;
}
