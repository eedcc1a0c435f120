import type { Agreement } from "@/lib/domain/agreement";
import { type PointFacts, wishedMinutes } from "@/lib/domain/meetings";
import { addDays, dayOf } from "@/lib/domain/planning";
import { consultationFacts, gapFacts, precedentFacts } from "@/lib/features/meeting-decisions/queries";
import { buttonsFacts, campaignFacts, goalFacts, mixFacts, nextWeekFacts } from "@/lib/features/meeting-plans/queries";
import {
  comingFacts,
  contentFacts,
  ideaFacts,
  missedFacts,
  misstepFacts,
  successFacts,
} from "@/lib/features/meeting-week/queries";
import type { Week } from "@/lib/features/meeting-week/schema";
import type { Tx } from "@/lib/platform/tenancy";
import type { WrittenPoint } from "./schema";

export type Looked = { tx: Tx; orgId: string; now: Date; agreement: Agreement };
type About = { id: string; seriesId: string; onDay: string };

const DAY_MS = 86_400_000;
const DAYS_PER_WEEK = 7;

/** The agenda of a meeting as the week writes it at this moment. Each part asks for its week alone, by index. */
export async function agendaOf(looked: Looked, meeting: About): Promise<WrittenPoint[]> {
  const week = await weekOf(looked, meeting);
  const points: WrittenPoint[] = [];
  for (const { title, facts } of await ideaFacts(week))
    points.push(pointOf(facts, { title, subject: idea(facts.ideaId) }));
  for (const facts of [await successFacts(week), await misstepFacts(week)]) if (facts) points.push(pointOf(facts));
  for (const facts of [await missedFacts(week), await comingFacts(week), await contentFacts(week)])
    if (facts) points.push(pointOf(facts));
  for (const { title, facts } of await consultationFacts(week))
    points.push(pointOf(facts, { title, subject: { kind: "consultation", id: facts.consultationId } }));
  for (const facts of await gapFacts(week)) points.push(pointOf(facts));
  const precedents = await precedentFacts(week);
  if (precedents) points.push(pointOf(precedents));
  for (const facts of [await nextWeekFacts(week), await mixFacts(week)]) if (facts) points.push(pointOf(facts));
  for (const { title, facts } of await goalFacts(week))
    points.push(pointOf(facts, { title, subject: { kind: "goal", id: facts.goalId } }));
  for (const { title, facts } of await campaignFacts(week))
    points.push(pointOf(facts, { title, subject: { kind: "campaign", id: facts.campaignId } }));
  const buttons = await buttonsFacts(week);
  if (buttons) points.push(pointOf(buttons));
  return points;
}

const idea = (id: string) => ({ kind: "idea", id });

type Said = { title: string; subject: WrittenPoint["subject"] };

const pointOf = (facts: PointFacts, { title, subject }: Said = { title: "", subject: null }): WrittenPoint => {
  return { kind: facts.kind, title, detail: "", minutes: wishedMinutes(facts.kind), subject, facts };
};

/** Since the last meeting of the series, and never further back than its own rhythm and a week. */
async function weekOf(looked: Looked, { seriesId, onDay }: About): Promise<Week> {
  const { tx, orgId, now, agreement } = looked;
  const zone = agreement.calendar.timeZone;
  const today = dayOf(now.toISOString(), zone);
  const series = await tx.meetingSeries.findUniqueOrThrow({ where: { orgId_id: { orgId, id: seriesId } } });
  const last = await tx.meeting.findFirst({
    where: { orgId, seriesId, state: "ended" },
    orderBy: { startsAt: "desc" },
    select: { startedAt: true },
  });
  const rhythm = series.everyWeeks * DAYS_PER_WEEK;
  const furthest = new Date(now.getTime() - (rhythm + (last ? DAYS_PER_WEEK : 0)) * DAY_MS);
  const since = last?.startedAt && last.startedAt > furthest ? last.startedAt : furthest;
  const from = onDay > today ? onDay : today;
  return { ...looked, zone, today, since, ahead: { from, to: addDays(from, rhythm) } };
}
