import { describe, expect, it } from "vitest";
import { makeToneChecker } from "@/components/tone/checking/checker";
import { check, type ToneGuide } from "@/lib/domain/tone";

const INFORMAL: ToneGuide = { address: "informal" };
const FORMAL: ToneGuide = { address: "formal" };
const measure = (guide: ToneGuide) => ({ guide, links: [] });

/** A checker whose time stands still: `pass` runs what was put off, one thing at a time. */
function still() {
  let waiting: (() => void) | null = null;
  const looked: string[] = [];
  const checker = makeToneChecker({
    fetchCheck: async () => (text, guide, circumstances) => {
      looked.push(text);
      return check(text, guide, circumstances);
    },
    circumstances: () => ({}),
    later: (run) => {
      waiting = run;
      return () => {
        waiting = null;
      };
    },
  });
  const pass = () => {
    const run = waiting;
    waiting = null;
    run?.();
    return run !== null;
  };
  const passAll = () => {
    while (pass());
  };
  return { checker, looked, pass, passAll };
}

const found = (checker: ReturnType<typeof still>["checker"], key: string) =>
  checker.of(key).findings.map(({ text }) => text);

describe("The checker beside the text", () => {
  it("looks at each text by its own guide, one at a time", async () => {
    const { checker, looked, pass, passAll } = still();
    checker.want("facebook", "Komt u ook?", measure(INFORMAL));
    checker.want("brief", "Komt u ook?", measure(FORMAL));
    await Promise.resolve();
    await Promise.resolve();
    pass();
    expect(looked).toHaveLength(1);
    passAll();
    expect([found(checker, "facebook"), found(checker, "brief")]).toEqual([["u"], []]);
  });

  it("waits for a pause: of what was typed meanwhile only the last is looked at", async () => {
    const { checker, looked, passAll } = still();
    checker.want("facebook", "", measure(INFORMAL));
    await Promise.resolve();
    await Promise.resolve();
    passAll();
    for (const text of ["K", "Ko", "Komt u?"]) checker.want("facebook", text, measure(INFORMAL));
    passAll();
    expect(looked).toEqual(["", "Komt u?"]);
  });

  it("looks at nothing twice, unless the guide or what is known besides changed", async () => {
    const { checker, looked, passAll } = still();
    const first = measure(INFORMAL);
    checker.want("facebook", "Komt u?", first);
    await Promise.resolve();
    await Promise.resolve();
    passAll();
    checker.want("facebook", "Komt u?", first);
    passAll();
    expect(looked).toHaveLength(1);
    checker.want("facebook", "Komt u?", measure(FORMAL));
    passAll();
    expect([looked.length, found(checker, "facebook")]).toEqual([2, []]);
    checker.lookAgain();
    passAll();
    expect(looked).toHaveLength(3);
  });

  it("tells whoever shows a text when it was looked at", async () => {
    const { checker, passAll } = still();
    let told = 0;
    const stop = checker.subscribe(() => {
      told += 1;
    });
    checker.want("facebook", "Komt u?", measure(INFORMAL));
    await Promise.resolve();
    await Promise.resolve();
    passAll();
    stop();
    checker.lookAgain();
    passAll();
    expect(told).toBe(1);
  });
});
