import { courseSaid } from "@/lib/domain/goals";
import { isEnough } from "@/lib/domain/insight";
import { dateFormat, intlTag, type Locale, listed, numberFormat } from "@/lib/domain/language";
import { addDays, type Day, noonOf } from "@/lib/domain/planning";
import type { MonthFacts, Part, SeenFacts, ToldEffect } from "./facts";
import { type Month, monthBefore } from "./months";

type Values = Record<string, string | number>;

/** Says a whole key of the catalogues ("monthReport.lead") in the language of the reader. */
export type MonthSayer = { say: (key: string, values: Values) => string; locale: Locale };

export type LetterEffect = Pick<ToldEffect, "id" | "words" | "itemId" | "photo"> & { about: string; story: string };
/** A part of the letter: sentences; `name` is what one is about. */
export type LetterSection = { id: string; heading: string; lines: { name?: string; href?: string; words: string }[] };
export type LetterBar = { key: string; label: string; value: number; said: string };

/** The report of a month as it is read, on the screen, on paper and in a mail. */
export type MonthLetter = {
  month: Month;
  title: string;
  to: string | null;
  lead: string;
  effects: { heading: string; none: string | null; shown: LetterEffect[]; more: string | null };
  sections: LetterSection[];
  /** Set last: what was seen is not what came of it. */
  seen: LetterSection & { chart: { title: string; bars: LetterBar[] } | null };
};

const STORY_MAX = 260;
const LAST_OF_WEEK = 6;

/** The letter of a month: what came of it first, what was seen last, every figure beside the month before. */
export function monthLetter(facts: MonthFacts, { say, locale }: MonthSayer): MonthLetter {
  const words = wordsOf(facts, { say, locale });
  const t = words.t;
  const { effects, executives } = facts;
  const more = effects.counts.now - effects.shown.length;
  return {
    month: facts.month,
    title: t("title", { month: words.month }),
    to: executives.length > 0 ? t("to", { names: words.list(executives) }) : null,
    lead: t("lead", {
      ...{ published: facts.published.now, publishedBefore: facts.published.before },
      ...{ effects: effects.counts.now, effectsBefore: effects.counts.before },
    }),
    effects: {
      heading: t("effects.title"),
      none: effects.shown.length === 0 ? t("effects.none") : null,
      shown: effects.shown.map((effect) => effectSaid(effect, words)),
      more: more > 0 ? t("effects.more", { count: more }) : null,
    },
    sections: [
      answersSection(facts, words),
      goalsSection(facts, words),
      courseSection(facts, words),
      mixSection(facts, words),
      ideasSection(facts, words),
      agreementSection(facts, words),
    ],
    seen: seenSection(facts, words),
  };
}

/** What a month is called: "oktober 2026", or "oktober" beside another of the same year. */
export function monthName(month: Month, locale: Locale, beside?: Month): string {
  const year = beside?.slice(0, 4) === month.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const format = dateFormat(intlTag(locale), { month: "long", ...year, timeZone: "UTC" });
  return format.format(noonOf(`${month}-01`));
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ month, span }: MonthFacts, { say, locale }: MonthSayer) {
  const names = { month: monthName(month, locale), before: monthName(monthBefore(month), locale, month) };
  // A number and what it counts stay on one line.
  const t = (key: string, values: Values = {}) =>
    say(`monthReport.${key}`, { ...names, ...values }).replaceAll(" %", "\u00a0%");
  const dated = (month: "long" | "short") => {
    const format = dateFormat(intlTag(locale), { day: "numeric", month, timeZone: "UTC" });
    return (day: Day) => format.format(noonOf(day));
  };
  const numbered = numberFormat(intlTag(locale), { maximumFractionDigits: 0 });
  const part = ({ part: some, all }: Part) => {
    if (all === 0) return t("none");
    const said = { part: some, all };
    // A share of a few says more than it knows.
    return isEnough(all) ? t("ofPercent", { ...said, percent: Math.round((some / all) * 100) }) : t("of", said);
  };
  return {
    ...{ say, t, locale, part, month: names.month, endsOn: span.toDay },
    ...{ day: dated("long"), shortDay: dated("short") },
    number: (value: number) => numbered.format(value),
    list: (all: readonly string[]) => listed(intlTag(locale), all),
  };
}

function effectSaid({ id, words: said, itemId, photo, ...effect }: ToldEffect, words: Words): LetterEffect {
  const { title, ideaBy, onDay, story } = effect;
  const after = title ? words.t("effects.after", { title }) : null;
  const idea = ideaBy ? words.t("effects.idea", { name: ideaBy }) : null;
  const about = [words.day(onDay), after, idea].filter((one) => one !== null).join(", ");
  return { ...{ id, itemId, photo, about }, words: said, story: shortened(story) };
}

/** Cut between words: one page is all that an executive reads. */
function shortened(story: string): string {
  if (story.length <= STORY_MAX) return story;
  const cut = story.slice(0, STORY_MAX);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), STORY_MAX / 2)).trimEnd()} …`;
}

const section = (id: string, words: Words, lines: (string | null)[]): LetterSection => ({
  id,
  heading: words.t(`${id}.title`),
  lines: lines.flatMap((line) => (line === null ? [] : { words: line })),
});

function answersSection({ answers }: MonthFacts, words: Words): LetterSection {
  const { now, before, undecided } = answers;
  const earlier = words.part(before);
  const isSilent = now.all + undecided === 0;
  if (isSilent && before.all === 0) return section("answers", words, [words.t("answers.silentBoth", {})]);
  return section("answers", words, [
    isSilent ? words.t("answers.silent", { earlier }) : words.t("answers.met", { now: words.part(now), earlier }),
    undecided > 0 ? words.t("answers.undecided", { count: undecided }) : null,
  ]);
}

function goalsSection({ goals, goalsMore }: MonthFacts, words: Words): LetterSection {
  const { heading, lines } = section("goals", words, [
    goals.length === 0 ? words.t("goals.none") : null,
    goalsMore > 0 ? words.t("goals.more", { count: goalsMore }) : null,
  ]);
  const said = goals.map(({ id, name, course, aim }) => ({
    ...{ name, href: `/insight/goals/${id}` },
    words: courseSaid(course, aim, { locale: words.locale, today: words.endsOn })
      .map(({ key, values }) => words.say(`goals.course.${key}`, values))
      .join(" "),
  }));
  return { id: "goals", heading, lines: [...said, ...lines] };
}

function courseSection({ firstTime, late, failed }: MonthFacts, words: Words): LetterSection {
  const none = words.t("none");
  return section("course", words, [
    words.t("course.first", { now: words.part(firstTime.now), earlier: words.part(firstTime.before) }),
    words.t("course.late", { count: late.now, earlier: late.before || none }),
    failed.now > 0 ? words.t("course.failed", { count: failed.now, earlier: failed.before || none }) : null,
  ]);
}

function mixSection({ aboutUs, aimPercent }: MonthFacts, words: Words): LetterSection {
  const { now, before } = aboutUs;
  const earlier = words.part(before);
  return section("mix", words, [words.t("mix.now", { now: words.part(now), earlier, aim: aimPercent })]);
}

function ideasSection({ ideas: { now, before }, departments }: MonthFacts, words: Words): LetterSection {
  const counted = { ...now, pinnedBefore: before.pinned, publishedBefore: before.published };
  return section("ideas", words, [
    words.t("ideas.now", counted),
    ...departments.map(({ name, pinned, published }) =>
      words.t("ideas.department", { name: name || words.t("ideas.noDepartment"), pinned, published }),
    ),
  ]);
}

function agreementSection({ unanswered, precedents }: MonthFacts, words: Words): LetterSection {
  const { now, before, waiting } = unanswered;
  const { count, titles } = precedents;
  const quoted = words.list(titles.map((title) => `‘${title}’`));
  return section("agreement", words, [
    words.t("agreement.open", { count: now, earlier: before || words.t("none") }),
    waiting > 0 ? words.t("agreement.waiting", { count: waiting }) : null,
    count > 0 ? words.t("agreement.precedents", { count, titles: quoted }) : null,
  ]);
}

function seenSection({ seen, span }: MonthFacts, words: Words): MonthLetter["seen"] {
  if (!seen) return { ...section("reach", words, [words.t("reach.none")]), chart: null };
  const figure = words.say(`insight.figure.${seen.figure}`, {});
  const { now, before } = seen.sums;
  const earlier =
    before.count === 0
      ? words.t("none")
      : words.t("reach.beside", { sum: words.number(before.sum), count: before.count });
  const weeks = { from: words.day(span.fromWeek), to: words.day(addDays(span.toWeek, LAST_OF_WEEK)) };
  return {
    ...section("reach", words, [
      words.t("reach.now", { figure, sum: words.number(now.sum), count: now.count, earlier }),
      ...usualSaid(seen, words),
      words.t("reach.why"),
      words.t("reach.weeks", weeks),
    ]),
    chart: { title: words.t("reach.chart", { figure }), bars: seen.weeks.map((week) => barOf(week, words)) },
  };
}

function usualSaid({ typical, verdict, most }: SeenFacts, words: Words): string[] {
  if (!typical) return [];
  const { figure, low, high } = typical;
  const sure = verdict === "more" || verdict === "less" || verdict === "same" ? verdict : "unsure";
  return [
    words.t("reach.typical", { figure: words.number(figure), low: words.number(low), high: words.number(high) }),
    words.t(`reach.verdict.${sure}`),
    ...(most ? [words.t("reach.most", { ...most, sum: words.number(most.sum) })] : []),
  ];
}

function barOf({ week, count, sum }: SeenFacts["weeks"][number], words: Words): LetterBar {
  const label = `${words.shortDay(week)} – ${words.shortDay(addDays(week, LAST_OF_WEEK))}`;
  return { key: week, label, value: sum, said: words.t("reach.bar", { sum: words.number(sum), count }) };
}
