import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { type OwnWords, ruleParts, type SentencePart, termText, textOf } from "@/lib/domain/agreement/sentences";
import { formatAbsolute } from "@/lib/domain/language";
import type { AgreementView, RuleView } from "@/lib/features/agreement/schema";
import { dayGroups, useHours } from "./opening-hours";

type PrintedAgreementProps = { view: AgreementView; printedBy: string; now: Date };

/**
 * The agreement on paper: no colour, the verdict underlined, row numbers as on the screen, room to sign. It lies under
 * the pages of a version and shows only in print. What is not in force says so on every sheet.
 */
export function PrintedAgreement({ view, printedBy, now }: PrintedAgreementProps) {
  const t = useTranslations("agreement");
  const place = { zone: view.calendar.timeZone, locale: useLocale() };
  const reference = `${view.number}-${view.versionId.slice(-4).toUpperCase()}`;
  return (
    <div className="hidden bg-white text-[11px] leading-[14px] text-black print:block">
      <PageMargins view={view} reference={reference} />
      <SheetHead view={view} />
      {view.questions.map(({ question, rules }, index) => (
        <section key={question}>
          <p className="mt-1.5 flex gap-2 font-semibold break-after-avoid">
            <span className="w-5 flex-none text-right">{index + 1}</span>
            {t(`question.${question}`)}
          </p>
          <ol>
            {rules.map((rule) => (
              <PrintedRule key={rule.id} rule={rule} words={view.words} />
            ))}
          </ol>
        </section>
      ))}
      <p className="mt-2 border-t border-black pt-1.5">{t("sheet.key")}</p>
      <PrintedTerms view={view} />
      <Signatures view={view} />
      <footer className="mt-2 flex justify-between">
        <span>{t("sheet.printed", { moment: formatAbsolute(now, place), name: printedBy })}</span>
        <span>{t("sheet.reference", { reference })}</span>
      </footer>
    </div>
  );
}

/** Whose agreement it is, which version, since when; and for what is not in force, that it is not. */
function SheetHead({ view }: { view: AgreementView }) {
  const t = useTranslations("agreement.sheet");
  const place = { zone: view.calendar.timeZone, locale: useLocale() };
  const moment = (iso: string) => formatAbsolute(new Date(iso), place);
  const isOfForce = view.state === "adopted" || view.state === "signed";
  return (
    <>
      <header className="flex items-end justify-between gap-6 border-b-2 border-black pb-2">
        <div>
          <p>{view.organisation}</p>
          <p className="text-[19px] leading-6 font-semibold">{t("title")}</p>
        </div>
        <div className="text-right">
          <p className="font-semibold">{t("version", { number: view.number })}</p>
          {view.state === "adopted" ? null : (
            <p className="mt-0.5 border-2 border-black px-1.5 py-0.5 text-[13px] leading-4 font-semibold">
              {t(`standing.${view.state}`)}
            </p>
          )}
          {view.adopted ? <p>{t("since", { moment: moment(view.adopted.at) })}</p> : null}
        </div>
      </header>
      <p className="mt-1.5">
        {isOfForce && view.inForceFrom ? `${t("from", { moment: moment(view.inForceFrom) })} ` : null}
        {t("intro")}
      </p>
    </>
  );
}

/** From the second sheet on, each says what it belongs to; every sheet says which it is. */
function PageMargins({ view, reference }: { view: AgreementView; reference: string }) {
  const t = useTranslations("agreement.sheet");
  const named = [view.organisation, t("title"), t("version", { number: view.number })];
  const standing = view.state === "adopted" ? [] : [t(`standing.${view.state}`)];
  const words = "font-size: 9px; color: #333;";
  return (
    <style>
      {`@page { size: A4 portrait; margin: 12mm 14mm 10mm;
        @top-left { content: ${inCss([...named, ...standing].join(" · "))}; ${words} }
        @bottom-right { content: ${inCss(`${reference} · ${t("page")} `)} counter(page) " / " counter(pages); ${words} } }
      @page :first { margin-top: 9mm; @top-left { content: none } }`}
    </style>
  );
}

/** Any text as a string of a style sheet: every character that is no letter, digit or space goes by its number. */
const inCss = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

function PrintedRule({ rule, words }: { rule: RuleView; words: OwnWords }) {
  const t = useTranslations("agreement");
  const parts = ruleParts(rule, { t: useTranslations("authority"), words }, "short");
  const elsewhere = rule.depth > 0 ? [] : rule.replaces;
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 border-t border-[#c9c3b8] py-px break-inside-avoid">
      <span className="text-right">{rule.number}</span>
      <span className={cx(rule.depth === 1 && "pl-4", rule.depth > 1 && "pl-8")}>
        {rule.binding ? <b>{t("sheet.bindingWord")} </b> : null}
        {parts.map((part) => (
          <PrintedPart key={`${part.slot} ${part.tokens[0]?.text}`} part={part} isInside={rule.binding === true} />
        ))}
        .{elsewhere.length > 0 ? ` ${t("goesBefore", { count: elsewhere.length })} ${elsewhere.join(", ")}.` : ""}
      </span>
    </li>
  );
}

/** `isInside`: the sentence goes on after a word that stands before it, so it begins without a capital. */
function PrintedPart({ part, isInside }: { part: SentencePart; isInside: boolean }) {
  const said = textOf(part.tokens);
  const words = isInside && part.slot === "who" ? said.charAt(0).toLowerCase() + said.slice(1) : said;
  return (
    <>
      {part.before}
      {part.slot === "verdict" ? <u className="font-semibold underline-offset-2">{words}</u> : words}
    </>
  );
}

const KINDS = ["post", "case", "idea"] as const;
const PRIORITIES = ["normal", "urgent"] as const;

function PrintedTerms({ view }: { view: AgreementView }) {
  const t = useTranslations("agreement");
  const tTerms = useTranslations("terms");
  const { spans, days } = useHours();
  const groups = KINDS.flatMap((kind) => PRIORITIES.map((priority) => ({ kind, priority })));
  const open = dayGroups(view.calendar.weeklyHours).filter((group) => group.spans.length > 0);
  return (
    <section className="mt-2">
      <p className="font-semibold break-after-avoid">{t("sheet.terms")}</p>
      {groups.map(({ kind, priority }) => {
        const own = view.terms.filter((term) => term.workKind === kind && term.priority === priority);
        if (own.length === 0) return null;
        return (
          <div key={`${kind} ${priority}`} className="break-inside-avoid border-t border-[#c9c3b8] py-0.5">
            <b>
              {t(`termKind.${kind}`)}
              {kind === "idea" ? "" : `, ${t(`termPriority.${priority}`).toLowerCase()}`}
            </b>
            {own.map((term) => (
              <p key={term.stage}>{termText(term, tTerms, view.dayMinutes)}</p>
            ))}
          </div>
        );
      })}
      <p className="border-t border-[#c9c3b8] py-0.5">
        <b>{t("sheet.hours")}</b> {open.map((group) => `${days(group)}: ${spans(group.spans)}`).join("; ")}.
      </p>
    </section>
  );
}

function Signatures({ view }: { view: AgreementView }) {
  const t = useTranslations("agreement.sheet");
  return (
    <div className="mt-4 grid grid-cols-3 gap-6 break-inside-avoid">
      {view.signatories.map(({ name, jobTitle, role }) => (
        <p key={role}>
          <span className="mb-1 block h-11 border-b border-black" />
          <b className="block">{name}</b>
          {role === "expert" ? t("role.expert") : (jobTitle ?? t(`role.${role}`))}
          <br />
          {t("date")}
        </p>
      ))}
    </div>
  );
}
