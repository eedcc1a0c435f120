import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import { type Gap, type Matrix, POWERS, type Power, type Row, type When } from "@/lib/domain/authority";
import { readableCover } from "./cover";
import { usualExample } from "./example";
import type { GapFinding, PastSituation } from "./model";
import { happened, mostFrequent, within } from "./past";

type Matter = { dimensions: Matrix["dimensions"]; rows: readonly Row[]; past: readonly PastSituation[] };

/**
 * The situations that no row answers, as the shortest list that can readily be found: sets as wide as they can be, which
 * may overlap, together exactly the gaps. What happened most stands first, then what is widest. A power that no row
 * speaks of is one finding.
 */
export function gapFindings(gaps: readonly Gap[], matter: Matter): GapFinding[] {
  const found = POWERS.flatMap((power) => {
    const rows = matter.rows.filter((row) => row.power === power);
    if (rows.length === 0) return [gapFinding(power, {}, matter)];
    const open = gaps.flatMap((gap) => (gap.power === power ? [gap.when] : []));
    const taken = rows.map(({ when }) => when);
    return readableCover(matter.dimensions, open, taken).map((when) => gapFinding(power, when, matter));
  });
  return found.toSorted((a, b) => b.happened.count - a.happened.count);
}

/** How many gaps stand under each question. */
export function coverageOf(gaps: readonly GapFinding[]): Record<Question, { gaps: number }> {
  const entries = QUESTIONS.map((question) => {
    const own = gaps.filter((gap) => gap.question === question);
    return [question, { gaps: own.length }] as const;
  });
  return Object.fromEntries(entries) as Record<Question, { gaps: number }>;
}

function gapFinding(power: Power, when: When, { dimensions, rows, past }: Matter): GapFinding {
  const isIn = within(when);
  const own = past.filter((one) => one.power === power && isIn(one.facts));
  const real = mostFrequent(own);
  const question = questionFor(power, when);
  return {
    id: `${power} ${JSON.stringify(when)}`,
    question,
    power,
    when,
    isWholePower: !rows.some((row) => row.power === power),
    example: real ? { power, facts: real.facts } : usualExample(power, when, dimensions),
    happened: happened(own),
    suggestedRow: {
      question,
      power,
      when,
      verdict: "consult_first",
      obligations: [{ kind: "acceptor", with: "executive" }],
      binding: false,
      note: null,
    },
  };
}

const QUESTION_OF: Record<Exclude<Power, "respond">, Question> = {
  accept: "accept",
  publish: "publish",
  involve_expert: "expert_may",
  harden: "harden",
  start_talking: "start_talking",
};

/** Where a reader looks for an answer: responding to critics and by editors has a question of its own. */
export function questionFor(power: Power, when: When): Question {
  if (power !== "respond") return QUESTION_OF[power];
  const isOnly = (fact: string, value: string) => when[fact]?.every((one) => one === value) ?? false;
  if (isOnly("authorKind", "critic")) return "critic";
  return isOnly("role", "editor") ? "editor" : "creator";
}
