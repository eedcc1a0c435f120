"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Verdict, type VerdictKind } from "@/components/ui/verdict";
import { ruleHref } from "@/lib/features/agreement/schema";
import type { HardenAnswer } from "@/lib/features/hardening/schema";

const VERDICTS: Record<HardenAnswer["outcome"], VerdictKind> = {
  go: "allowed",
  needs_acceptance: "with_acceptance",
  held: "consult_first",
  refused: "refused",
};

/** What stands beside the button that makes managed content: what will happen, whose yes it takes, by which row. */
export function HardenConsequence({ answer }: { answer: HardenAnswer }) {
  const t = useTranslations("hardening.consequence");
  const { outcome, isSilent, waits, ask, rules } = answer;
  const verdict = outcome === "held" && isSilent ? "unanswered" : VERDICTS[outcome];
  return (
    <div className="grid gap-2 border-t border-line pt-4 text-t14 text-ink-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="text-t14 font-semibold tracking-normal text-ink">{t("title")}</h3>
        <Verdict verdict={verdict}>{t(`answer.${outcome === "held" && isSilent ? "unanswered" : outcome}`)}</Verdict>
      </div>
      {outcome === "go" ? <p>{t("go")}</p> : null}
      {outcome === "refused" ? (
        <p>{ask.length > 0 ? t("refusedAsk", { names: ask.map(({ name }) => name).join(", ") }) : t("refused")}</p>
      ) : null}
      {outcome === "held" ? <p>{t(isSilent ? "silent" : "talk")}</p> : null}
      {waits.map(({ kind, people }) => (
        <p key={kind}>
          {people.length === 0 ? t("nobody") : t(`waits.${kind}`, { names: people.map(({ name }) => name).join(", ") })}
        </p>
      ))}
      {rules.map(({ id, number, text }) => (
        <p key={id}>
          <Link href={ruleHref(number)}>{t("row", { number })}</Link>: {text}
        </p>
      ))}
    </div>
  );
}
