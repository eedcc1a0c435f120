import type { Question } from "@/lib/domain/agreement";
import type { Fact, Power, Verdict } from "@/lib/domain/authority";
import { NONE } from "@/lib/domain/authority";
import type { Answer } from "@/lib/domain/consultations";
import type { PrecedentFacts } from "./facts";

/** A row as it is proposed: what was decided, for the editor to widen or narrow. */
export type RowToPropose = {
  question: Question;
  power: Power;
  when: Partial<Record<Fact, string[]>>;
  verdict: Verdict;
  note: string;
};

/** What a case always says about itself, and what only counts where it is out of the ordinary. */
const ALWAYS: readonly Fact[] = ["role", "workKind", "contentKind", "topic", "segment", "risk"];
const ORDINARY: Partial<Record<Fact, string>> = {
  authorKind: "organisation",
  priority: "normal",
  moment: "office_hours",
  atTheButtons: "no",
  crisisMode: "off",
  contentStatus: "soft",
};

/**
 * The row that would have answered the case and what is like it: its own facts, without its channels, its segment where it
 * has none, and what every day has. A yes to responding becomes "after acceptance": somebody else still read it then. A condition said in
 * words cannot be a cell: it stands in the note, for whoever proposes the row to make something of.
 */
export function rowFromPrecedent(precedent: {
  power: Power;
  facts: PrecedentFacts;
  outcome: Answer;
  question: string;
  reasoning: string;
}): RowToPropose {
  const { power, facts, outcome } = precedent;
  const when: RowToPropose["when"] = {};
  for (const fact of ALWAYS) {
    const values = (facts[fact] ?? []).filter((value) => value !== NONE || fact === "topic");
    if (values.length > 0) when[fact] = [...values];
  }
  for (const [fact, usual] of Object.entries(ORDINARY)) {
    const values = facts[fact] ?? [];
    if (values.length > 0 && values.some((value) => value !== usual)) when[fact as Fact] = [...values];
  }
  return {
    question: questionOf(power, facts),
    power,
    when,
    verdict: verdictOf(power, outcome),
    note: noteOf(precedent),
  };
}

function verdictOf(power: Power, outcome: Answer): Verdict {
  if (outcome === "no") return "refused";
  return power === "respond" || power === "harden" ? "with_acceptance" : "allowed";
}

function questionOf(power: Power, facts: PrecedentFacts): Question {
  if (power === "involve_expert") return "expert_may";
  if (power !== "respond") return power;
  if (facts.role?.length === 1 && facts.role[0] === "editor") return "editor";
  return facts.authorKind?.includes("critic") ? "critic" : "creator";
}

const NOTE_MAX = 500;

function noteOf({ question, reasoning }: { question: string; reasoning: string }): string {
  const whole = reasoning ? `${question} – ${reasoning}` : question;
  return whole.length > NOTE_MAX ? `${whole.slice(0, NOTE_MAX - 1)}…` : whole;
}
