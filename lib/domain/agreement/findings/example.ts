import { type CompiledMatrix, NONE, type Situation, type When } from "@/lib/domain/authority";

// What a reader would think of first, so that an example is a day at the office and not the odd corner of the matrix.
const USUAL: Record<string, readonly string[]> = {
  role: ["member", "editor", "trekker", "expert", "executive"],
  workKind: ["case", "post"],
  topic: [NONE],
  segment: [NONE],
  channel: [NONE],
  risk: ["low", "medium"],
  priority: ["normal"],
  moment: ["office_hours"],
  atTheButtons: ["no"],
  crisisMode: ["off"],
  contentStatus: ["soft"],
};
const USUAL_POST = { authorKind: ["organisation"], contentKind: ["own_content"] };
const USUAL_CASE = {
  authorKind: ["conversationalist", "creator", "critic", "joiner", "collector", "spectator"],
  contentKind: ["question", "complaint", "compliment", "suggestion", "rumour", "crisis"],
};

/** One situation out of a set that is not empty: of every fact the most usual value that belongs to it. */
export function usualExample(power: string, when: When, dimensions: CompiledMatrix["dimensions"]): Situation {
  const facts: Record<string, string> = {};
  const pick = (fact: string, wanted: readonly string[]) => {
    const values = when[fact] ?? dimensions[fact] ?? [];
    facts[fact] = wanted.find((value) => values.includes(value)) ?? values[0] ?? "";
  };
  if (dimensions.workKind) pick("workKind", kindsThatFit(when));
  const usual = { ...USUAL, ...(facts.workKind === "post" ? USUAL_POST : USUAL_CASE) };
  for (const fact of Object.keys(dimensions))
    if (fact !== "workKind") pick(fact, usual[fact as keyof typeof usual] ?? []);
  return { power, facts };
}

/** What only we write comes out of a post; anything else out of a case. */
function kindsThatFit({ authorKind, contentKind }: When): readonly string[] {
  const isOurs = (values: string[] | undefined, own: string) => values?.length === 1 && values[0] === own;
  return isOurs(authorKind, "organisation") || isOurs(contentKind, "own_content") ? ["post"] : ["case", "post"];
}
