import { formatMoment, formatShortDay, givenName, type MomentContext } from "@/lib/domain/language";
import { type Day, noonOf } from "@/lib/domain/planning";
import type { PointFacts, PointKind } from "./facts";

type Values = Record<string, string | number>;

/** Keys of the namespace "meetingPoints": what each kind of point is called and says where nobody gave it words. */
const TITLES = {
  idea: "idea.title",
  success: "success.title",
  misstep: "misstep.title",
  missed: "missed.title",
  coming: "coming.title",
  content: "content.title",
  next_week: "nextWeek.title",
  mix: "mix.title",
  goal: "goal.title",
  consultation: "consultation.title",
  gap: "gap.title",
  precedent: "precedent.title",
  campaign: "campaign.title",
  roster_gap: "rosterGap.title",
  own: "own.title",
} as const satisfies Record<PointKind, string>;

export type PointWordKey =
  | (typeof TITLES)[PointKind]
  | "idea.sentence"
  | "success.sentence"
  | "success.none"
  | "misstep.sentence"
  | "missed.sentence"
  | "coming.sentence"
  | "content.sentence"
  | "nextWeek.sentence"
  | "nextWeek.first"
  | "mix.sentence"
  | "mix.none"
  | "goal.sentence"
  | "goal.noFigures"
  | "consultation.sentence"
  | "gap.sentence"
  | "precedent.sentence"
  | "campaign.sentence"
  | "rosterGap.sentence"
  | "rosterGap.none";

/** Says a key of "meetingPoints" in the language of the reader, and what moments and days need. */
export type PointSayer = { t: (key: PointWordKey, values: Values) => string; context: MomentContext };
export type SaidPoint = { kind: PointKind; title: string; detail: string; facts: PointFacts };

/** What a point is called, and what the week says about it in a sentence; the same on the screen, on paper and in a mail. */
export function pointWords(point: SaidPoint, sayer: PointSayer): { title: string; sentence: string } {
  const title = point.title || sayer.t(TITLES[point.kind], {});
  return { title, sentence: sentenceOf(point, sayer) };
}

function sentenceOf({ detail, facts }: SaidPoint, { t, context }: PointSayer): string {
  const day = (one: Day) => formatShortDay(noonOf(one), { ...context, zone: "UTC" });
  const moment = (iso: string) => formatMoment(new Date(iso), context);
  switch (facts.kind) {
    case "idea":
      return t("idea.sentence", { name: givenName(facts.pinnedBy), votes: facts.votes });
    case "consultation":
      return t("consultation.sentence", { name: facts.openedBy, question: facts.question, at: moment(facts.dueAt) });
    case "gap":
      return t("gap.sentence", { count: facts.count, days: facts.days });
    case "mix":
      return facts.percent === null
        ? t("mix.none", { days: facts.days })
        : t("mix.sentence", {
            percent: facts.percent,
            count: facts.aboutUs,
            total: facts.total,
            days: facts.days,
            goal: facts.goalPercent,
          });
    case "goal": {
      const { value, target, targetOn, unit, state } = facts;
      if (value === null || target === null) return t("goal.noFigures", {});
      return t("goal.sentence", {
        state,
        value,
        target,
        unit,
        when: targetOn ? "set" : "none",
        day: targetOn ? day(targetOn) : "",
      });
    }
    case "campaign":
      return t("campaign.sentence", {
        change: facts.change,
        from: day(facts.from),
        to: day(facts.to),
        published: facts.published,
        toGo: facts.toGo,
      });
    case "next_week": {
      const [first] = facts.items;
      const count = facts.items.length + facts.more;
      return first
        ? t("nextWeek.first", { count, title: first.title, at: moment(first.plannedAt) })
        : t("nextWeek.sentence", { from: day(facts.from), to: day(facts.to) });
    }
    case "roster_gap": {
      const [first] = facts.holes;
      const count = facts.holes.length + facts.more;
      return first ? t("rosterGap.sentence", { count, at: moment(first.from) }) : t("rosterGap.none", {});
    }
    case "own":
      return detail;
    default:
      return listSentence(facts, { t, context });
  }
}

type ListedFacts = Extract<PointFacts, { items: { title: string }[]; more: number }>;

/** Of a list: how many, and the first of them by name. */
function listSentence(facts: Exclude<ListedFacts, { kind: "next_week" }>, { t, context }: PointSayer): string {
  const count = facts.items.length + facts.more;
  const title = facts.items[0]?.title ?? "";
  switch (facts.kind) {
    case "success":
      return facts.items[0]
        ? t("success.sentence", { count, published: facts.published, words: facts.items[0].words })
        : t("success.none", { published: facts.published });
    case "misstep":
      return t("misstep.sentence", { count, title });
    case "missed":
      return t("missed.sentence", { count, title, open: facts.items.filter(({ doneAt }) => doneAt === null).length });
    case "coming":
      return t("coming.sentence", {
        count,
        title,
        at: facts.items[0] ? formatMoment(new Date(facts.items[0].dueAt), context) : "",
      });
    case "content":
      return t("content.sentence", { count, title });
    case "precedent":
      return t("precedent.sentence", { count, title });
  }
}
