import type { SaidRefusal } from "@/components/refusals/use-refusal";
import type { TermAnswer, TermEdit } from "./term-line";

type Answer = { ok: true; value: { revision: number } } | { ok: false; refusal: SaidRefusal };

/**
 * Sends a change of a term by the command's own address and not as a server action: those wait for each other, and none
 * of them outlives the page. @throws when nobody answered.
 */
export async function sendTerm(draftId: string, { place, seen, term }: TermEdit): Promise<TermAnswer> {
  const name = term ? "agreement.changeTerm" : "agreement.removeTerm";
  const input = { draftId, ...place, seen, ...(term ? { term } : {}) };
  const response = await fetch(`/api/commands/${name}`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  if (response.status >= 502) throw new Error(`${name} answered ${response.status}`);
  const answer: Answer = await response.json();
  if (answer.ok) return { kind: "done", revision: answer.value.revision };
  const { code, values = {} } = answer.refusal;
  if (code === "stale") return { kind: "stale", by: textIn(values.name), at: textIn(values.at) };
  return { kind: "refused", refusal: answer.refusal };
}

const textIn = (value: string | number | undefined): string | null => (typeof value === "string" ? value : null);

/** What one person did to the terms of a draft and the server does not have yet, kept on this device. */
export function keptTerms(viewerId: string, draftId: string) {
  const key = `trekker.terms.${viewerId}.${draftId}`;
  return {
    read: (): TermEdit[] => editsIn(localStorage.getItem(key)),
    write: (edits: readonly TermEdit[]): void => {
      try {
        if (edits.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(edits));
      } catch {
        // A full or closed store: the changes are still on the screen and on their way to the server.
      }
    },
  };
}

function editsIn(text: string | null): TermEdit[] {
  try {
    const edits: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(edits) ? edits : [];
  } catch {
    return [];
  }
}
