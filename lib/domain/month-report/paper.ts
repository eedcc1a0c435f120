import type { Locale } from "@/lib/domain/language";
import { type Paper, type PaperPart, type PaperRow, printable } from "@/lib/domain/papers";
import type { LetterEffect, LetterSection, MonthLetter } from "./letter";

type MonthSheet = {
  letter: MonthLetter;
  organisation: string;
  locale: Locale;
  now: Date;
  /** What stands at the foot, and what a page is called. */
  foot: { left: string; page: string };
  /** The picture that goes with the first effect that has one, as JPEG. */
  photo?: Uint8Array | undefined;
};

/** So many letters fit on one page in the usual size; more are set smaller, since it stays one page. */
const ROOMY_MAX = 1_500;
/** A picture takes as much room as so many. */
const PHOTO_LENGTH = 300;

function lengthOf({ lead, effects, sections, seen }: MonthLetter): number {
  const said = effects.shown.map(({ words, about, story }) => words + about + story);
  const lines = [...sections, seen].flatMap(({ lines: own }) => own.map(({ name = "", words }) => name + words));
  return [lead, ...said, ...lines].join("").length;
}

/** The letter of a month as a sheet. */
export function monthPaper({ letter, organisation, locale, now, foot, photo }: MonthSheet): Paper {
  const { effects, sections, seen, to } = letter;
  const half = Math.ceil(sections.length / 2);
  const told: PaperPart[] = effects.none
    ? [{ kind: "text", words: effects.none, tone: "quiet" }]
    : [
        { kind: "rows", rows: effects.shown.flatMap(effectRows) },
        ...(effects.more ? [{ kind: "text", words: effects.more, tone: "quiet" } as const] : []),
      ];
  return {
    language: locale,
    title: letter.title,
    organisation: printable(organisation),
    beside: to ? [printable(to)] : [],
    parts: [
      { kind: "text", words: letter.lead, tone: "lead" },
      { kind: "heading", text: effects.heading },
      ...(photo ? [{ kind: "beside" as const, photo, parts: told }] : told),
      {
        kind: "split",
        left: sections.slice(0, half).flatMap(sectionParts),
        right: sections.slice(half).flatMap(sectionParts),
      },
      ...seenParts(seen),
    ],
    foot: { left: printable(foot.left), page: `${foot.page} {page} / {pages}` },
    isDense: lengthOf(letter) + (photo ? PHOTO_LENGTH : 0) > ROOMY_MAX,
    madeAt: now.toISOString(),
  };
}

const effectRows = ({ words, about, story }: LetterEffect): PaperRow[] => [
  {
    words: [
      { text: printable(words), as: "strong" },
      { text: ` ${printable(about)}.`, as: "quiet" },
      ...(story ? [` ${printable(story)}`] : []),
    ],
  },
];

const lineParts = ({ lines }: LetterSection): PaperPart[] =>
  lines.map(({ name, words }) => ({
    kind: "text",
    words: name ? [{ text: `${printable(name)} `, as: "strong" }, printable(words)] : printable(words),
  }));

const sectionParts = (section: LetterSection): PaperPart[] => [
  { kind: "heading", text: section.heading },
  ...lineParts(section),
];

function seenParts({ chart, ...section }: MonthLetter["seen"]): PaperPart[] {
  const heading: PaperPart = { kind: "heading", text: section.heading };
  if (!chart) return [heading, ...lineParts(section)];
  const most = Math.max(1, ...chart.bars.map(({ value }) => value));
  const bars: PaperPart = {
    kind: "bars",
    bars: chart.bars.map(({ label, value, said }) => ({ label, share: value / most, value: said })),
  };
  return [
    heading,
    { kind: "split", left: lineParts(section), right: [{ kind: "text", words: chart.title, tone: "quiet" }, bars] },
  ];
}
