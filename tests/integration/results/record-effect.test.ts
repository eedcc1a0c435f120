import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { recordEffect } from "@/lib/features/results/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

type Name = "fatima" | "jan" | "wout" | "nele" | "ilse" | "hilde" | "ruben";
const now = new Date("2026-11-24T14:30:00.000Z");
const EFFECT = "41 bezoekers extra";
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({
    members: {
      fatima: ["trekker"],
      jan: ["trekker"],
      wout: ["member"],
      nele: ["editor"],
      ilse: ["expert"],
      hilde: ["executive"],
      ruben: ["adviser"],
    },
  });
});

async function ideaIn(column: string): Promise<string> {
  const id = newId();
  await as(town.members.wout, pinIdea, { id, title: "IJspiste: de eerste rondjes", now });
  const key = { orgId_id: { orgId: town.orgId, id } };
  await inOrganisation(town.orgId, (tx) => tx.idea.update({ where: key, data: { column } }));
  return id;
}

const stored = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));
const recorded = (id: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: id, action: "results.recordEffect" } }),
  );

describe("noting an effect", () => {
  it("keeps it with the published idea, on record with what stood there before", async () => {
    const ideaId = await ideaIn("published");
    const first = await as(town.members.fatima, recordEffect, { ideaId, seenVersion: 0, effect: EFFECT, now });
    expect(first).toEqual({ ok: true, value: { version: 1 } });
    await as(town.members.jan, recordEffect, { ideaId, seenVersion: 1, effect: "44 bezoekers extra", now });
    expect(await stored(ideaId)).toMatchObject({ effect: "44 bezoekers extra", version: 2 });
    expect((await recorded(ideaId)).map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { effect: EFFECT, before: null },
        { effect: "44 bezoekers extra", before: EFFECT },
      ]),
    );
  });

  it.each(["pinned", "selected", "in_the_works", "parked"])("is refused for an idea that is %s", async (column) => {
    const ideaId = await ideaIn(column);
    const result = await as(town.members.fatima, recordEffect, { ideaId, seenVersion: 0, effect: EFFECT, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "wrong_state", message: "results.notPublished" } });
    expect(await stored(ideaId)).toMatchObject({ effect: null, version: 0 });
    expect(await recorded(ideaId)).toEqual([]);
  });

  it.each(["wout", "nele", "ilse", "hilde", "ruben"] as const)("is refused to %s, who does not lead", async (name) => {
    const ideaId = await ideaIn("published");
    const result = await as(town.members[name], recordEffect, { ideaId, seenVersion: 0, effect: EFFECT, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
    expect(await stored(ideaId)).toMatchObject({ effect: null, version: 0 });
  });

  it("of two at once keeps one and refuses the other as stale", async () => {
    const ideaId = await ideaIn("published");
    const note = (name: "fatima" | "jan") =>
      as(town.members[name], recordEffect, { ideaId, seenVersion: 0, effect: `Van ${name}`, now });
    const outcomes = await Promise.all([note("fatima"), note("jan")]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: "stale" } });
    expect(await recorded(ideaId)).toHaveLength(1);
  });

  it("in another organisation finds nothing", async () => {
    const ideaId = await ideaIn("published");
    const other = await given.organisation({ members: { jef: ["trekker"] } });
    const result = await as(other.members.jef, recordEffect, { ideaId, seenVersion: 0, effect: EFFECT, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_found" } });
    expect(await stored(ideaId)).toMatchObject({ effect: null });
  });

  it.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["more than a line", "x".repeat(121)],
    ["a character no database holds", "a\u0000b"],
  ])("that says %s is refused with its field", async (_, effect) => {
    const ideaId = await ideaIn("published");
    const result = await as(town.members.fatima, recordEffect, { ideaId, seenVersion: 0, effect, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalid", fields: { effect: [expect.anything()] } } });
  });
});
