import type { useTranslations } from "next-intl";
import { formatAbsolute, formatDay, formatShortDay, formatTime, type Locale, listed } from "@/lib/domain/language";
import { pointWords } from "@/lib/domain/meetings/words";
import { type Line, type Paper, type PaperPart, type PaperRow, printable } from "@/lib/domain/papers";
import { type Day, noonOf } from "@/lib/domain/planning";
import type { MeetingActionView, MinuteLineView, MinutesPoint, MinutesView } from "@/lib/features/meetings/schema";

type Words = {
  minutes: ReturnType<typeof useTranslations<"meetings.minutes">>;
  points: ReturnType<typeof useTranslations<"meetingPoints">>;
  sheet: ReturnType<typeof useTranslations<"agreement.sheet">>;
};

type MinutesSheet = { view: MinutesView; printedBy: string; now: Date; locale: Locale };

/** What the minutes say, in the order of the screen, before it is set on paper or in a file. */
type SaidMinutes = {
  title: string;
  when: string;
  attended: string[];
  decisions: string[];
  actions: { what: string; who: string; due: string }[];
  points: { title: string; sentence: string; choices: string[]; lines: SaidLine[] }[];
  lines: SaidLine[];
  /** What the meeting did not come to: what comes back as it was, and what the week brings again where it is still so. */
  later: string[];
  passed: string[];
};
type SaidLine = { lead: string; words: string };

/** A paper is read on another day and in another year: it never says "tomorrow", and every day has its year. */
const NEVER = new Date(0);

function sayMinutes({ view, locale }: Pick<MinutesSheet, "view" | "locale">, words: Words): SaidMinutes {
  const t: Words["minutes"] = words.minutes;
  const place = { now: NEVER, zone: view.timeZone, locale };
  const day = (one: Day, format: typeof formatDay) => format(noonOf(one), { ...place, zone: "UTC" });
  const time = (iso: string) => formatTime(new Date(iso), place);
  const names = (people: { name: string }[]) =>
    listed(
      locale,
      people.map(({ name }) => name),
    );
  const action = ({ words: what, owner, dueOn, state }: MeetingActionView) => {
    const due = day(dueOn, formatShortDay);
    return { what, who: owner.name, due: state === "done" ? t("doneBy", { day: due }) : due };
  };
  const corrected = ({ words: said, correction }: MinuteLineView): string =>
    correction ? `${said} (${t(`correction.${correction}`)})` : said;
  const line = (one: MinuteLineView): SaidLine => {
    const { kind, member } = one;
    return { lead: kind === "decision" ? t("decision") : member ? `${member.name}:` : "", words: corrected(one) };
  };
  const taken = (one: MeetingActionView): SaidLine => {
    const { what, who, due } = action(one);
    return { lead: t("action"), words: t("actionLine", { words: what, name: who, due }) };
  };
  const point = (one: MinutesPoint) => {
    const said = pointWords(one, { t: (key, values) => words.points(key, values), context: place });
    const { choice, choices, lines, actions, state } = one;
    return {
      title: said.title,
      sentence: [said.sentence, ...(state === "carried" ? [t("toNext")] : [])].filter(Boolean).join(" "),
      choices: choices.map(({ title, votes }) =>
        t(choice?.title === title ? "chosen" : "choice", { title, count: votes }),
      ),
      lines: [...lines.map(line), ...actions.map(taken)],
    };
  };
  const { present, excused, absent, points, lines, actions } = view;
  const isUntouched = (one: MinutesPoint) =>
    one.state !== "done" && one.lines.length + one.actions.length + one.choices.length === 0;
  const untouched = points.filter(isUntouched);
  const all = [...points.flatMap((one) => one.lines), ...lines];
  return {
    title: t("title", { name: view.name, day: day(view.onDay, formatDay) }),
    when: t("when", {
      from: time(view.startedAt ?? view.startsAt),
      until: time(view.endedAt ?? view.startsAt),
      name: view.lead.name,
    }),
    attended: [
      t("present", { count: present.length, names: names(present) }),
      ...(excused.length > 0 ? [t("excused", { names: names(excused) })] : []),
      ...(absent.length > 0 ? [t("absent", { names: names(absent) })] : []),
    ],
    decisions: all.filter(({ kind }) => kind === "decision").map(corrected),
    actions: [...points.flatMap((one) => one.actions), ...actions].map(action),
    points: points.filter((one) => !isUntouched(one)).map(point),
    lines: [...lines.map(line), ...actions.map(taken)],
    later: untouched.filter(({ state }) => state === "carried").map((one) => point(one).title),
    passed: untouched.filter(({ state }) => state !== "carried").map((one) => point(one).title),
  };
}

/** The minutes of a meeting as a sheet. */
export function minutesPaper(sheet: MinutesSheet, words: Words): Paper {
  const { view, printedBy, now, locale } = sheet;
  const t: Words["minutes"] = words.minutes;
  const said = sayMinutes(sheet, words);
  const moment = formatAbsolute(now, { zone: view.timeZone, locale });
  const heading = (text: string): PaperPart => ({ kind: "heading", text });
  const quiet = (text: string): PaperPart => ({ kind: "text", words: text, tone: "quiet" });
  const decisions: PaperRow[] = said.decisions.map((one, at) => ({ mark: `${at + 1}.`, words: printable(one) }));
  return {
    language: locale,
    title: printable(said.title),
    organisation: view.organisation,
    beside: view.place ? [printable(view.place)] : [],
    parts: [
      { kind: "text", words: [said.when, ...said.attended].join(" ") },
      heading(t("decisions")),
      decisions.length > 0 ? { kind: "rows", rows: decisions } : quiet(t("noDecisions")),
      heading(t("actions")),
      said.actions.length > 0 ? actionTable(said, t) : quiet(t("noActions")),
      ...(said.points.length + said.lines.length > 0 ? [heading(t("said"))] : []),
      ...said.points.map(
        ({ title, sentence, choices, lines }): PaperPart => ({
          kind: "rows",
          rows: [
            { words: [{ text: printable(title), as: "strong" }] },
            ...[sentence, ...choices]
              .filter(Boolean)
              .map((one): PaperRow => ({ indent: 1, words: [{ text: printable(one), as: "quiet" }] })),
            ...lines.map((one): PaperRow => ({ indent: 1, words: lineOf(one) })),
          ],
        }),
      ),
      ...(said.lines.length > 0
        ? [{ kind: "rows", rows: said.lines.map((one) => ({ words: lineOf(one) })) } satisfies PaperPart]
        : []),
      ...[
        { head: t("later"), titles: said.later },
        { head: t("passed"), titles: said.passed },
      ].flatMap(({ head, titles }): PaperPart[] =>
        titles.length > 0
          ? [heading(head), { kind: "rows", rows: titles.map((one) => ({ words: printable(one) })) }]
          : [],
      ),
    ],
    foot: {
      left: words.sheet("printed", { moment, name: printedBy }),
      page: `${words.sheet("page")} {page} / {pages}`,
    },
    madeAt: now.toISOString(),
  };
}

const lineOf = ({ lead, words }: SaidLine): Line =>
  lead ? [{ text: `${lead} `, as: "strong" }, printable(words)] : printable(words);

function actionTable({ actions }: SaidMinutes, t: Words["minutes"]): PaperPart {
  return {
    kind: "table",
    columns: [
      { head: t("what"), share: 5 },
      { head: t("doer"), share: 2 },
      { head: t("due"), share: 2 },
    ],
    rows: actions.map(({ what, who, due }) => [printable(what), who, due]),
  };
}

/** The same as a file of plain text that other programs set in their own way. */
export function minutesMarkdown(sheet: MinutesSheet, words: Words): string {
  const t: Words["minutes"] = words.minutes;
  const said = sayMinutes(sheet, words);
  const line = ({ lead, words: one }: SaidLine) => `- ${lead ? `**${plain(lead)}** ` : ""}${plain(one)}`;
  const blocks = [
    `# ${plain(said.title)}`,
    [said.when, ...said.attended].map(plain).join(" "),
    `## ${t("decisions")}`,
    said.decisions.length > 0
      ? said.decisions.map((one, at) => `${at + 1}. ${plain(one)}`).join("\n")
      : t("noDecisions"),
    `## ${t("actions")}`,
    said.actions.length > 0
      ? [
          `| ${t("what")} | ${t("doer")} | ${t("due")} |`,
          "| --- | --- | --- |",
          ...said.actions.map(({ what, who, due }) => `| ${plain(what)} | ${plain(who)} | ${plain(due)} |`),
        ].join("\n")
      : t("noActions"),
    ...(said.points.length + said.lines.length > 0 ? [`## ${t("said")}`] : []),
    ...said.points.flatMap(({ title, sentence, choices, lines }) => [
      `### ${plain(title)}`,
      ...(sentence ? [plain(sentence)] : []),
      ...(choices.length + lines.length > 0
        ? [[...choices.map((one) => `- ${plain(one)}`), ...lines.map(line)].join("\n")]
        : []),
    ]),
    ...(said.lines.length > 0 ? [said.lines.map(line).join("\n")] : []),
    ...(said.later.length > 0 ? [`## ${t("later")}`, said.later.map((one) => `- ${plain(one)}`).join("\n")] : []),
    ...(said.passed.length > 0 ? [`## ${t("passed")}`, said.passed.map((one) => `- ${plain(one)}`).join("\n")] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Words as they were said: on one line, and with no sign in them that would set something. */
const plain = (words: string): string => words.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&");
