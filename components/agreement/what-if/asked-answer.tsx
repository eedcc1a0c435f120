"use client";

import { useTranslations } from "next-intl";
import { Verdict } from "@/components/ui/verdict";
import type { Rule } from "@/lib/domain/agreement";
import { type RuleInWords, ruleParts, ruleText, textOf } from "@/lib/domain/agreement/sentences";
import { type Decision, decide, type Situation } from "@/lib/domain/authority";
import { atStart } from "@/lib/domain/language";
import { useAsking } from "./asking-context";
import { RowLink, RowLinks } from "./row-link";

type AskedAnswerProps = { situation: Situation };

/** The answer, whom it concerns, the rows it comes from and those it replaced. */
export function AskedAnswer({ situation }: AskedAnswerProps) {
  const { compiled, ruleOf } = useAsking();
  const decision = decide(compiled, situation);
  const rules = (ids: readonly string[]) => ids.flatMap((id) => ruleOf.get(id) ?? []);
  return (
    <div aria-live="polite" className="grid gap-1.5 text-ink-2">
      <TheVerdict situation={situation} decision={decision} />
      <Because rows={rules(decision.rows)} decision={decision} />
      <Replaced rows={rules(decision.replaced)} by={rules(decision.rows)} />
    </div>
  );
}

function TheVerdict({ situation, decision }: AskedAnswerProps & { decision: Decision }) {
  const t = useTranslations("asking");
  const authority = useTranslations("authority");
  const { words } = useAsking();
  const { verdict, obligations } = decision;
  if (verdict === "unanswered") {
    return (
      <p>
        <Verdict verdict="unanswered">{t("unanswered")}</Verdict>
      </p>
    );
  }
  const when = Object.fromEntries(Object.entries(situation.facts).map(([fact, value]) => [fact, [value]]));
  const asRule: RuleInWords = { power: situation.power, when, verdict, obligations };
  const parts = ruleParts(asRule, { t: authority, words }, "short");
  const said = (slot: "verdict" | "tail") => parts.filter((part) => part.slot === slot);
  const tail = said("tail").map((part, index) => (index === 0 ? "" : part.before) + textOf(part.tokens));
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Verdict verdict={verdict} className="max-w-full whitespace-normal">
        {atStart(
          said("verdict")
            .map((part) => textOf(part.tokens))
            .join(""),
        )}
      </Verdict>
      <span>{tail}</span>
    </p>
  );
}

function Because({ rows, decision }: { rows: readonly Rule[]; decision: Decision }) {
  const t = useTranslations("asking");
  const authority = useTranslations("authority");
  const { words } = useAsking();
  const [only, ...others] = rows;
  if (!only) return <p>{t("noRows")}</p>;
  if (others.length === 0) {
    return (
      <p>
        <RowLink rule={only} isFirst />: {ruleText(only, authority, words)}
      </p>
    );
  }
  const strictest = rows.filter((rule) => rule.verdict === decision.verdict);
  return (
    <>
      <p>
        {t.rich("allMatch", { count: rows.length, rows: () => <RowLinks rules={rows} isFirst /> })}{" "}
        {strictest.length < rows.length ? t.rich("strictest", { rows: () => <RowLinks rules={strictest} /> }) : null}
      </p>
      <ul className="grid gap-1 text-t13">
        {rows.map((rule) => (
          <li key={rule.id}>
            {atStart(t("row", { number: rule.number }))}: {ruleText(rule, authority, words)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Replaced({ rows, by }: { rows: readonly Rule[]; by: readonly Rule[] }) {
  const t = useTranslations("asking");
  if (rows.length === 0) return null;
  return (
    <p>
      {t.rich("replaced", {
        count: rows.length,
        rows: () => <RowLinks rules={rows} isFirst />,
        by: () => <RowLinks rules={by} />,
        byCount: by.length,
      })}
    </p>
  );
}
