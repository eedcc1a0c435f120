import { describe, expect, test } from "vitest";
import { caseHref, caseIn, inboxHref, inboxQuery, narrowedBy, searchOf } from "@/lib/domain/inbox";

const TOPIC = "01936f00-0000-7000-8000-000000000001";

describe("the address of the inbox", () => {
  test("says only what was chosen, so that the same choice is the same address", () => {
    expect(inboxHref(searchOf({}))).toBe("/inbox");
    expect(inboxHref(searchOf({ risk: "high", view: "mine", q: " vuil ", topic: TOPIC }))).toBe(
      `/inbox?view=mine&q=vuil&topic=${TOPIC}&risk=high`,
    );
  });

  test("comes back as it was written", () => {
    const search = searchOf({ view: "waiting", q: "a & b", kind: "complaint", priority: "urgent" });
    expect(searchOf(Object.fromEntries(new URLSearchParams(inboxQuery(search))))).toEqual(search);
  });

  test("leaves out what nobody can mean", () => {
    const nonsense = { view: "all", q: "x".repeat(201), topic: "mobility", risk: "extreme", kind: "own_content" };
    expect(searchOf(nonsense)).toEqual({ view: "due", q: "" });
    expect(searchOf({ q: ["een", "twee"] })).toEqual({ view: "due", q: "een" });
  });

  test("names the case that is open", () => {
    expect(caseIn(caseHref(TOPIC, searchOf({ view: "mine" })).split("?")[0] ?? "")).toBe(TOPIC);
    expect(caseIn("/inbox")).toBeNull();
    expect(caseIn("/inbox/nieuw")).toBeNull();
  });

  test("tells what the list is narrowed by", () => {
    expect(narrowedBy(searchOf({ view: "mine", risk: "low", q: "woord" }))).toEqual(["risk"]);
  });
});
