import { describe, expect, it } from "vitest";
import { type Decided, type PostOfIdea, type StoryFacts, storyOf } from "@/lib/domain/board/story";
import type { Calendar } from "@/lib/domain/worktime";

const DAY: [string, string][] = [["09:00", "17:00"]];
const calendar: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
  closed: [],
};
/** Monday 16 November 2026, nine o'clock there. */
const MONDAY = "2026-11-16T08:00:00.000Z";
const at = (day: number, hour = 8) =>
  `2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;

const decided = (action: string, when: string, words: string | null = null): Decided => {
  return { id: `${action} ${when}`, action, by: "Fatima", at: when, words, theme: null };
};
const facts = (more: Partial<StoryFacts> = {}): StoryFacts => ({
  decided: [decided("board.pinIdea", MONDAY)],
  posts: [],
  answer: { from: MONDAY, dueAt: at(19), givenAt: null },
  waits: true,
  isParked: false,
  effect: null,
  thanks: [],
  ...more,
});
const post = (more: Partial<PostOfIdea> = {}): PostOfIdea => ({
  ...{ id: "post", title: "De kerstmarkt", by: "Wout", startedAt: at(18), state: "open", stage: "accept" },
  ...{ plannedAt: null, closedAt: null, closedReason: null, places: [] },
  ...more,
});
const tell = (more: Partial<StoryFacts>, now: string) => storyOf(facts(more), { calendar, now });
const kinds = (more: Partial<StoryFacts>, now = at(18)) => tell(more, now).map(({ kind }) => kind);

describe("what became of an idea", () => {
  it("that waits says until when an answer comes, and honestly how long it is late", () => {
    expect(tell({}, at(18)).at(-1)).toMatchObject({ kind: "waiting", dueAt: at(19) });
    // Eight working days after Monday the 16th is Thursday the 26th; the weekend is no waiting of anybody.
    expect(tell({}, at(26)).at(-1)).toMatchObject({
      kind: "waitingLate",
      waited: { days: 8 },
      late: { days: 5 },
    });
    expect(tell({}, at(19, 11)).at(-1)).toMatchObject({ kind: "waitingLate", late: { days: 0, hours: 3 } });
  });

  it("that was answered too late says by how much, right under the answer", () => {
    const chosen = decided("board.selectIdea", at(23), "Graag!");
    const story = tell(
      { decided: [...facts().decided, chosen], answer: { ...facts().answer, givenAt: at(23) }, waits: false },
      at(24),
    );
    expect(story.map(({ kind }) => kind)).toEqual(["decided", "decided", "answeredLate"]);
    expect(story[2]).toMatchObject({ late: { days: 2 } });
  });

  it("that was parked can come back, and says so", () => {
    const parked = decided("board.parkIdea", at(17), "In de lente!");
    expect(kinds({ decided: [...facts().decided, parked], waits: false, isParked: true })).toEqual([
      "decided",
      "decided",
      "comeBack",
    ]);
  });

  it("goes on as its post does: in the works, planned, out, and what it brought and was thanked for", () => {
    const chosen = decided("board.selectIdea", at(17));
    const given = { decided: [...facts().decided, chosen], waits: false };
    expect(kinds({ ...given, posts: [post({ plannedAt: at(25) })] })).toEqual([
      "decided",
      "decided",
      "inTheWorks",
      "planned",
    ]);
    const out = post({ state: "published", places: [{ channel: "Facebook", url: null, at: at(25) }] });
    const done = {
      ...given,
      posts: [out],
      effect: "41 bezoekers",
      thanks: [{ id: "thanks", by: "Tom", words: "Knap!" }],
    };
    expect(kinds(done)).toEqual(["decided", "decided", "inTheWorks", "published", "effect", "thanked"]);
  });

  it("says of a post that did not go ahead why not, and tells the one that came after it", () => {
    const stopped = post({ id: "first", state: "withdrawn", closedAt: at(19), closedReason: "Te vroeg." });
    const story = tell({ waits: false, posts: [stopped, post({ id: "second", startedAt: at(20) })] }, at(21));
    expect(story.map(({ kind }) => kind)).toEqual(["decided", "inTheWorks", "stopped", "inTheWorks"]);
    expect(story[2]).toMatchObject({ reason: "Te vroeg." });
  });
});
