import { isEnough, type Span } from "@/lib/domain/insight";
import {
  type Month,
  type MonthFacts,
  monthAsked,
  monthBefore,
  type Part,
  spanOfMonth,
} from "@/lib/domain/month-report";
import { mayTry } from "@/lib/domain/permissions";
import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { pictureAddress } from "@/lib/features/assets/queries";
import { goalCourses } from "@/lib/features/goal-course/queries";
import { ideaFunnelIn } from "@/lib/features/idea-funnel/queries";
import type { IdeaFunnel, StepCount } from "@/lib/features/idea-funnel/schema";
import { seenIn } from "@/lib/features/insight/queries";
import { bestOutings } from "@/lib/features/outings/queries";
import { mixAimedAt } from "@/lib/features/planning/queries";
import { sumsOf } from "@/lib/features/result-sums/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { firstAnswersIn } from "@/lib/features/service-report/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { MonthReportView, Receiver } from "./schema";

/*
 * What the report of a month reads: nothing but what happened in that month and the one before it, found by its day.
 */

type Asking = { tx: Tx; orgId: string; now: Date };
/** A month with its moments; `until` is the last one of it. */
type Stretch = Span & { from: Date; to: Date };
type Asked = Asking & { zone: string; span: Stretch; before: Stretch };

const SHOWN = { effects: 3, goals: 4, departments: 3, precedents: 2 } as const;

/** The report of the month that is asked for. */
export async function monthReport(asking: Asking, month: string | undefined): Promise<MonthReportView> {
  const { tx, orgId, now } = asking;
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const zone = calendar.timeZone;
  const today = dayOf(now.toISOString(), zone);
  const shown = monthAsked(month, today);
  const { name, createdAt } = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { name: true, createdAt: true },
  });
  const last = monthAsked(undefined, today);
  const facts = await factsOf(asking, { month: shown, zone, organisation: name });
  const isFirst = shown <= dayOf(createdAt.toISOString(), zone).slice(0, 7) && facts.published.before === 0;
  return {
    ...{ facts, zone },
    earlier: isFirst ? null : monthBefore(shown),
    later: shown < last ? monthBefore(shown, -1) : null,
  };
}

type Named = { month: Month; zone: string; organisation: string };

async function factsOf(asking: Asking, { month, zone, organisation }: Named): Promise<MonthFacts> {
  const { tx, orgId, now } = asking;
  const stretch = (of: Month): Stretch => {
    const span = spanOfMonth(of);
    return { ...span, ...momentsOf({ from: span.fromDay, to: addDays(span.toDay, 1) }, zone) };
  };
  const [span, before] = [stretch(month), stretch(monthBefore(month))];
  const asked = { ...asking, zone, span, before };
  const people = await colleagues(tx, orgId, now);
  const executives = people.filter(({ roles }) => roles.some(({ role }) => role === "executive"));
  return {
    ...{ month, span: spanOfMonth(month), organisation, executives: executives.map(({ name }) => name) },
    ...(await publishedFacts(asked)),
    effects: await effectFacts(asked),
    answers: await answerFacts(asked),
    ...(await goalFacts(asked)),
    ...(await slipFacts(asked)),
    aimPercent: (await mixAimedAt(tx, orgId)).aboutUsPercent,
    ...(await ideaFacts(asked)),
    ...(await agreementFacts(asked)),
    seen: await seenFacts(asked),
  };
}

type Beside<T> = { now: T; before: T };

/** The same asked of the month and of the one before it. */
const beside = async <T>({ span, before }: Asked, of: (stretch: Stretch) => Promise<T>): Promise<Beside<T>> => {
  return { now: await of(span), before: await of(before) };
};

type PublishedRow = { posts: number; about_us: number; first_time: number };

async function publishedFacts(asked: Asked): Promise<Pick<MonthFacts, "published" | "aboutUs" | "firstTime">> {
  const { tx, orgId } = asked;
  const counted = await beside(asked, async ({ from, to }) => {
    const [row] = await tx.$queryRaw<PublishedRow[]>`
      select count(*)::int as posts, count(*) filter (where i.audience = 'about_us')::int as about_us,
        count(*) filter (where not exists (select 1 from stage_run r where r.org_id = i.org_id and r.item_id = i.id
          and r.outcome = 'sent_back'))::int as first_time
      from item i where i.org_id = ${orgId}::uuid and i.kind = 'post' and i.state = 'published'
        and i.closed_at >= ${from} and i.closed_at < ${to}`;
    return row ?? { posts: 0, about_us: 0, first_time: 0 };
  });
  const part = (of: keyof PublishedRow): Beside<Part> => ({
    now: { part: counted.now[of], all: counted.now.posts },
    before: { part: counted.before[of], all: counted.before.posts },
  });
  const published = { now: counted.now.posts, before: counted.before.posts };
  return { published, aboutUs: part("about_us"), firstTime: part("first_time") };
}

type KeptPhoto = { id: string; alt: string; contentHash: string; storageKey: string };
const photoOf = ({ id, alt, contentHash, storageKey }: KeptPhoto) => {
  return { src: pictureAddress(id, contentHash), alt, storageKey };
};

const PINNER = { select: { pinnedBy: { select: { name: true } } } } as const;

/** Those with a picture and a story first: a number alone tells an executive little. */
async function effectFacts(asked: Asked): Promise<MonthFacts["effects"]> {
  const { tx, orgId, span } = asked;
  const told = (stretch: Stretch) => {
    return { orgId, removedAt: null, onDay: { gte: stretch.fromDay, lte: stretch.toDay } };
  };
  const counts = await beside(asked, (stretch) => tx.effect.count({ where: told(stretch) }));
  const rows = await tx.effect.findMany({
    where: told(span),
    orderBy: [{ assetId: { sort: "asc", nulls: "last" } }, { story: "desc" }, { onDay: "desc" }, { id: "desc" }],
    take: SHOWN.effects,
    select: {
      ...{ id: true, words: true, story: true, onDay: true, itemId: true, idea: PINNER },
      item: { select: { title: true, idea: PINNER } },
      asset: { select: { id: true, alt: true, contentHash: true, storageKey: true, removedAt: true } },
    },
  });
  const shown = rows.map(({ idea, item, asset, ...effect }) => ({
    ...effect,
    title: item?.title ?? null,
    ideaBy: idea?.pinnedBy.name ?? item?.idea?.pinnedBy.name ?? null,
    photo: asset && !asset.removedAt ? photoOf(asset) : null,
  }));
  return { shown, counts };
}

async function answerFacts(asked: Asked): Promise<MonthFacts["answers"]> {
  const { now, before } = await beside(asked, (stretch) => firstAnswersIn(asked, stretch));
  const part = ({ met, missed }: { met: number; missed: number }): Part => ({ part: met, all: met + missed });
  return { now: part(now), before: part(before), undecided: now.undecided };
}

/** How the goals stood when the month was over, those that are measured first. */
async function goalFacts({ tx, orgId, span }: Asked): Promise<Pick<MonthFacts, "goals" | "goalsMore">> {
  const courses = await goalCourses(tx, { orgId, now: new Date(span.to.getTime() - 1) });
  const known = courses.toSorted((one, other) => Number(one.series.length === 0) - Number(other.series.length === 0));
  const goals = known.slice(0, SHOWN.goals).map((course) => {
    const { id, name, targetOn, holdUntil } = course;
    return { id, name, course, aim: { targetOn, holdUntil } };
  });
  return { goals, goalsMore: known.length - goals.length };
}

async function slipFacts(asked: Asked): Promise<Pick<MonthFacts, "late" | "failed">> {
  const { tx, orgId } = asked;
  return {
    late: await beside(asked, ({ from, to }) =>
      tx.stageRun.count({
        where: {
          ...{ orgId, closedAt: { gte: from, lt: to, gt: tx.stageRun.fields.dueAt } },
          item: { state: { in: ["open", "published"] } },
        },
      }),
    ),
    failed: await beside(asked, (stretch) => failedIn(asked, stretch)),
  };
}

/** Said in the statement's own words: what failed has an index of its own, which a value that is handed along cannot use. */
async function failedIn({ tx, orgId }: Asked, { from, to }: Stretch): Promise<number> {
  const [row] = await tx.$queryRaw<{ failed: number }[]>`
    select count(*)::int as failed from publication
    where org_id = ${orgId}::uuid and state = 'failed' and ordered_at >= ${from} and ordered_at < ${to}`;
  return row?.failed ?? 0;
}

async function ideaFacts({ tx, orgId, span, before, zone }: Asked): Promise<Pick<MonthFacts, "ideas" | "departments">> {
  const funnel = await ideaFunnelIn(tx, orgId, { span, before, zone });
  const departments = funnel.perDepartment
    .map(({ name, steps }) => ({ name, ...ideasOf(steps) }))
    .toSorted((one, other) => other.pinned - one.pinned);
  return { ideas: ideasBeside(funnel), departments: departments.slice(0, SHOWN.departments) };
}

const ideasBeside = ({ all, before }: IdeaFunnel) => ({ now: ideasOf(all), before: ideasOf(before) });

function ideasOf(steps: readonly StepCount[]): { pinned: number; published: number } {
  const count = (of: StepCount["step"]) => steps.find(({ step }) => step === of)?.ideas ?? 0;
  return { pinned: count("pinned"), published: count("published") };
}

async function agreementFacts(asked: Asked): Promise<Pick<MonthFacts, "unanswered" | "precedents">> {
  const { tx, orgId, span } = asked;
  const unanswered = ({ from, to }: Stretch) => ({ orgId, reason: "unanswered", openedAt: { gte: from, lt: to } });
  const decided = { orgId, decidedAt: { gte: span.from, lt: span.to } };
  const precedents = await tx.precedent.findMany({
    where: decided,
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: SHOWN.precedents,
    select: { title: true },
  });
  return {
    unanswered: {
      ...(await beside(asked, (stretch) => tx.consultation.count({ where: unanswered(stretch) }))),
      waiting: await tx.consultation.count({ where: { ...unanswered(span), state: "open" } }),
    },
    precedents: { titles: precedents.map(({ title }) => title), count: await tx.precedent.count({ where: decided }) },
  };
}

async function seenFacts({ tx, orgId, span, before }: Asked): Promise<MonthFacts["seen"]> {
  const seen = await seenIn(tx, orgId, { span, before });
  if (!seen) return null;
  const { figure, total, typical, verdict } = seen;
  const { fromWeek, toWeek, fromDay, toDay } = span;
  const sums = await sumsOf(tx, { orgId, fromWeek, toWeek, line: "all", metrics: [figure] });
  const weeks = [...Map.groupBy(sums, ({ weekOf }) => weekOf)].map(([week, own]) => ({
    week,
    count: own.reduce((all, { count }) => all + count, 0),
    sum: own.reduce((all, { sum }) => all + sum, 0),
  }));
  const isSaid = isEnough(total.count);
  const [most] = isSaid ? await bestOutings(tx, { orgId, fromDay, toDay, metric: figure, limit: 1 }) : [];
  const channel = most
    ? await tx.channel.findUniqueOrThrow({ where: { orgId_id: { orgId, id: most.channelId } }, select: { name: true } })
    : null;
  return {
    ...{ figure, typical, verdict, weeks },
    sums: {
      now: { count: total.count, sum: total.sum },
      before: { count: total.countBefore, sum: total.sumBefore },
    },
    most:
      most && channel
        ? { title: most.title ?? most.text.slice(0, 80), channel: channel.name, sum: most.figures[figure] ?? 0 }
        : null,
  };
}

/** Who the report can be sent to: everybody of the organisation itself, executives first. */
export async function receiversOf({ tx, orgId, now }: Asking): Promise<Receiver[]> {
  const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "results.tell"));
  return people
    .map(({ memberId, name, roles }) => ({
      id: memberId,
      name,
      isUsual: roles.some(({ role }) => role === "executive"),
    }))
    .toSorted((one, other) => Number(other.isUsual) - Number(one.isUsual));
}
