import { expect, it } from "vitest";
import { type GapFacts, placeOfGap, rowForGap } from "@/lib/domain/meetings";

const GAP: GapFacts = {
  ...{ kind: "gap", power: "respond", count: 4, days: 90, href: "", items: [] },
  facts: { authorKind: "critic", moment: "outside", workKind: "case", crisisMode: "off" },
};

it("the missing row has the facts of what came up, asks first, and has the words of the meeting beside it", () => {
  expect(rowForGap(GAP, "De trekker antwoordt zelf")).toEqual({
    question: "critic",
    power: "respond",
    when: { workKind: ["case"], authorKind: ["critic"], moment: ["outside"] },
    verdict: "consult_first",
    note: "De trekker antwoordt zelf",
  });
});

it("it comes behind the others of its question, and is found again once it is there", () => {
  const row = (id: string, number: number, question: "creator" | "critic" | "content") => {
    return { id, number, question, power: "respond", when: {} };
  };
  const rows = [row("a", 1, "creator"), row("b", 2, "critic"), row("c", 3, "content")];
  expect(placeOfGap(GAP, rows)).toEqual({ rowId: null, number: 3 });
  const { when } = rowForGap(GAP, "");
  const there = { ...row("d", 3, "critic"), when: { moment: [...(when.moment ?? [])], ...when } };
  expect(placeOfGap(GAP, [...rows, there])).toEqual({ rowId: "d", number: 3 });
});
