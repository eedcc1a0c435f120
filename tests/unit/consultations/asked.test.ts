import { describe, expect, it } from "vitest";
import { type Crew, isSameMatter, mayAnswer, whoIsAsked } from "@/lib/domain/consultations";

const crew: Crew = [
  { memberId: "fatima", roles: [{ role: "trekker", segmentKey: null }], topics: [] },
  { memberId: "yasmin", roles: [{ role: "trekker", segmentKey: "youth" }], topics: [] },
  { memberId: "hilde", roles: [{ role: "executive", segmentKey: null }], topics: [] },
  { memberId: "ilse", roles: [{ role: "expert", segmentKey: null }], topics: ["mobility"] },
  { memberId: "wout", roles: [{ role: "member", segmentKey: null }], topics: [] },
];
const held = { obligations: [], topicKey: null, segmentKey: null, askerId: "wout" } as const;
const ask = (of: Partial<Parameters<typeof whoIsAsked>[0]>, people: Crew = crew) =>
  whoIsAsked({ reason: "unanswered", ...held, ...of }, people).map(({ memberId }) => memberId);

describe("who is asked where no rule answers", () => {
  it("the expert of the topic and the trekkers of the segment", () => {
    expect(ask({ topicKey: "mobility" })).toEqual(["ilse"]);
    expect(ask({ segmentKey: "youth" })).toEqual(["yasmin"]);
    expect(ask({ topicKey: "mobility", segmentKey: "youth" })).toEqual(["ilse", "yasmin"]);
  });

  it("the executives where that is nobody, and the trekkers where they are the ones who ask", () => {
    expect(ask({})).toEqual(["hilde"]);
    expect(ask({ topicKey: "waste", segmentKey: "sport" })).toEqual(["hilde"]);
    expect(ask({ askerId: "hilde" })).toEqual(["fatima"]);
  });

  it("never whoever asks, and nobody where there is nobody else", () => {
    expect(ask({ topicKey: "mobility", askerId: "ilse" })).toEqual(["hilde"]);
    expect(ask({}, [{ memberId: "wout", roles: [{ role: "executive", segmentKey: null }], topics: [] }])).toEqual([]);
  });
});

describe("who is asked where a rule says to consult first", () => {
  const first = (obligations: { kind: string; with?: string }[], more: object = {}) =>
    ask({ reason: "consult_first", obligations, ...more });

  it("the role or the person it names, of the segment it is about", () => {
    expect(first([{ kind: "acceptor", with: "executive" }])).toEqual(["hilde"]);
    expect(first([{ kind: "acceptor", with: "trekker" }])).toEqual(["fatima"]);
    expect(first([{ kind: "acceptor", with: "trekker" }], { segmentKey: "youth" })).toEqual(["fatima", "yasmin"]);
    expect(first([{ kind: "acceptor", with: "ilse" }])).toEqual(["ilse"]);
  });

  it("the expert it asks for, and the segments it wants to be told, each once", () => {
    const topicKey = "mobility";
    expect(first([{ kind: "expert", with: "topic" }], { topicKey })).toEqual(["ilse"]);
    expect(first([{ kind: "expert", with: "mobility" }])).toEqual(["ilse"]);
    expect(first([{ kind: "coordinate" }], { segmentKey: "youth" })).toEqual(["yasmin"]);
    expect(first([{ kind: "acceptor", with: "ilse" }, { kind: "expert" }], { topicKey })).toEqual(["ilse"]);
  });

  it("the executives where it names nobody who is there", () => {
    expect(first([])).toEqual(["hilde"]);
    expect(first([{ kind: "expert", with: "topic" }])).toEqual(["hilde"]);
    expect(first([{ kind: "acceptor", with: "editor" }])).toEqual(["hilde"]);
  });
});

describe("who may answer", () => {
  const asked = { openedById: "wout", askedIds: ["ilse"] };
  const who = (memberId: string, role: "member" | "executive" = "member", ...awayFor: string[]) =>
    mayAnswer(asked, { actsAs: [memberId, ...awayFor], roles: [{ role }] });

  it("those asked, their deputies, and an executive; never whoever asked, in nobody's name", () => {
    expect(who("ilse")).toBe(true);
    expect(who("tom", "member", "ilse")).toBe(true);
    expect(who("hilde", "executive")).toBe(true);
    expect(who("fatima")).toBe(false);
    expect(who("wout", "executive")).toBe(false);
    expect(who("ilse", "member", "wout")).toBe(false);
  });
});

describe("the same matter", () => {
  const facts = { topic: "mobility", risk: "low", moment: "office_hours", atTheButtons: "no", crisisMode: "off" };
  it("is the work itself on its channels; the hour and the roster change nothing, a crisis does", () => {
    expect(isSameMatter([{ ...facts, role: "member" }], [{ ...facts, moment: "outside" }])).toBe(true);
    expect(isSameMatter([facts], [{ ...facts, risk: "high" }])).toBe(false);
    expect(isSameMatter([facts], [{ ...facts, crisisMode: "on" }])).toBe(false);
    const channels = ["facebook", "bluesky"].map((channel) => ({ ...facts, channel }));
    expect(isSameMatter(channels, channels.toReversed())).toBe(true);
    expect(isSameMatter(channels, channels.slice(1))).toBe(false);
  });
});
