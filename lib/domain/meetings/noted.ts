import { givenName } from "@/lib/domain/language";
import type { PersonRef } from "@/lib/domain/workflow";

export type Noted =
  | { kind: "said"; memberId: string | null; words: string }
  | { kind: "action"; ownerId: string | null; words: string };

/** "Actie voor Jan: …", "Action for Jan: …", or without a name. */
const ACTION = /^(?:actie|action)(?:\s+(?:voor|for)\s+([^:]{1,60}))?\s*:\s*(.*)$/is;
/** "Ilse: …" */
const SAID = /^([^:]{1,60}):\s+(.+)$/s;

/**
 * Reads a line as somebody types it in a meeting: whose words they are where it begins with a name, or an action for
 * somebody. A name that is nobody's, or of more than one, is left as it was typed.
 * @param people who can be meant, by whole name or given name.
 */
export function readNote(text: string, people: readonly PersonRef[]): Noted {
  const typed = text.trim();
  const action = ACTION.exec(typed);
  if (action) return { kind: "action", ownerId: personNamed(action[1], people), words: (action[2] ?? "").trim() };
  const said = SAID.exec(typed);
  const memberId = said ? personNamed(said[1], people) : null;
  return memberId
    ? { kind: "said", memberId, words: (said?.[2] ?? "").trim() }
    : { kind: "said", memberId: null, words: typed };
}

function personNamed(name: string | undefined, people: readonly PersonRef[]): string | null {
  const asked = name?.trim().toLocaleLowerCase("nl");
  if (!asked) return null;
  const named = people.filter((person) =>
    [person.name, givenName(person.name)].some((one) => one.toLocaleLowerCase("nl") === asked),
  );
  return named.length === 1 ? (named[0]?.memberId ?? null) : null;
}
