import type { useTranslations } from "next-intl";
import { ruleParts, termText, textOf } from "@/lib/domain/agreement/sentences";
import { formatAbsolute, type Locale } from "@/lib/domain/language";
import type { Paper, PaperPart, PaperRow, Run } from "@/lib/domain/papers";
import type { AgreementView, RuleView } from "@/lib/features/agreement/schema";
import { dayGroups, hoursInWords } from "./opening-hours";

type Words = {
  agreement: ReturnType<typeof useTranslations<"agreement">>;
  hours: ReturnType<typeof useTranslations<"agreement.hours">>;
  authority: ReturnType<typeof useTranslations<"authority">>;
  terms: ReturnType<typeof useTranslations<"terms">>;
};

type AgreementSheet = {
  view: AgreementView;
  /** The version it changes, and the rows that are otherwise than there. */
  changed: { before: number; ids: ReadonlySet<string> } | null;
  printedBy: string;
  now: Date;
  locale: Locale;
};

/** A version of the agreement as the sheet that is signed: the same words as on the screen, the verdict underlined. */
export function agreementPaper(sheet: AgreementSheet, words: Words): Paper {
  const { view, printedBy, now, locale } = sheet;
  const t: ReturnType<typeof useTranslations<"agreement">> = words.agreement;
  const place = { zone: view.calendar.timeZone, locale };
  const moment = (iso: string) => formatAbsolute(new Date(iso), place);
  const reference = `${view.number}-${view.versionId.slice(-4).toUpperCase()}`;
  const isOfForce = view.state === "adopted" || view.state === "signed";
  const from = isOfForce && view.inForceFrom ? `${t("sheet.from", { moment: moment(view.inForceFrom) })} ` : "";
  const compared = sheet.changed ? ` ${t("sheet.changed", { number: sheet.changed.before })}` : "";
  return {
    language: locale,
    title: t("sheet.title"),
    organisation: view.organisation,
    beside: [
      [{ text: t("sheet.version", { number: view.number }), as: "strong" }],
      ...(view.adopted ? [t("sheet.since", { moment: moment(view.adopted.at) })] : []),
    ],
    ...(view.state === "adopted" ? {} : { standing: t(`sheet.standing.${view.state}`) }),
    parts: [
      { kind: "text", words: `${from}${t("sheet.intro")}` },
      ...view.questions.flatMap(({ question, rules }, index): PaperPart[] => [
        { kind: "heading", number: String(index + 1), text: t(`question.${question}`) },
        { kind: "rows", rows: rules.map((rule) => ruleRow(rule, sheet, words)) },
      ]),
      { kind: "text", words: `${t("sheet.key")}${compared}`, tone: "quiet" },
      ...termParts(sheet, words),
      {
        kind: "signatures",
        people: view.signatories.map(({ name, jobTitle, role }) => ({
          name,
          role: role === "expert" ? t("sheet.role.expert") : (jobTitle ?? t(`sheet.role.${role}`)),
          date: t("sheet.date"),
        })),
      },
    ],
    foot: {
      left: t("sheet.printed", { moment: formatAbsolute(now, place), name: printedBy }),
      page: `${t("sheet.reference", { reference })} · ${t("sheet.page")} {page} / {pages}`,
    },
    isDense: true,
    madeAt: now.toISOString(),
  };
}

function ruleRow(rule: RuleView, { view, changed }: AgreementSheet, words: Words): PaperRow {
  const t: ReturnType<typeof useTranslations<"agreement">> = words.agreement;
  const said = ruleParts(rule, { t: words.authority, words: view.words }, "short").flatMap((part): Run[] => {
    const text = textOf(part.tokens);
    // The sentence goes on after a word that stands before it, so it begins without a capital.
    const own = rule.binding && part.slot === "who" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
    return [part.before, part.slot === "verdict" ? { text: own, as: "verdict" } : own];
  });
  const elsewhere = rule.depth > 0 ? [] : rule.replaces;
  const goesBefore =
    elsewhere.length > 0 ? ` ${t("goesBefore", { count: elsewhere.length })} ${elsewhere.join(", ")}.` : "";
  return {
    mark: String(rule.number),
    indent: Math.min(rule.depth, 2),
    words: [
      ...(rule.binding ? [{ text: `${t("sheet.bindingWord")} `, as: "strong" } as const] : []),
      ...said,
      `.${goesBefore}`,
    ],
    isChanged: changed?.ids.has(rule.id) ?? false,
  };
}

const KINDS = ["post", "case", "idea"] as const;
const PRIORITIES = ["normal", "urgent"] as const;

function termParts({ view, locale }: AgreementSheet, words: Words): PaperPart[] {
  const t: ReturnType<typeof useTranslations<"agreement">> = words.agreement;
  const { spans, days } = hoursInWords(words.hours, locale);
  const groups = KINDS.flatMap((kind) => PRIORITIES.map((priority) => ({ kind, priority })));
  const rows = groups.flatMap(({ kind, priority }): PaperRow[] => {
    const own = view.terms.filter((term) => term.workKind === kind && term.priority === priority);
    if (own.length === 0) return [];
    const name = kind === "idea" ? "" : `, ${t(`termPriority.${priority}`).toLowerCase()}`;
    const said = own.map((term) => termText(term, words.terms, view.dayMinutes)).join(" ");
    return [{ words: [{ text: `${t(`termKind.${kind}`)}${name}. `, as: "strong" }, said] }];
  });
  const open = dayGroups(view.calendar.weeklyHours).filter((group) => group.spans.length > 0);
  const hours = open.map((group) => `${days(group)}: ${spans(group.spans)}`).join("; ");
  return [
    { kind: "heading", text: t("sheet.terms") },
    { kind: "rows", rows: [...rows, { words: [{ text: `${t("sheet.hours")}. `, as: "strong" }, `${hours}.`] }] },
  ];
}
