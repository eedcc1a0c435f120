import { type BriefingPart, type CheckOutcome, type PointKind, scopeOf, USUAL_SCOPE } from "@/lib/domain/advice";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { briefingOf } from "@/lib/features/briefing/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { AdvicePointView, AdviceRoom, AdviserView } from "./schema";

type Look = { tx: Tx; viewer: MemberActor; now: Date };

const POINTS_SHOWN = 200;
const WEEKS_AHEAD_MS = 28 * 86_400_000;

/** The adviser room as this person may see it. Links lead only where they get in. */
export async function adviceRoom(look: Look): Promise<AdviceRoom> {
  const { tx, viewer, now } = look;
  const { orgId } = viewer;
  const { timeZone: zone } = await tx.calendarVersion.findFirstOrThrow({
    where: { orgId, isInForce: true },
    select: { timeZone: true },
  });
  const seesPosts = mayTry(viewer.roles, "items.look");
  return {
    advisers: await advisersFor(look, zone),
    briefing: await briefingOf(look),
    goals: await tx.goal.findMany({
      where: { orgId, endedAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    plannedPosts: await tx.item.count({
      where: {
        orgId,
        kind: "post",
        state: "open",
        plannedAt: { gte: now, lt: new Date(now.getTime() + WEEKS_AHEAD_MS) },
      },
    }),
    points: await pointsOf(look),
    may: {
      ask: mayTry(viewer.roles, "advice.ask"),
      lead: mayTry(viewer.roles, "advice.lead"),
      seeGoals: mayTry(viewer.roles, "goals.look"),
      seeCalendar: seesPosts,
    },
    today: dayOf(now.toISOString(), zone),
    zone,
  };
}

async function advisersFor({ tx, viewer, now }: Look, zone: string): Promise<AdviserView[]> {
  const { orgId, memberId } = viewer;
  const own = mayTry(viewer.roles, "advice.lead") ? {} : { id: memberId };
  const rows = await tx.member.findMany({
    where: {
      orgId,
      ...own,
      removedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      roles: { some: { role: "adviser" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, endsAt: true, adviserScope: true },
  });
  return rows.map(({ id, name, endsAt, adviserScope }): AdviserView => {
    return {
      memberId: id,
      name,
      scope: adviserScope ? scopeOf(adviserScope) : USUAL_SCOPE,
      endsAt: endsAt?.toISOString() ?? null,
      lastDay: endsAt ? dayOf(new Date(endsAt.getTime() - 1).toISOString(), zone) : null,
      revision: adviserScope?.revision ?? 0,
    };
  });
}

/** What waits for the team first, then the newest. */
async function pointsOf({ tx, viewer }: Look): Promise<AdvicePointView[]> {
  const who = { select: { name: true } } as const;
  const rows = await tx.advicePoint.findMany({
    where: { orgId: viewer.orgId },
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { at: "desc" }, { id: "desc" }],
    take: POINTS_SHOWN,
    include: { by: who, answers: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { by: who } } },
  });
  return rows.map(({ by, at, settledAt, answers, byId, ...row }): AdvicePointView => {
    return {
      id: row.id,
      kind: row.kind as PointKind,
      about: row.about as BriefingPart,
      statement: row.statement,
      doubt: row.doubt,
      by: by.name,
      isOwn: byId === viewer.memberId,
      at: at.toISOString(),
      isOpen: settledAt === null,
      outcome: row.outcome as CheckOutcome | null,
      revision: row.revision,
      answers: answers.map((answer) => {
        return {
          id: answer.id,
          words: answer.words,
          by: answer.by.name,
          isAdviser: answer.byId === byId,
          outcome: answer.outcome as CheckOutcome | null,
          at: answer.at.toISOString(),
        };
      }),
    };
  });
}
