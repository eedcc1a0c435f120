import { beforeAll, describe, expect, it } from "vitest";
import { bringIdeaBack, moveIdea, parkIdea, pinIdea, selectIdea } from "@/lib/features/board/commands";
import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

type Name = "lieselot" | "fatima" | "bart";
const now = new Date("2026-11-24T14:30:00.000Z");
const later = new Date("2026-12-21T14:30:00.000Z");
const KIND_WORD = "Mooi, maar de zeehond is al weer weg. In de lente?";
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  const members = { lieselot: ["member"], fatima: ["trekker"], bart: ["trekker"] } as const;
  town = await given.organisation({ members });
});

async function pinned(): Promise<string> {
  const id = newId();
  await as(town.members.lieselot, pinIdea, { id, title: "De zeehond is terug", now });
  return id;
}

const idea = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));
const noticesAbout = (id: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({ where: { orgId: town.orgId, href: `/board/${id}` }, orderBy: { id: "asc" } }),
  );

describe("selecting an idea", () => {
  it("answers it with the trekker's word, and tells whoever pinned it", async () => {
    const ideaId = await pinned();
    const result = await as(town.members.fatima, selectIdea, { ideaId, seenVersion: 0, words: "Doen we!", now });
    expect(result).toEqual({ ok: true, value: { id: ideaId, column: "selected", version: 1 } });
    expect(await idea(ideaId)).toMatchObject({
      column: "selected",
      answer: "Doen we!",
      answeredAt: now,
      answeredById: town.members.fatima.memberId,
    });
    expect(await noticesAbout(ideaId)).toMatchObject([
      {
        kind: "idea_selected",
        memberId: town.members.lieselot.memberId,
        data: { title: "De zeehond is terug", by: "Fatima", words: "Doen we!" },
      },
    ]);
  });

  it("by one trekker while another parks it happens once, and the other hears who was first and when", async () => {
    for (let round = 0; round < 20; round++) {
      const ideaId = await pinned();
      const [selected, parked] = await Promise.all([
        as(town.members.fatima, selectIdea, { ideaId, seenVersion: 0, now }),
        as(town.members.bart, parkIdea, { ideaId, seenVersion: 0, words: KIND_WORD, now }),
      ]);
      const first = selected?.ok ? "Fatima" : "Bart";
      const outcomes = [selected, parked];
      expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
      expect(outcomes.find((outcome) => !outcome?.ok)).toEqual({
        ok: false,
        refusal: { code: "stale", message: "staleBy", values: { name: first, at: now.toISOString() } },
      });
      expect(await idea(ideaId)).toMatchObject({ column: selected?.ok ? "selected" : "parked", version: 1 });
      expect(await noticesAbout(ideaId)).toHaveLength(1);
    }
  });

  it("with a version from before somebody's change is refused, also without a race", async () => {
    const ideaId = await pinned();
    await as(town.members.bart, parkIdea, { ideaId, seenVersion: 0, words: KIND_WORD, now });
    const result = await as(town.members.fatima, selectIdea, { ideaId, seenVersion: 0, now });
    expect(result).toMatchObject({ refusal: { code: "stale", values: { name: "Bart" } } });
  });
});

describe("parking an idea", () => {
  it("needs a kind word, by every way there is", async () => {
    const ideaId = await pinned();
    const silent = { ideaId, seenVersion: 0, words: " ", now };
    const wanted = { refusal: { code: "invalid", fields: { words: [{ message: "fields.required" }] } } };
    expect(await as(town.members.fatima, parkIdea, silent)).toMatchObject(wanted);
    expect(await as(town.members.fatima, moveIdea, { ...silent, to: "parked" })).toMatchObject(wanted);
    expect(await idea(ideaId)).toMatchObject({ column: "pinned", version: 0 });
  });

  it("carries that word to whoever pinned it", async () => {
    const ideaId = await pinned();
    await as(town.members.fatima, parkIdea, { ideaId, seenVersion: 0, words: KIND_WORD, now });
    expect(await noticesAbout(ideaId)).toMatchObject([
      { kind: "idea_parked", data: { words: KIND_WORD, by: "Fatima" } },
    ]);
  });

  it("is undone by bringing it back, and then it waits for an answer again, in the term that was promised", async () => {
    const ideaId = await pinned();
    const { answerDueAt } = await idea(ideaId);
    await as(town.members.fatima, parkIdea, { ideaId, seenVersion: 0, words: KIND_WORD, now });
    await as(town.members.fatima, bringIdeaBack, { ideaId, seenVersion: 1, now });
    expect(await idea(ideaId)).toMatchObject({
      column: "pinned",
      answer: null,
      answeredAt: null,
      answerDueAt,
      version: 2,
    });
  });

  it("for longer than the term gives a new term when it comes back", async () => {
    const ideaId = await pinned();
    await as(town.members.fatima, parkIdea, { ideaId, seenVersion: 0, words: KIND_WORD, now });
    await as(town.members.fatima, bringIdeaBack, { ideaId, seenVersion: 1, now: later });
    expect((await idea(ideaId)).answerDueAt.toISOString()).toBe("2026-12-24T14:30:00.000Z");
  });
});

describe("moving an idea", () => {
  it("refuses what the table of moves does not list, and a column that follows from the post", async () => {
    const ideaId = await pinned();
    const move = (to: string) => as(town.members.fatima, moveIdea, { ideaId, seenVersion: 0, to, now });
    expect(await move("pinned")).toMatchObject({ refusal: { code: "wrong_state", message: "board.notFromHere" } });
    expect(await move("published")).toMatchObject({ refusal: { code: "invalid", fields: { to: expect.anything() } } });
    expect(await idea(ideaId)).toMatchObject({ column: "pinned", version: 0 });
  });

  it("is on record as the deed it is, with where from and where to", async () => {
    const ideaId = await pinned();
    await as(town.members.fatima, moveIdea, { ideaId, seenVersion: 0, to: "selected", now });
    await as(town.members.bart, moveIdea, { ideaId, seenVersion: 1, to: "pinned", now });
    const entries = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: ideaId }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action, actorName, data }) => [action, actorName, data])).toMatchObject([
      ["board.pinIdea", "Lieselot", {}],
      ["board.selectIdea", "Fatima", { from: "pinned", to: "selected" }],
      ["board.bringBack", "Bart", { from: "selected", to: "pinned" }],
    ]);
  });
});

describe("an answer that is overdue", () => {
  it("is told to each trekker once, also when several workers look at the same time", async () => {
    const village = await given.organisation({ members: { an: ["member"], tom: ["trekker"], eva: ["trekker"] } });
    const id = newId();
    await as(village.members.an, pinIdea, { id, title: "Wie verzint onze straatnamen?", now });
    expect(await tellOverdueIdeas(village.orgId, new Date("2026-11-27T14:29:59.999Z"))).toBe(0);
    const due = new Date("2026-11-27T14:30:00.000Z");
    const told = await Promise.all(Array.from({ length: 4 }, () => tellOverdueIdeas(village.orgId, due)));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1);
    const notices = await inOrganisation(village.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: village.orgId }, orderBy: { memberId: "asc" } }),
    );
    expect(notices.map(({ kind, memberId }) => [kind, memberId])).toEqual(
      [village.members.tom, village.members.eva]
        .map(({ memberId }) => ["idea_answer_overdue", memberId])
        .sort(([, a = ""], [, b = ""]) => (a < b ? -1 : 1)),
    );
  });

  it("is not told once the idea was answered", async () => {
    const village = await given.organisation({ members: { an: ["member"], tom: ["trekker"] } });
    const ideaId = newId();
    await as(village.members.an, pinIdea, { id: ideaId, title: "De archiefkelder", now });
    await as(village.members.tom, selectIdea, { ideaId, seenVersion: 0, now });
    expect(await tellOverdueIdeas(village.orgId, later)).toBe(0);
  });
});
