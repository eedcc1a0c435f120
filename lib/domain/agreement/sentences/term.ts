import type { Stage, StageTerm } from "@/lib/domain/agreement";
import { ROLES, type Role } from "@/lib/domain/authority";
import { type Phrase, say as sayAny } from "./phrase";

type Clock = StageTerm["clock"];
type StageKey = `stage.${"post" | "case"}.${Stage}` | "stage.idea.answer";

/** The keys of the sentences of terms, under `terms` in the catalogues. */
export type TermPhraseKey =
  | StageKey
  | `role.${Role | "other"}`
  | `amount.${Clock}.${"minutes" | "hours" | "hoursMinutes"}`
  | `amount.working.${"days" | "daysHours"}`
  | "within"
  | `reminder.${"after" | "atPercent"}`
  | `afterwards.${StageTerm["afterwards"] | "passOnAtOnce"}`
  | `step.${"tell" | "tellAtOnce" | "passOn"}`
  | `list.${"or" | "and" | "more"}`;

/** A term as one sentence in its parts: "Accepteren: binnen 4 werkuren, herinnering na 3 werkuren; daarna …". */
export type TermSentence = {
  stage: Phrase<TermPhraseKey>;
  within: Phrase<TermPhraseKey>;
  reminder: Phrase<TermPhraseKey> | null;
  afterwards: Phrase<TermPhraseKey>;
  /** What else happens later, in order of time. */
  steps: Phrase<TermPhraseKey>[];
};

const say = sayAny<TermPhraseKey>;
const hourMinutes = 60;

/**
 * The parts of the sentence that a term is. `dayMinutes`: how long a normal working day of the calendar is, so that a
 * whole number of them is said in days. Source: seed 004 §5, "binnen welke termijn"; domain.md "Deadlines".
 */
export function termSentence(term: StageTerm, dayMinutes: number): TermSentence {
  const steps = [...term.escalation].sort((a, b) => a.afterMinutes - b.afterMinutes);
  const [first, ...later] = steps;
  const isAtOnce = term.afterwards === "pass_on" && first?.afterMinutes === 0;
  const amount = (minutes: number) => amountPhrase(minutes, term.clock, dayMinutes);
  return {
    stage: say(stageKeyOf(term)),
    within: say("within", { amount: amount(term.amountMinutes) }),
    reminder: reminderOf(term, amount),
    afterwards: isAtOnce
      ? say("afterwards.passOnAtOnce", { role: roleOf(first.toRole) })
      : say(`afterwards.${term.afterwards}`),
    steps: (isAtOnce ? later : steps).map((step) => stepPhrase(term, step, amount)),
  };
}

/** The name of a stage: writing for a post is replying for a case; an idea has one stage, its answer. */
export function stageKeyOf({ workKind, stage }: Pick<StageTerm, "workKind" | "stage">): StageKey {
  return workKind === "idea" || stage === "answer" ? "stage.idea.answer" : `stage.${workKind}.${stage}`;
}

type Amount = (minutes: number) => Phrase<TermPhraseKey>;

function stepPhrase(term: StageTerm, step: StageTerm["escalation"][number], amount: Amount): Phrase<TermPhraseKey> {
  const role = roleOf(step.toRole);
  if (term.afterwards === "pass_on") return say("step.passOn", { amount: amount(step.afterMinutes), role });
  if (step.afterMinutes === 0) return say("step.tellAtOnce", { role });
  return say("step.tell", { amount: amount(step.afterMinutes), role });
}

/** An amount nobody would say aloud ("na 26 uur en 15 minuten") is said as a share of the time instead. */
function reminderOf(term: StageTerm, amount: Amount): Phrase<TermPhraseKey> | null {
  if (term.remindAtShare >= 1) return null;
  const minutes = term.amountMinutes * term.remindAtShare;
  const isPlain = minutes === Math.round(minutes) && (minutes < hourMinutes || minutes % hourMinutes === 0);
  return isPlain
    ? say("reminder.after", { amount: amount(minutes) })
    : say("reminder.atPercent", { percent: Math.round(term.remindAtShare * 100) });
}

function amountPhrase(minutes: number, clock: Clock, dayMinutes: number): Phrase<TermPhraseKey> {
  const days = dayMinutes > 0 ? Math.floor(minutes / dayMinutes) : 0;
  const rest = minutes - days * dayMinutes;
  if (clock === "working" && days > 0 && rest === 0) return say("amount.working.days", { days });
  if (clock === "working" && days > 1 && rest % hourMinutes === 0) {
    return say("amount.working.daysHours", { days, hours: rest / hourMinutes });
  }
  if (minutes < hourMinutes) return say(`amount.${clock}.minutes`, { minutes });
  const hours = Math.floor(minutes / hourMinutes);
  if (minutes % hourMinutes === 0) return say(`amount.${clock}.hours`, { hours });
  return say(`amount.${clock}.hoursMinutes`, { hours, minutes: minutes % hourMinutes });
}

function roleOf(name: string): Phrase<TermPhraseKey> {
  const role = ROLES.find((known): known is Role => known === name);
  return say(role ? `role.${role}` : "role.other");
}
