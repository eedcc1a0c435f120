import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addRow, changeRow, discardDraft, moveRow, removeRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows, draftView } from "@/lib/features/drafts/queries";
import type { RowContent } from "@/lib/features/drafts/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "hilde" | "wout";
const now = new Date("2026-11-24T14:30:00.000Z");

let town: GivenOrganisation<Name>;
let draftId: string;

beforeAll(async () => {
  const members = { fatima: ["trekker"], hilde: ["executive"], wout: ["member"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

beforeEach(async () => {
  ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
});

const rows = () => inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId));
const first = async () => {
  const [row] = await rows();
  if (!row) throw new Error("The draft has no rows.");
  return row;
};
const content = (row: Partial<RowContent> = {}) => ({
  question: "creator" as const,
  power: "respond" as const,
  when: { role: ["member"], contentKind: ["complaint"] },
  verdict: "with_acceptance" as const,
  ...row,
});

describe("a draft of the agreement", () => {
  it("starts as a copy of the version in force, and is one: whoever starts it later comes to the same", async () => {
    const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now));
    expect(view?.rows.length).toBe(view?.before.length);
    expect(view?.rows.map(({ originId }) => originId)).toEqual(view?.before.map(({ id }) => id));
    expect(view?.basedOn.isInForce).toBe(true);
    const others = await Promise.all(
      [town.members.hilde, town.members.fatima, town.members.hilde].map((who) => must(as(who, startDraft, { now }))),
    );
    expect(new Set(others.map((one) => one.draftId))).toEqual(new Set([draftId]));
  });

  it("is not for everybody", async () => {
    expect(await as(town.members.wout, startDraft, { now })).toMatchObject({ refusal: { code: "not_allowed" } });
  });

  it("takes a new row where somebody wants to read it, and numbers all rows as they are read", async () => {
    const before = await rows();
    const top = await must(as(town.members.fatima, addRow, { draftId, row: content(), after: null, now }));
    expect(top.number).toBe(1);
    const after = await rows();
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it("names the field that speaks of something that is not there", async () => {
    const strange: [Partial<RowContent>, string][] = [
      [{ when: { topic: ["heksen"] } }, "row.when.topic"],
      [{ obligations: [{ kind: "expert", with: "heksen" }] }, "row.obligations.0.with"],
      [{ obligations: [{ kind: "acceptor", with: "burgemeester" }] }, "row.obligations.0.with"],
      [{ power: "publish" }, "row.power"],
    ];
    for (const [row, field] of strange) {
      const answer = await as(town.members.fatima, addRow, { draftId, row: content(row), now });
      expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid" } });
      expect(answer.ok ? [] : Object.keys(answer.refusal.fields ?? {})).toEqual([field]);
    }
  });

  it("keeps both from overwriting each other: the second hears who was first", async () => {
    const row = await first();
    const seen = { draftId, rowId: row.id, seenRevision: row.revision, now };
    await must(as(town.members.hilde, changeRow, { ...seen, row: content({ verdict: "refused" }) }));
    const late = await as(town.members.fatima, changeRow, { ...seen, row: content({ verdict: "allowed" }) });
    expect(late).toMatchObject({ refusal: { code: "stale", message: "staleBy", values: { name: "Hilde" } } });
    expect((await first()).verdict).toBe("refused");
  });

  it("loses no row when many write at once", async () => {
    const before = await rows();
    const people = [town.members.fatima, town.members.hilde];
    await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        must(as(people[turn % 2] ?? town.members.fatima, addRow, { draftId, row: content(), after: null, now })),
      ),
    );
    const after = await rows();
    expect(after.length).toBe(before.length + 12);
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
  });

  it("moves a row within its question, and gives a removed one back under its own id", async () => {
    const [one, two] = await rows();
    if (!one || !two) throw new Error("The draft has too few rows.");
    await must(as(town.members.fatima, moveRow, { draftId, rowId: one.id, after: two.id, now }));
    expect((await rows()).slice(0, 2).map(({ id }) => id)).toEqual([two.id, one.id]);
    await must(as(town.members.fatima, removeRow, { draftId, rowId: one.id, seenRevision: one.revision, now }));
    expect((await rows()).map(({ id }) => id)).not.toContain(one.id);
    await must(as(town.members.fatima, addRow, { draftId, id: one.id, row: content(), after: two.id, now }));
    expect((await rows())[1]?.id).toBe(one.id);
  });

  it("put away changes no more, and the next one starts anew", async () => {
    const row = await first();
    await must(as(town.members.fatima, discardDraft, { draftId, words: "Te vroeg.", now }));
    const seen = { draftId, rowId: row.id, seenRevision: row.revision, now };
    const late = await as(town.members.fatima, removeRow, seen);
    expect(late).toMatchObject({ refusal: { code: "wrong_state", message: "agreement.noDraft" } });
    const next = await must(as(town.members.fatima, startDraft, { now }));
    expect(next.draftId).not.toBe(draftId);
  });
});
