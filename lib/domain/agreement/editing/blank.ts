import type { Question } from "@/lib/domain/agreement";
import type { Row } from "@/lib/domain/authority";
import type { RowSaid } from "./edits";
import { POWERS_OF } from "./index";

type Start = Partial<Pick<RowSaid, "when" | "verdict" | "obligations">>;

const MEMBER: Row["when"] = { role: ["member"] };

/** What a new row starts from, so that it already reads as an answer to its question. */
const STARTS: Record<Question, Start> = {
  creator: { when: { ...MEMBER, authorKind: ["creator"] } },
  critic: { when: { ...MEMBER, authorKind: ["critic"] } },
  content: { verdict: "allowed", obligations: [{ kind: "approved_content_only" }] },
  expert_may: { verdict: "allowed" },
  expert_must: { verdict: "consult_first", obligations: [{ kind: "expert", with: "topic" }] },
  harden: {},
  segments: { verdict: "consult_first", obligations: [{ kind: "coordinate", with: "segments" }] },
  editor: {
    when: { role: ["editor"] },
    verdict: "consult_first",
    obligations: [{ kind: "acceptor", with: "trekker" }],
  },
  accept: { when: { role: ["trekker"] }, verdict: "allowed" },
  publish: { when: { role: ["trekker"] }, verdict: "allowed" },
  start_talking: {},
};

/** A new row under a question: narrow and careful, to be made what it should be word by word. */
export function blankRow(question: Question): RowSaid {
  const { when = MEMBER, verdict = "with_acceptance", obligations = [] } = STARTS[question];
  const [power] = POWERS_OF[question];
  return { question, power, when, verdict, obligations, binding: false, note: null };
}
