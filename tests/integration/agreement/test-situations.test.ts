import { beforeAll, describe, expect, it } from "vitest";
import { addTestSituation, changeTestSituation, removeTestSituation } from "@/lib/features/test-situations/commands";
import { testSituations } from "@/lib/features/test-situations/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "wout">;
const now = new Date("2026-11-24T14:30:00.000Z");
const facts = {
  role: "member",
  workKind: "case",
  authorKind: "critic",
  contentKind: "complaint",
  topic: "mobility",
  segment: "none",
  channel: "bluesky",
  risk: "low",
  priority: "normal",
  moment: "outside",
  atTheButtons: "no",
  crisisMode: "off",
  contentStatus: "soft",
};
const situation = { name: "Een klacht op zaterdag", power: "respond", facts, expected: "consult_first", now };

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
});

const kept = () => inOrganisation(town.orgId, (tx) => testSituations(tx, town.orgId));

describe("test situations", () => {
  it("are kept once however often they are sent, with who kept them", async () => {
    const id = newId();
    for (let sent = 0; sent < 2; sent += 1) await must(as(town.members.fatima, addTestSituation, { ...situation, id }));
    expect(await kept()).toMatchObject([
      { id, name: situation.name, facts, expected: "consult_first", createdBy: "Fatima" },
    ]);
  });

  it("get another name or another answer, and go without being lost", async () => {
    const { situationId } = await must(as(town.members.fatima, addTestSituation, situation));
    await must(as(town.members.fatima, changeTestSituation, { situationId, expected: "refused", now }));
    expect((await kept()).find(({ id }) => id === situationId)).toMatchObject({
      name: situation.name,
      expected: "refused",
    });
    await must(as(town.members.fatima, removeTestSituation, { situationId, now }));
    expect((await kept()).some(({ id }) => id === situationId)).toBe(false);
    const gone = await as(town.members.fatima, changeTestSituation, { situationId, expected: "allowed", now });
    expect(gone).toMatchObject({ refusal: { code: "not_found" } });
    const row = await inOrganisation(town.orgId, (tx) => tx.testSituation.findFirst({ where: { id: situationId } }));
    expect(row?.removedAt).toEqual(now);
  });

  it("name every fact in values that there are; the field that does not is named", async () => {
    const { moment: _, ...without } = facts;
    for (const [wrong, field] of [
      [{ ...facts, topic: "heksen" }, "facts.topic"],
      [without, "facts.moment"],
    ] as const) {
      const answer = await as(town.members.fatima, addTestSituation, { ...situation, facts: wrong });
      expect(answer.ok ? [] : Object.keys(answer.refusal.fields ?? {})).toEqual([field]);
    }
  });

  it("are for those who write the agreement", async () => {
    expect(await as(town.members.wout, addTestSituation, situation)).toMatchObject({
      refusal: { code: "not_allowed" },
    });
  });
});
