import { CornerDownRight, LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { linkStyle } from "@/components/ui/link";
import { type OwnWords, ruleParts, ruleSentence, type SentencePart, textOf } from "@/lib/domain/agreement/sentences";
import { type RuleView, ruleAnchor } from "@/lib/features/agreement/schema";
import { RuleVerdict } from "./rule-verdict";
import { Tokens } from "./tokens";

/** More than its column holds on two lines. */
const CIRCUMSTANCES_MAX = 26;

type RuleRowProps = { rule: RuleView; words: OwnWords };

/**
 * One rule as one sentence: in columns where there is room, as running text on a phone and where the rule names too
 * much for columns.
 */
export function RuleRow({ rule, words }: RuleRowProps) {
  const t = useTranslations("authority");
  const parts = ruleParts(rule, { t, words }, "full");
  const said = parts.filter((part) => part.slot !== "verdict" && part.slot !== "tail");
  const circumstances = said.filter(({ slot }) => slot === "circumstance").flatMap(({ tokens }) => textOf(tokens));
  const isRunning = ruleSentence(rule).isLong || circumstances.join(", ").length > CIRCUMSTANCES_MAX;
  const isException = rule.depth > 0;
  return (
    <li
      id={ruleAnchor(rule.number)}
      className={cx(
        "relative scroll-mt-16 border-b border-line py-2.5 pl-7 outline-none lg:col-span-6 lg:grid lg:grid-cols-subgrid lg:items-center lg:py-1.75 lg:pl-0 lg:text-t14",
        "data-pointed:after:pointer-events-none data-pointed:after:absolute data-pointed:after:-inset-x-3 data-pointed:after:inset-y-0 data-pointed:after:rounded-r-s data-pointed:after:inset-ring-2 data-pointed:after:inset-ring-accent",
        rule.binding && "before:absolute before:inset-y-0 before:-left-4 before:w-0.75 before:bg-ink md:before:-left-3",
        isException && "max-lg:pl-11",
        rule.depth > 1 && "max-lg:pl-15",
      )}
    >
      <span className="absolute left-0 text-t13 text-ink-3 max-lg:top-3 lg:static" aria-hidden>
        {rule.number}
      </span>
      <p
        className={cx(
          "text-ink-2",
          isRunning ? "lg:col-span-4 lg:pr-6" : "lg:col-span-4 lg:grid lg:grid-cols-subgrid lg:items-center",
        )}
      >
        <span className="sr-only">{t("row", { number: rule.number })} </span>
        {isException ? <Elbow depth={rule.depth} /> : null}
        {isRunning ? <Running parts={said} depth={rule.depth} /> : <Columns parts={said} depth={rule.depth} />}
      </p>
      <RuleVerdict rule={rule} parts={parts} />
      <Flags rule={rule} />
    </li>
  );
}

function Elbow({ depth }: { depth: number }) {
  const place = depth > 1 ? "max-lg:left-10.5 lg:left-12.5" : "max-lg:left-6.5 lg:left-8.5";
  return <CornerDownRight className={cx("icon absolute size-3.5 text-ink-3 max-lg:top-4", place)} aria-hidden />;
}

const indent = (depth: number) => (depth > 1 ? "lg:pl-9.5" : depth === 1 ? "lg:pl-5.5" : "");

function Running({ parts, depth }: { parts: SentencePart[]; depth: number }) {
  return (
    <span className={cx("lg:block", indent(depth))}>
      {parts.map((part) => (
        <span key={`${part.slot} ${part.tokens[0]?.text}`}>
          {part.before}
          <Tokens of={part.tokens} />
        </span>
      ))}
    </span>
  );
}

/** The same words, each in its column; commas and spaces are for where they run on. */
function Columns({ parts, depth }: { parts: SentencePart[]; depth: number }) {
  const cells = [["who"], ["matter"], ["risk"], ["circumstance"]].map((slots) =>
    parts.filter((part) => slots.includes(part.slot)),
  );
  return cells.map((cell, column) => (
    <span key={cell[0]?.slot} className={cx("lg:pr-3", column === 0 && indent(depth))}>
      {cell.map((part, index) => (
        <span key={part.tokens[0]?.text}>
          <span className={index === 0 ? "lg:hidden" : ""}>{part.before}</span>
          <Tokens of={part.tokens} />
        </span>
      ))}
    </span>
  ));
}

/** What else a reader must know of the row: that nothing overrides it, what it goes before, and why it is there. */
function Flags({ rule }: { rule: RuleView }) {
  const t = useTranslations("agreement");
  const elsewhere = rule.depth > 0 ? [] : rule.replaces;
  if (!rule.binding && !rule.note && elsewhere.length === 0) return null;
  return (
    <div
      className={cx("mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-t13 lg:col-span-5 lg:col-start-2", indent(rule.depth))}
    >
      {rule.binding ? (
        <p className="flex gap-1.5 font-medium text-ink">
          <LockKeyhole className="icon mt-0.75 size-3.5" aria-hidden />
          {t("binding")}
        </p>
      ) : null}
      {elsewhere.length > 0 ? (
        <p className="flex gap-1.5 text-ink-2">
          <CornerDownRight className="icon mt-0.75 size-3.5 text-ink-3" aria-hidden />
          <span>
            {t("goesBefore", { count: elsewhere.length })}{" "}
            {elsewhere.map((number, index) => (
              <span key={number}>
                {index > 0 ? ", " : ""}
                <a href={`#${ruleAnchor(number)}`} className={linkStyle}>
                  {number}
                </a>
              </span>
            ))}
            .
          </span>
        </p>
      ) : null}
      {rule.note ? <p className="text-ink-2">{rule.note}</p> : null}
    </div>
  );
}
