import type { Circumstances, check, Finding, ToneGuide } from "@/lib/domain/tone";

/** A text as it was last looked at, and what was found in it. */
export type Checked = { text: string; findings: readonly Finding[] };

/** By what a text is looked at: the guide of its channel, and what is known of the links of the post. */
export type Measure = { guide: ToneGuide; links: NonNullable<Circumstances["links"]> };
type Wanted = Measure & { text: string };
type Check = typeof check;
type Parts = {
  /** The rules themselves: fetched once, after the page stands. */
  fetchCheck: () => Promise<Check>;
  circumstances: () => Circumstances;
  /** Runs something later; gives what calls it off. */
  later: (run: () => void, afterMs: number) => () => void;
};

/** A pause in typing after which the text is looked at. */
const PAUSE_MS = 180;
const NOTHING: Checked = { text: "", findings: [] };

export type ToneChecker = ReturnType<typeof makeToneChecker>;

/**
 * Looks at the texts of one item, each by the guide of its channel, in the pauses of typing and one at a time: between
 * two of them the browser draws and takes keys. What did not change is not looked at again.
 */
export function makeToneChecker({ fetchCheck, circumstances, later }: Parts) {
  const wanted = new Map<string, Wanted>();
  const checked = new Map<string, Checked>();
  const dirty = new Set<string>();
  const listeners = new Set<() => void>();
  let callOff = () => {};
  let rules: Check | null = null;
  let isFetching = false;

  function want(key: string, text: string, { guide, links }: Measure): void {
    const before = wanted.get(key);
    if (before?.text === text && before.guide === guide && before.links === links) return;
    wanted.set(key, { text, guide, links });
    dirty.add(key);
    wait(before === undefined ? 0 : PAUSE_MS);
  }

  function wait(ms: number): void {
    callOff();
    if (rules) callOff = later(lookAtNext, ms);
    else if (!isFetching) {
      isFetching = true;
      void fetchCheck().then(take, tryLater);
    }
  }

  function take(fetched: Check): void {
    rules = fetched;
    wait(0);
  }

  /** Nobody answered: the next words that are typed ask again. */
  function tryLater(): void {
    isFetching = false;
  }

  function lookAtNext(): void {
    const [key] = dirty;
    const asked = key === undefined ? undefined : wanted.get(key);
    if (key === undefined || !asked || !rules) return;
    dirty.delete(key);
    const { text, guide, links } = asked;
    checked.set(key, { text, findings: rules(text, guide, { ...circumstances(), links }) });
    for (const listener of listeners) listener();
    if (dirty.size > 0) wait(0);
  }

  return {
    want,
    of: (key: string): Checked => checked.get(key) ?? NOTHING,
    /** What is known besides the texts changed: all of them are looked at again. */
    lookAgain: () => {
      for (const key of wanted.keys()) dirty.add(key);
      wait(PAUSE_MS);
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => callOff(),
  };
}
