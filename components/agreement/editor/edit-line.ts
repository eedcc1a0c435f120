import type { SaidRefusal } from "@/components/refusals/use-refusal";
import { type Edit, type EditedRow, type RowSaid, saidOf, saysTheSame } from "@/lib/domain/agreement/editing/edits";

/** What came of an edit at the server. */
export type EditAnswer =
  | { kind: "done"; revision: number }
  /** Somebody else changed the row in between. */
  | { kind: "stale"; by: string | null; at: string | null }
  /** The row is not there any more, or stands there already. */
  | { kind: "gone" }
  | { kind: "there" }
  | { kind: "refused"; refusal: SaidRefusal };

/** Why a row is not what somebody made of it, with what they made of it (null: they took it away). */
export type Trouble =
  | { kind: "stale"; mine: RowSaid | null; by: string | null; at: string | null }
  | { kind: "gone"; mine: RowSaid }
  | { kind: "refused"; mine: RowSaid | null; refusal: SaidRefusal };

export type LineState = "saved" | "saving" | "offline";

export type LineSnapshot = {
  /** Done here, not yet at the server; in the order in which it was done. */
  pending: readonly Edit[];
  state: LineState;
  /** By the id of the row. */
  troubles: ReadonlyMap<string, Trouble>;
};

/** What outlives the page: what is on its way, and what nobody decided about yet. */
export type Kept = { pending: readonly Edit[]; troubles: readonly (readonly [rowId: string, Trouble])[] };

export type LineParts = {
  /** Throws when nobody answered. */
  send: (edit: Edit) => Promise<EditAnswer>;
  /** The server has it: what was read of it before is brought up to date. */
  took: (edit: Edit, revision: number) => void;
  /** The rows as the server has them now; null when the draft is no draft any more. */
  readAgain: () => Promise<readonly EditedRow[] | null>;
  /** Something was refused that no row can show. */
  complain: (refusal: SaidRefusal) => void;
  kept: { read: () => Kept; write: (kept: Kept) => void };
  /** Runs something later; gives what calls it off. */
  later: (run: () => void, afterMs: number) => () => void;
};

const RETRY_MS = 5_000;

export type EditLine = ReturnType<typeof makeEditLine>;

/**
 * Sends what somebody does to the draft, one thing after the other in the order in which it was done, and keeps it
 * until the server has it. A row that somebody else changed meanwhile is never overwritten: what was chosen stays
 * beside it until a person decides.
 */
export function makeEditLine(parts: LineParts) {
  const listeners = new Set<() => void>();
  let snapshot: LineSnapshot = { pending: [], state: "saved", troubles: new Map() };
  let isSending = false;
  let isBroughtBack = false;
  let callOff = () => {};

  function show(change: Partial<LineSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    if (change.pending || change.troubles) keep();
    for (const listener of listeners) listener();
  }

  /** What was refused is said once: asked again it would be refused again. */
  function keep(): void {
    const troubles = [...snapshot.troubles].filter(([, { kind }]) => kind !== "refused");
    parts.kept.write({ pending: snapshot.pending, troubles });
  }

  function push(edit: Edit): void {
    const troubles = new Map(snapshot.troubles);
    troubles.delete(edit.rowId);
    show({ pending: [...snapshot.pending, edit], troubles });
    void run();
  }

  async function run(): Promise<void> {
    callOff();
    if (isSending) return;
    isSending = true;
    for (let edit = snapshot.pending[0]; edit; edit = snapshot.pending[0]) {
      if (snapshot.state !== "offline") show({ state: "saving" });
      try {
        await settle(edit, await parts.send(edit));
      } catch {
        isSending = false;
        show({ state: "offline" });
        callOff = parts.later(() => void run(), RETRY_MS);
        return;
      }
    }
    isSending = false;
    if (snapshot.state !== "saved") show({ state: "saved" });
  }

  async function settle(edit: Edit, answer: EditAnswer): Promise<void> {
    if (answer.kind === "done") return finish(edit, answer.revision);
    if (answer.kind === "refused") return refuse(edit, answer.refusal);
    const rows = await parts.readAgain();
    if (answer.kind === "stale") return stale(edit, { ...answer, rows: rows ?? [] });
    if (answer.kind === "gone" && edit.kind === "change") return trouble(edit, { kind: "gone", mine: lastSaid(edit) });
    drop(edit);
  }

  function finish(edit: Edit, revision: number): void {
    parts.took(edit, revision);
    drop(edit);
  }

  const drop = (edit: Edit) => show({ pending: snapshot.pending.filter((one) => one !== edit) });

  /** Our own words, sent twice because the first answer was lost, are no trouble. */
  function stale(edit: Edit, found: { by: string | null; at: string | null; rows: readonly EditedRow[] }): void {
    const row = found.rows.find(({ id }) => id === edit.rowId);
    const isOurs = row && edit.kind === "change" && saysTheSame(saidOf(row), edit.after);
    const { by, at } = found;
    if (isOurs) drop(edit);
    else trouble(edit, { kind: "stale", mine: edit.kind === "remove" ? null : lastSaid(edit), by, at });
  }

  function refuse(edit: Edit, refusal: SaidRefusal): void {
    if (edit.kind === "add" || edit.kind === "move") {
      parts.complain(refusal);
      show({ pending: snapshot.pending.filter((one) => one !== edit && one.rowId !== edit.rowId) });
      return;
    }
    trouble(edit, { kind: "refused", mine: edit.kind === "change" ? lastSaid(edit) : null, refusal });
  }

  /** What was made of the row in the end, counting what waits behind this edit. */
  function lastSaid(edit: Edit): RowSaid {
    const last = snapshot.pending.findLast((one) => one.rowId === edit.rowId && one.kind === "change") ?? edit;
    return last.kind === "change" ? last.after : saidBy(edit);
  }

  function trouble(edit: Edit, found: Trouble): void {
    const isOfRow = (one: Edit) => one.rowId === edit.rowId && (one.kind === "change" || one.kind === "remove");
    const troubles = new Map(snapshot.troubles).set(edit.rowId, found);
    show({ pending: snapshot.pending.filter((one) => one !== edit && !isOfRow(one)), troubles });
  }

  return {
    push,
    /** Tries at once what waits, say because the line is back. */
    run: () => void run(),
    /** Lets the row be as it stands now. */
    letBe: (rowId: string) => {
      const troubles = new Map(snapshot.troubles);
      troubles.delete(rowId);
      show({ troubles });
    },
    /** Takes up what an earlier visit left unsent or undecided; once. */
    bringBack: () => {
      if (isBroughtBack) return;
      isBroughtBack = true;
      const { pending, troubles } = parts.kept.read();
      if (pending.length + troubles.length === 0) return;
      show({ pending: [...pending, ...snapshot.pending], troubles: new Map([...troubles, ...snapshot.troubles]) });
      void run();
    },
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => callOff(),
  };
}

function saidBy(edit: Edit): RowSaid {
  if (edit.kind === "change") return edit.after;
  if (edit.kind === "move") throw new Error("A move says nothing.");
  return edit.said;
}
