import type { SaidRefusal } from "@/components/refusals/use-refusal";
import type { Edit } from "@/lib/domain/agreement/editing/edits";
import type { EditAnswer, Kept } from "./edit-line";

type Answer = { ok: true; value: { revision: number } } | { ok: false; refusal: SaidRefusal };

/**
 * Sends an edit by the command's own address and not as a server action: those wait for each other, and none of them
 * outlives the page. @throws when nobody answered.
 */
export async function sendEdit(draftId: string, edit: Edit): Promise<EditAnswer> {
  const { name, input } = requestOf(draftId, edit);
  const answer = await post(name, input);
  if (answer.ok) return { kind: "done", revision: answer.value.revision };
  const { code, message, values = {} } = answer.refusal;
  if (code === "stale") return { kind: "stale", by: textIn(values.name), at: textIn(values.at) };
  if (message === "agreement.rowGone") return { kind: "gone" };
  if (message === "agreement.rowThere") return { kind: "there" };
  return { kind: "refused", refusal: answer.refusal };
}

const textIn = (value: string | number | undefined): string | null => (typeof value === "string" ? value : null);

function requestOf(draftId: string, edit: Edit): { name: string; input: object } {
  const { rowId } = edit;
  switch (edit.kind) {
    case "add":
      return { name: "agreement.addRow", input: { draftId, id: rowId, row: edit.said, after: edit.after } };
    case "change":
      return { name: "agreement.changeRow", input: { draftId, rowId, seenRevision: edit.seen, row: edit.after } };
    case "remove":
      return { name: "agreement.removeRow", input: { draftId, rowId, seenRevision: edit.seen } };
    case "move":
      return { name: "agreement.moveRow", input: { draftId, rowId, after: edit.to } };
  }
}

async function post(name: string, input: object): Promise<Answer> {
  const response = await fetch(`/api/commands/${name}`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  if (response.status >= 502) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}

/** Tells the others who write in this draft which row somebody is in. */
export function tellEditingRow(draftId: string, rowId: string): void {
  // Nobody waits for this: a courtesy that did not arrive is told again with the next cell.
  post("agreement.tellEditingRow", { draftId, rowId }).catch(() => undefined);
}

/** What one person did to a draft and what is not settled yet, kept on this device. */
export function keptEdits(viewerId: string, draftId: string) {
  const key = `trekker.draft.${viewerId}.${draftId}`;
  return {
    read: (): Kept => keptIn(localStorage.getItem(key)),
    write: (kept: Kept): void => {
      try {
        if (kept.pending.length + kept.troubles.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // A full or closed store: the edits are still on the screen and on their way to the server.
      }
    },
  };
}

function keptIn(text: string | null): Kept {
  try {
    const { pending = [], troubles = [] }: Partial<Kept> = JSON.parse(text ?? "{}");
    return { pending, troubles };
  } catch {
    return { pending: [], troubles: [] };
  }
}
