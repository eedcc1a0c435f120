import { describe, expect, it } from "vitest";
import { atTheButtons, hasToRead, keepsCampaign, phaseOf } from "@/lib/domain/campaigns";

describe("who is at the buttons", () => {
  it("is everybody who leads, works, coordinates or writes, once and for the weightiest reason", () => {
    const found = atTheButtons({
      lead: ["mieke"],
      people: ["mieke", "wout"],
      trekker: ["fatima", "wout"],
      writes: ["samira", "fatima"],
    });
    expect([...found]).toEqual([
      ["mieke", "lead"],
      ["wout", "people"],
      ["fatima", "trekker"],
      ["samira", "writes"],
    ]);
  });

  it("is asked to read what changed as long as the campaign is not past", () => {
    const asked = { phase: "running", isAtButtons: true, changes: 1 } as const;
    expect(hasToRead(asked)).toBe(true);
    expect(hasToRead({ ...asked, phase: "coming" })).toBe(true);
    expect(hasToRead({ ...asked, phase: "past" })).toBe(false);
    expect(hasToRead({ ...asked, isAtButtons: false })).toBe(false);
    expect(hasToRead({ ...asked, changes: 0 })).toBe(false);
  });
});

describe("who keeps a campaign", () => {
  const held = (role: "trekker" | "member" | "executive") => [{ role, segmentId: null }];

  it("is the trekker and whoever leads it, and whoever stands in for one of them", () => {
    const campaign = { leadId: "mieke" };
    expect(keepsCampaign({ memberId: "fatima", roles: held("trekker") }, campaign)).toBe(true);
    expect(keepsCampaign({ memberId: "mieke", roles: held("member") }, campaign)).toBe(true);
    expect(keepsCampaign({ memberId: "wout", roles: held("member") }, campaign)).toBe(false);
    expect(keepsCampaign({ memberId: "hilde", roles: held("executive") }, campaign)).toBe(false);
    const standsInFor = { memberId: "mieke", name: "Mieke" };
    const roles = [...held("member"), { role: "member" as const, segmentId: null, standsInFor }];
    expect(keepsCampaign({ memberId: "samira", roles }, campaign)).toBe(true);
  });
});

describe("the phase of a campaign", () => {
  const period = { startsOn: "2026-11-20", endsOn: "2026-12-31", endedAt: null };

  it("follows its days, both ends included, unless somebody ended it", () => {
    const days = ["2026-11-19", "2026-11-20", "2026-12-31", "2027-01-01"];
    expect(days.map((day) => phaseOf(period, day))).toEqual(["coming", "running", "running", "past"]);
    expect(phaseOf({ ...period, endedAt: new Date() }, "2026-11-25")).toBe("past");
  });
});
