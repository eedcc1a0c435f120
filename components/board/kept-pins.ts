/*
 * The draft of an idea: what is typed in the pin sheet, kept on this device until it is pinned. Kept per member, so that
 * a shared computer never shows one person's words to another. What was pinned, or shared, and waits is in `kept/`.
 */

export type PinDraft = { id: string; title: string; body: string; link: string };

const keyOf = (owner: string): string => `trekker.pin.draft.${owner}`;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    // Private windows may refuse storage, and what stands there may be half of something.
    return null;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is PinDraft {
  if (typeof value !== "object" || value === null) return false;
  return ["id", "title", "body", "link"].every((field) => field in value && typeof Object(value)[field] === "string");
}

/** The draft as it was left; null when there is none. */
export function readDraft(owner: string): PinDraft | null {
  const draft = read(keyOf(owner));
  return isDraft(draft) ? draft : null;
}

/** Keeps the draft, or clears it when there is nothing in it; false when this device keeps nothing. */
export function keepDraft(owner: string, draft: PinDraft | null): boolean {
  const isEmpty = !draft || [draft.title, draft.body, draft.link].every((words) => words.trim() === "");
  return write(keyOf(owner), isEmpty ? null : draft);
}
