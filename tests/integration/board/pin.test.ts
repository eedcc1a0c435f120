import { beforeAll, describe, expect, it } from "vitest";
import { editIdea, pinIdea } from "@/lib/features/board/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

type Name = "lieselot" | "wout" | "fatima" | "ann";
/** A Tuesday afternoon in Brussels; the office closes an hour and a half later. */
const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  const members = { lieselot: ["member"], wout: ["member"], fatima: ["trekker"], ann: ["adviser"] } as const;
  town = await given.organisation({ members });
});

const ideas = (where: { id?: string }) =>
  inOrganisation(town.orgId, (tx) =>
    tx.idea.findMany({ where: { orgId: town.orgId, ...where }, orderBy: { id: "asc" } }),
  );
const journalOf = (id: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: id }, orderBy: { id: "asc" } }),
  );

describe("pinning an idea", () => {
  it("needs a title alone, and promises an answer within the term of the agreement in working time", async () => {
    const id = newId();
    const result = await as(town.members.lieselot, pinIdea, { id, title: "  De zeehond is terug ", now });
    // Three working days of eight hours on from Tuesday 15:30.
    expect(result).toEqual({ ok: true, value: { id, answerDueAt: "2026-11-27T14:30:00.000Z" } });
    const [idea] = await ideas({ id });
    expect(idea).toMatchObject({ title: "De zeehond is terug", body: "", column: "pinned", votes: 0, pinnedAt: now });
    expect(idea?.pinnedById).toBe(town.members.lieselot.memberId);
  });

  it("is put on record once, with who and when", async () => {
    const id = newId();
    await as(town.members.wout, pinIdea, { id, title: "Boekenkastje aan de halte", now });
    const entries = await journalOf(id);
    expect(entries).toMatchObject([
      { action: "board.pinIdea", actorName: "Wout", at: now, data: { title: "Boekenkastje aan de halte" } },
    ]);
  });

  it("twice with the same id is once, also when both arrive at the same moment", async () => {
    const id = newId();
    const sends = Array.from({ length: 8 }, () => as(town.members.lieselot, pinIdea, { id, title: "IJspiste", now }));
    for (const result of await Promise.all(sends)) expect(result).toMatchObject({ ok: true, value: { id } });
    expect(await ideas({ id })).toHaveLength(1);
    expect(await journalOf(id)).toHaveLength(1);
  });

  it("keeps the page it is about and where it came from, and takes no address that is none", async () => {
    const [id, linkUrl] = [newId(), "https://krant.example/zeehond"];
    await as(town.members.lieselot, pinIdea, { id, title: "Zeehond", linkUrl, source: "shared", now });
    expect(await ideas({ id })).toMatchObject([{ linkUrl, source: "shared" }]);
    for (const wrong of ["javascript:alert(1)", "krant.example", `https://krant.example/${"x".repeat(2_000)}`]) {
      const refused = await as(town.members.lieselot, pinIdea, { id: newId(), title: "Zeehond", linkUrl: wrong, now });
      expect(refused).toMatchObject({
        ok: false,
        refusal: { code: "invalid", fields: { linkUrl: expect.anything() } },
      });
    }
  });

  it("that a device kept for one person is not pinned in the name of another who is signed in by now", async () => {
    const id = newId();
    const { lieselot, wout } = town.members;
    const kept = { id, title: "Van Lieselot", keptFor: lieselot.memberId, now };
    expect(await as(wout, pinIdea, kept)).toMatchObject({ ok: false, refusal: { message: "board.keptForOther" } });
    expect(await ideas({ id })).toEqual([]);
    expect(await as(lieselot, pinIdea, kept)).toMatchObject({ ok: true });
  });

  it("keeps what was pinned first when a late repeat says something else", async () => {
    const id = newId();
    await as(town.members.lieselot, pinIdea, { id, title: "Eerst", now });
    await as(town.members.lieselot, pinIdea, { id, title: "Later", now });
    expect(await ideas({ id })).toMatchObject([{ title: "Eerst" }]);
  });

  it("with an id that a colleague used is refused, and tells nothing of theirs", async () => {
    const id = newId();
    await as(town.members.lieselot, pinIdea, { id, title: "Van Lieselot", now });
    const result = await as(town.members.wout, pinIdea, { id, title: "Van Wout", now });
    expect(result).toEqual({ ok: false, refusal: { code: "conflict", message: "board.idTaken" } });
    expect(await ideas({ id })).toMatchObject([{ title: "Van Lieselot" }]);
  });

  it("with an id that another organisation used makes an idea of its own", async () => {
    const other = await given.organisation({ members: { jef: ["member"] } });
    const id = newId();
    await as(other.members.jef, pinIdea, { id, title: "Van elders", now });
    expect(await as(town.members.wout, pinIdea, { id, title: "Van hier", now })).toMatchObject({ ok: true });
    expect(await ideas({ id })).toMatchObject([{ title: "Van hier" }]);
  });

  it.each([
    ["no title", {}, "fields.required"],
    ["spaces", { title: "   " }, "fields.required"],
    ["signs nobody sees", { title: "\u200b\u2060" }, "fields.required"],
    ["a title that is too long", { title: "x".repeat(141) }, "fields.too_big"],
    ["a character no database holds", { title: "a\u0000b" }, "fields.unreadable"],
    ["half a character", { title: "a\ud800b" }, "fields.unreadable"],
    ["a number for a title", { title: 7 }, "fields.required"],
  ])("is refused with the field for %s, and writes nothing", async (_, input, message) => {
    const before = await ideas({});
    const result = await as(town.members.lieselot, pinIdea, { ...input, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalid", fields: { title: [{ message }] } } });
    expect(await ideas({})).toEqual(before);
  });
});

describe("wording an idea better", () => {
  const pinned = async (title: string) => {
    const id = newId();
    await as(town.members.lieselot, pinIdea, { id, title, now });
    return id;
  };

  it("is for whoever pinned it and for the trekker", async () => {
    const id = await pinned("Strooien");
    const better = { ideaId: id, body: "Een nacht mee met de strooidienst." };
    expect(
      await as(town.members.lieselot, editIdea, { ...better, seenVersion: 0, title: "Strooidienst" }),
    ).toMatchObject({
      ok: true,
      value: { version: 1 },
    });
    expect(await as(town.members.fatima, editIdea, { ...better, seenVersion: 1, title: "Mee strooien" })).toMatchObject(
      {
        ok: true,
        value: { version: 2 },
      },
    );
    expect(await ideas({ id })).toMatchObject([{ title: "Mee strooien", body: better.body, version: 2 }]);
  });

  it("is refused to a colleague", async () => {
    const id = await pinned("Niet van jou");
    const result = await as(town.members.wout, editIdea, { ideaId: id, seenVersion: 0, title: "Wel", body: "" });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_allowed", message: "board.notYourIdea" } });
  });

  it("of two at once keeps one and names its writer to the other", async () => {
    const id = await pinned("Twee tegelijk");
    const edit = (member: "lieselot" | "fatima", title: string) =>
      as(town.members[member], editIdea, { ideaId: id, seenVersion: 0, title, body: "", now });
    const [a, b] = await Promise.all([edit("lieselot", "Van Lieselot"), edit("fatima", "Van Fatima")]);
    const refused = [a, b].filter((result) => !result.ok);
    expect(refused).toHaveLength(1);
    const winner = a?.ok ? "Lieselot" : "Fatima";
    expect(refused[0]).toMatchObject({ refusal: { code: "stale", values: { name: winner, at: now.toISOString() } } });
    expect(await ideas({ id })).toMatchObject([{ title: `Van ${winner}`, version: 1 }]);
  });
});
