import type { SaidRefusal } from "@/components/refusals/use-refusal";
import type { StageTerm } from "@/lib/domain/agreement";
import type { SeenTerm } from "@/lib/features/draft-terms/schema";

export type TermPlace = Pick<StageTerm, "workKind" | "priority" | "stage">;
/** `term` null: an urgent term that is taken away; `seen` null: there was none. */
export type TermEdit = { place: TermPlace; seen: SeenTerm | null; term: SeenTerm | null };
export type PlaceKey = `${StageTerm["workKind"]}.${StageTerm["priority"]}.${StageTerm["stage"]}`;

export const keyOf = ({ workKind, priority, stage }: TermPlace): PlaceKey => `${workKind}.${priority}.${stage}`;
export const isAt = (a: TermPlace, b: TermPlace): boolean => keyOf(a) === keyOf(b);
export const isSameTerm = (a: SeenTerm | null, b: SeenTerm | null): boolean => JSON.stringify(a) === JSON.stringify(b);

export type TermAnswer =
  | { kind: "done"; revision: number }
  | { kind: "stale"; by: string | null; at: string | null }
  | { kind: "refused"; refusal: SaidRefusal };

/** Somebody else changed the term; what was chosen here stays beside it until a person decides. */
export type TermTrouble = { place: TermPlace; mine: SeenTerm | null; by: string | null; at: string | null };
export type TermLineState = "saved" | "saving" | "offline";
export type TermSnapshot = {
  pending: readonly TermEdit[];
  state: TermLineState;
  troubles: ReadonlyMap<PlaceKey, TermTrouble>;
};

export type TermLineParts = {
  /** Throws when nobody answered. */
  send: (edit: TermEdit) => Promise<TermAnswer>;
  took: (edit: TermEdit, revision: number) => void;
  /** The term as the server has it now. */
  readAgain: (place: TermPlace) => Promise<SeenTerm | null>;
  complain: (refusal: SaidRefusal) => void;
  kept: { read: () => TermEdit[]; write: (edits: readonly TermEdit[]) => void };
  /** Runs something later; gives what calls it off. */
  later: (run: () => void, afterMs: number) => () => void;
};

const RETRY_MS = 5_000;
export type TermLine = ReturnType<typeof makeTermLine>;

/**
 * Sends what somebody does to the terms, in order, and keeps it until the server has it. Several changes of one term
 * that wait are sent as one.
 */
export function makeTermLine(parts: TermLineParts) {
  const listeners = new Set<() => void>();
  let snapshot: TermSnapshot = { pending: [], state: "saved", troubles: new Map() };
  let sending: TermEdit | null = null;
  let isBroughtBack = false;
  let callOff = () => {};

  function show(change: Partial<TermSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    if (change.pending) parts.kept.write(snapshot.pending);
    for (const listener of listeners) listener();
  }

  function push(edit: TermEdit): void {
    const key = keyOf(edit.place);
    const waiting = snapshot.pending.find((one) => one !== sending && keyOf(one.place) === key);
    const joined = waiting ? { ...edit, seen: waiting.seen } : edit;
    const others = snapshot.pending.filter((one) => one !== waiting);
    const troubles = new Map(snapshot.troubles);
    troubles.delete(key);
    show({ pending: isSameTerm(joined.seen, joined.term) ? others : [...others, joined], troubles });
    void run();
  }

  async function run(): Promise<void> {
    callOff();
    if (sending) return;
    for (let edit = snapshot.pending[0]; edit; edit = snapshot.pending[0]) {
      sending = edit;
      if (snapshot.state !== "offline") show({ state: "saving" });
      try {
        await settle(edit, await parts.send(edit));
      } catch {
        sending = null;
        show({ state: "offline" });
        callOff = parts.later(() => void run(), RETRY_MS);
        return;
      }
    }
    sending = null;
    if (snapshot.state !== "saved") show({ state: "saved" });
  }

  async function settle(edit: TermEdit, answer: TermAnswer): Promise<void> {
    if (answer.kind === "done") parts.took(edit, answer.revision);
    if (answer.kind === "refused") parts.complain(answer.refusal);
    if (answer.kind !== "stale") return show({ pending: snapshot.pending.filter((one) => one !== edit) });
    // Our own words, sent twice because the first answer was lost, are no trouble.
    const isOurs = isSameTerm(await parts.readAgain(edit.place), edit.term);
    if (isOurs) return show({ pending: snapshot.pending.filter((one) => one !== edit) });
    const last = snapshot.pending.findLast(({ place }) => isAt(place, edit.place)) ?? edit;
    const { by, at } = answer;
    const troubles = new Map(snapshot.troubles);
    troubles.set(keyOf(edit.place), { place: edit.place, mine: last.term, by, at });
    show({ pending: snapshot.pending.filter(({ place }) => !isAt(place, edit.place)), troubles });
  }

  return {
    push,
    run: () => void run(),
    /** Lets a term be as it stands now. */
    letBe: (place: TermPlace) => {
      const troubles = new Map(snapshot.troubles);
      troubles.delete(keyOf(place));
      show({ troubles });
    },
    /** Takes up what an earlier visit left unsent; once. */
    bringBack: () => {
      const left = isBroughtBack ? [] : parts.kept.read();
      isBroughtBack = true;
      if (left.length === 0) return;
      show({ pending: [...left, ...snapshot.pending] });
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

/** The terms with what was done to them here. */
export function withEdits(terms: readonly StageTerm[], edits: readonly TermEdit[]): StageTerm[] {
  const byPlace = new Map(terms.map((term) => [keyOf(term), term]));
  for (const { place, term } of edits) {
    if (term) byPlace.set(keyOf(place), termAt(place, term));
    else byPlace.delete(keyOf(place));
  }
  return [...byPlace.values()];
}

/** A term as deadlines are planned with it. */
export function termAt(place: TermPlace, { remindPercent, clock, afterwards, ...term }: SeenTerm): StageTerm {
  const { workKind, priority, stage } = place;
  return {
    workKind,
    priority,
    stage,
    ...term,
    clock: clock as StageTerm["clock"],
    afterwards: afterwards as StageTerm["afterwards"],
    remindAtShare: remindPercent / 100,
  };
}
