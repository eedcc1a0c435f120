import { describe, expect, it } from "vitest";
import {
  keyOf,
  makeTermLine,
  type TermAnswer,
  type TermEdit,
  type TermPlace,
} from "@/components/agreement/terms/term-line";
import type { SeenTerm } from "@/lib/features/draft-terms/schema";

const PLACE: TermPlace = { workKind: "post", priority: "normal", stage: "accept" };
const term = (amountMinutes: number): SeenTerm => {
  return { amountMinutes, clock: "working", remindPercent: 75, afterwards: "warn", escalation: [] };
};
const edit = (from: number, to: number): TermEdit => ({ place: PLACE, seen: term(from), term: term(to) });

/** A line to a server that answers when the test lets it, and what was sent over it. */
function line(stands: SeenTerm | null = null) {
  const sent: TermEdit[] = [];
  const answers: ((answer: TermAnswer | Error) => void)[] = [];
  const retries: (() => void)[] = [];
  const kept: TermEdit[][] = [];
  const made = makeTermLine({
    send: (one) => {
      sent.push(one);
      return new Promise((resolve, reject) => {
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    },
    took: () => undefined,
    readAgain: async () => stands,
    complain: () => undefined,
    kept: { read: () => [], write: (edits) => kept.push([...edits]) },
    later: (run) => {
      retries.push(run);
      return () => undefined;
    },
  });
  async function answer(with_: TermAnswer | Error): Promise<void> {
    answers.shift()?.(with_);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { made, sent, answer, retries, kept };
}

const DONE: TermAnswer = { kind: "done", revision: 1 };

describe("changes of terms on their way to the server", () => {
  it("go one after the other, and several of one term that wait go as one", async () => {
    const { made, sent, answer } = line();
    made.push(edit(60, 120));
    made.push(edit(120, 180));
    made.push(edit(180, 240));
    expect(sent).toEqual([edit(60, 120)]);
    await answer(DONE);
    expect(sent[1]).toEqual(edit(120, 240));
    await answer(DONE);
    expect(made.snapshot()).toMatchObject({ pending: [], state: "saved" });
  });

  it("stay, and are kept on the device, until the line is back", async () => {
    const { made, sent, answer, retries, kept } = line();
    made.push(edit(60, 120));
    await answer(new Error("no connection"));
    expect(made.snapshot()).toMatchObject({ state: "offline", pending: [edit(60, 120)] });
    expect(kept.at(-1)).toEqual([edit(60, 120)]);
    retries[0]?.();
    expect(sent).toHaveLength(2);
    await answer(DONE);
    expect(kept.at(-1)).toEqual([]);
  });

  it("never overwrite somebody else's: what was chosen stays beside it, whoever was first is named", async () => {
    const { made, answer } = line(term(30));
    made.push(edit(60, 120));
    made.push(edit(120, 180));
    await answer({ kind: "stale", by: "Hilde", at: "2026-11-24T14:30:00.000Z" });
    expect(made.snapshot().pending).toEqual([]);
    expect(made.snapshot().troubles.get(keyOf(PLACE))).toMatchObject({ mine: term(180), by: "Hilde" });
    made.letBe(PLACE);
    expect(made.snapshot().troubles.size).toBe(0);
  });

  it("that the server has already, because its answer was lost, are no trouble", async () => {
    const { made, answer } = line(term(120));
    made.push(edit(60, 120));
    await answer({ kind: "stale", by: "Fatima", at: null });
    expect(made.snapshot().troubles.size).toBe(0);
  });
});
