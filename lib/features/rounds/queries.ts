import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { nextMonthReport, nextWeekMail } from "@/lib/domain/rounds";
import { successesOf } from "@/lib/features/walls/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { RoundsView, WeekNews } from "./schema";

/** As it is for whoever never chose: nothing goes round; Friday afternoon and the third of a month would be good moments. */
const USUAL = {
  ...{ weekMail: false, weekMailDay: 5, weekMailAt: "15:00", revision: 0 },
  ...{ monthReport: false, monthReportDay: 3, monthReportAt: "09:00" },
};

type Looking = { orgId: string; now: Date; zone: string };

/** What goes round by itself, and when next. */
export async function roundsOf(tx: Tx, { orgId, now, zone }: Looking): Promise<RoundsView> {
  const row = await tx.rounds.findUnique({
    where: { orgId },
    select: {
      ...{ weekMail: true, weekMailDay: true, weekMailAt: true, revision: true },
      ...{ monthReport: true, monthReportDay: true, monthReportAt: true },
    },
  });
  const rounds = row ?? USUAL;
  return {
    ...rounds,
    nextMailAt: rounds.weekMail ? nextWeekMail(rounds, zone, now) : null,
    nextReportAt: rounds.monthReport ? nextMonthReport(rounds, zone, now) : null,
  };
}

const THANKS_MAX = 20;
const WEEK_DAYS = 7;

/** What went well in the seven days up to a moment, and who thanked whom. */
export async function weekNews(tx: Tx, { orgId, now: until, zone }: Looking): Promise<WeekNews> {
  const toDay = dayOf(until.toISOString(), zone);
  const fromDay = addDays(toDay, 1 - WEEK_DAYS);
  const { from } = momentsOf({ from: fromDay, to: toDay }, zone);
  const successes = await successesOf(tx, { orgId, fromDay, toDay, zone });
  // Thanks are said under what was pinned or published lately; the journal has them by their moment.
  const said = await tx.journalEntry.findMany({
    where: { orgId, at: { gte: from, lte: until }, action: "thanks.say" },
    select: { subjectId: true, actorName: true, actorId: true },
  });
  const thanks = await tx.thanks.findMany({
    where: { orgId, ideaId: { in: said.map(({ subjectId }) => subjectId) }, saidAt: { gte: from, lte: until } },
    orderBy: { saidAt: "asc" },
    take: THANKS_MAX,
    include: {
      member: { select: { name: true } },
      idea: { select: { title: true, pinnedBy: { select: { name: true } } } },
    },
  });
  return {
    successes,
    thanks: thanks.map(({ words, member, idea }) => {
      return { by: member.name, to: idea.pinnedBy.name, title: idea.title, words };
    }),
  };
}
