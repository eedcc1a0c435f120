"use client";

import { Check, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Verdict, type VerdictKind } from "@/components/ui/verdict";
import { initials } from "@/lib/domain/language";
import type { PowerAnswer } from "@/lib/domain/workflow";
import { ruleHref } from "@/lib/features/agreement/schema";

type PowerConsequenceProps = {
  answer: PowerAnswer;
  /** What will happen, one line each: what is fixed, when it goes out, who hears of it. Shown when it may be done. */
  consequences?: readonly ReactNode[];
  /** What can be done with the first person to ask, beside the name. */
  askAction?: ReactNode;
  /** The level of the heading on its page. */
  as?: "h2" | "h3";
};

/**
 * What stands beside a button that the agreement governs: may this person, what happens then, by which row, and
 * otherwise why not and whom to ask. Takes the answer that the command itself would get.
 */
export function PowerConsequence({ answer, consequences = [], askAction, as: Heading = "h2" }: PowerConsequenceProps) {
  const t = useTranslations("agreement.consequence");
  const mayDo = answer.outcome === "go" || answer.outcome === "needs_acceptance";
  const { kind, word } = saidVerdict(answer);
  return (
    <div className="grid content-start gap-2 text-t14 text-ink-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Heading className="text-t14 font-semibold tracking-normal text-ink">
          {t(`${mayDo ? "doing" : "power"}.${answer.power}`)}
        </Heading>
        <Verdict verdict={kind}>{t(`answer.${word}`)}</Verdict>
      </div>
      {answer.deputyFor ? <p>{t("deputyFor", { name: answer.deputyFor.name })}</p> : null}
      {mayDo && consequences.length > 0 ? <Consequences lines={consequences} /> : null}
      <Reason answer={answer} />
      <Demands demands={answer.demands} />
      <Rows rules={answer.rules} />
      <Ask answer={answer} action={askAction} />
    </div>
  );
}

type AnswerWord = "go" | "needs_acceptance" | "held" | "consult_first" | "unanswered" | "refused";

/** Four eyes or a named acceptor can say no where the row alone says yes: the outcome leads, not the verdict. */
function saidVerdict({ outcome, verdict }: PowerAnswer): { kind: VerdictKind; word: AnswerWord } {
  if (outcome === "go") return { kind: "allowed", word: "go" };
  if (outcome === "needs_acceptance") return { kind: "with_acceptance", word: "needs_acceptance" };
  if (outcome === "refused") return { kind: "refused", word: "refused" };
  if (verdict === "unanswered" || verdict === "consult_first") return { kind: verdict, word: verdict };
  return { kind: "consult_first", word: "held" };
}

function Consequences({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of text without a name, always in the same order
        <li key={index} className="relative pl-3.5 before:absolute before:left-0 before:content-['–']">
          {line}
        </li>
      ))}
    </ul>
  );
}

function Reason({ answer: { reason } }: { answer: PowerAnswer }) {
  const { words } = useRefusal();
  return reason ? <p>{words(reason.message, reason.values)}</p> : null;
}

function Demands({ demands }: Pick<PowerAnswer, "demands">) {
  const t = useTranslations("agreement.consequence");
  if (demands.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {demands.map(({ kind, about, aboutName, isMet, signers }) => {
        const Icon = isMet ? Check : CircleDashed;
        return (
          <li key={`${kind} ${about}`} className="flex gap-1.5">
            <Icon className="icon mt-0.5" aria-hidden />
            <span>
              <span className={isMet ? "" : "font-semibold text-ink"}>{t(isMet ? "met" : "unmet")}</span>{" "}
              {t(`demand.${demandWord(kind, about)}`, { about: aboutName ?? "" })}
              {!isMet && signers.length > 0
                ? ` ${t("signers", { names: signers.map(({ name }) => name).join(", ") })}`
                : ""}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const DEMAND_WORDS = [
  "expert",
  "coordinate",
  "approved_content_only",
  "hard_content_only",
  "acceptor",
  "four_eyes",
  "acceptance",
] as const;
type DemandWord = (typeof DEMAND_WORDS)[number] | "noTopic";

function demandWord(kind: string, about: string | null): DemandWord {
  if (kind === "expert" && about === null) return "noTopic";
  return DEMAND_WORDS.find((word) => word === kind) ?? "hard_content_only";
}

function Rows({ rules }: Pick<PowerAnswer, "rules">) {
  const t = useTranslations("agreement.consequence");
  return rules.map(({ id, number, text }) => (
    <p key={id}>
      <Link href={ruleHref(number)}>{t("row", { number })}</Link>: {text}
    </p>
  ));
}

/** Whom to turn to; where only somebody's agreement is missing, the demands have named them. */
function Ask({
  answer: { outcome, verdict, ask, reason, demands },
  action,
}: {
  answer: PowerAnswer;
  action: ReactNode;
}) {
  const t = useTranslations("agreement.consequence");
  if (!reason || demands.some((demand) => !demand.isMet)) return null;
  // What is silent or asks for talk is laid before somebody: whom, stands below.
  if (outcome === "held" && ask.length === 0 && (verdict === "unanswered" || verdict === "consult_first")) return null;
  const [first, ...others] = ask;
  if (!first) return <p>{t("noOne")}</p>;
  return (
    <div className="grid gap-2">
      <p className="sr-only">{t(outcome === "held" ? "askHeld" : "ask")}</p>
      <Person person={first} action={action} />
      {others.map((person) => (
        <Person key={person.memberId} person={person} />
      ))}
    </div>
  );
}

function Person({ person, action }: { person: PowerAnswer["ask"][number]; action?: ReactNode }) {
  const t = useTranslations("agreement.consequence");
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-r border border-line bg-surface px-3 py-2">
      <Avatar initials={initials(person.name)} size="lg" />
      <p className="min-w-0 flex-1">
        <b className="block font-semibold text-ink">{person.name}</b>
        <span className="text-t13">{t(`role.${person.roleWord}`)}</span>
      </p>
      {action}
    </div>
  );
}
