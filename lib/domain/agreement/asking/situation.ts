import { type CompiledMatrix, NONE, type Situation } from "@/lib/domain/authority";

/** What is asked first, before anybody chose a word: the plainest thing that happens every day. */
const EVERYDAY: Situation["facts"] = {
  role: "member",
  workKind: "case",
  authorKind: "creator",
  contentKind: "question",
  topic: NONE,
  segment: NONE,
  channel: NONE,
  risk: "low",
  priority: "normal",
  moment: "office_hours",
  atTheButtons: "no",
  crisisMode: "off",
  contentStatus: "soft",
};

/** A team member wants to answer an ordinary question; every dimension has a value, the first one where need be. */
export function firstSituation(dimensions: CompiledMatrix["dimensions"]): Situation {
  const facts = Object.entries(dimensions).map(([fact, values]): [string, string] => {
    const everyday = EVERYDAY[fact];
    return [fact, everyday !== undefined && values.includes(everyday) ? everyday : (values[0] ?? "")];
  });
  return { power: "respond", facts: Object.fromEntries(facts) };
}

const OURS = { authorKind: "organisation", contentKind: "own_content" };
const THEIRS = { authorKind: "creator", contentKind: "question" };

/**
 * A situation with words of it chosen anew. A post is our own and a case is somebody else's: what was not chosen follows
 * along, so that nobody asks by accident about a complaint of ours. `power` among the chosen is the power.
 */
export function fitting(situation: Situation, chosen: Readonly<Record<string, string>>): Situation {
  const { power = situation.power, ...facts } = chosen;
  const saysTheirs = facts.contentKind !== undefined && facts.contentKind !== OURS.contentKind;
  const workKind = facts.workKind ?? (saysTheirs ? "case" : situation.facts.workKind);
  const changes = workKind !== situation.facts.workKind;
  const along = changes ? (workKind === "post" ? OURS : THEIRS) : {};
  return { power, facts: { ...situation.facts, ...along, ...(workKind ? { workKind } : {}), ...facts } };
}
