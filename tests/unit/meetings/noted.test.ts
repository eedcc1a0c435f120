import { describe, expect, test } from "vitest";
import { readNote } from "@/lib/domain/meetings/noted";
import { clockWords, secondsLeft } from "@/lib/domain/meetings/time";

const people = [
  { memberId: "jan", name: "Jan Devos" },
  { memberId: "ilse", name: "Ilse Claes" },
  { memberId: "jan-2", name: "Jan Peeters" },
];

describe("a line as it is typed in a meeting", () => {
  test("is the words of whoever it begins with", () => {
    expect(readNote("ilse: ’s Avonds altijd", people)).toEqual({
      kind: "said",
      memberId: "ilse",
      words: "’s Avonds altijd",
    });
  });

  test("is an action for whoever is named, in both languages", () => {
    const made = { kind: "action", ownerId: "jan", words: "wacht in het rooster" };
    expect(readNote("Actie voor Jan Devos: wacht in het rooster", people)).toEqual(made);
    expect(readNote("action for jan devos: wacht in het rooster", people)).toEqual(made);
  });

  test("names nobody where two have that name, and keeps every word", () => {
    expect(readNote("Jan: ja", people)).toEqual({ kind: "said", memberId: null, words: "Jan: ja" });
    expect(readNote("Actie voor Jan: ja", people)).toEqual({ kind: "action", ownerId: null, words: "ja" });
  });
});

describe("the time of a point", () => {
  const point = { minutes: 10, spentSeconds: 60 };
  const since = "2026-11-26T09:00:00.000Z";

  test("runs on from what it took before, and past nought", () => {
    expect(secondsLeft(point, since, new Date("2026-11-26T09:05:12.000Z"))).toBe(228);
    expect(clockWords(228)).toBe("3:48");
    expect(secondsLeft(point, since, new Date("2026-11-26T09:10:00.000Z"))).toBe(-60);
    expect(clockWords(-60)).toBe("1:00");
  });
});
