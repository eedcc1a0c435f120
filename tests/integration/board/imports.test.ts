import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { voteForIdea } from "@/lib/features/board/commands";
import { readBoard } from "@/lib/features/board/queries";
import { importIdeas, undoImport } from "@/lib/features/idea-imports/commands";
import { checkedIdeas, pastImports } from "@/lib/features/idea-imports/queries";
import { findByWords } from "@/lib/features/search/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const NOW = new Date("2026-11-18T09:00:00Z");
type Town = GivenOrganisation<"fatima" | "wout">;
let town: Town;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
});

const idea = (title: string, fields: Record<string, unknown> = {}) => {
  return { title, body: "", linkUrl: null, labels: [] as string[], to: "pinned", ...fields };
};
const file = (ideas: object[], id = newId()) => ({ id, format: "trello", fileName: "bord.json", ideas, now: NOW });
const onBoard = () =>
  inOrganisation(town.orgId, async (tx) => {
    const view = { orgId: town.orgId, memberId: town.members.fatima.memberId, now: NOW, looking: WHOLE_BOARD };
    return (await readBoard(tx, view)).counts;
  });
const ideasNow = () => inOrganisation(town.orgId, (tx) => tx.idea.findMany({ where: { orgId: town.orgId } }));

describe("ideas of a file", () => {
  it("hang on the board together, each on record, with labels that are made once", async () => {
    const ideas = [
      idea("De kerstmarkt", { labels: ["Winter", "Markt"], body: "Met foto's.", linkUrl: "https://markt.example/" }),
      idea("Sneeuw ruimen", { labels: ["winter"], to: "selected" }),
    ];
    await must(as(town.members.fatima, importIdeas, file(ideas)));
    expect(await onBoard()).toMatchObject({ pinned: 1, selected: 1 });
    const { labels, entries } = await inOrganisation(town.orgId, async (tx) => ({
      labels: await tx.label.findMany({ where: { orgId: town.orgId }, include: { ideas: true } }),
      entries: await tx.journalEntry.count({ where: { orgId: town.orgId, action: "board.pinIdea" } }),
    }));
    expect(labels.map(({ name, ideas: used }) => [name, used.length])).toEqual([
      ["Winter", 2],
      ["Markt", 1],
    ]);
    expect(entries).toBe(2);
    const [waiting, chosen] = (await ideasNow()).toSorted((a, b) => a.title.localeCompare(b.title));
    expect([waiting?.answeredAt, chosen?.answeredAt]).toEqual([null, NOW]);
  });

  it("come once, however often the same file is sent", async () => {
    const sent = file([idea("De kerstmarkt")]);
    await must(as(town.members.fatima, importIdeas, sent));
    await must(as(town.members.fatima, importIdeas, sent));
    expect(await ideasNow()).toHaveLength(1);
  });

  it("come all or not at all: one that the board cannot hold keeps the others out, and is named by its place", async () => {
    const result = await as(town.members.fatima, importIdeas, file([idea("Goed"), idea("   ")]));
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "invalid", fields: { "ideas.1.title": expect.anything() } },
    });
    expect(await ideasNow()).toEqual([]);
  });

  it("are five hundred at once without ado", async () => {
    const ideas = Array.from({ length: 500 }, (_, index) => idea(`Idee ${index + 1}`, { labels: [`L${index % 7}`] }));
    await must(as(town.members.fatima, importIdeas, file(ideas)));
    expect((await onBoard()).pinned).toBe(500);
  });

  it("are for whoever leads the board", async () => {
    const result = await as(town.members.wout, importIdeas, file([idea("De kerstmarkt")]));
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
  });

  it("that hang on the board already are said beforehand", async () => {
    await must(as(town.members.fatima, importIdeas, file([idea("De Kerstmarkt")])));
    const lines = [["Titel"], ["de kerstmarkt"], ["Iets nieuws"]];
    const found = await inOrganisation(town.orgId, (tx) => checkedIdeas(tx, town.orgId, { lines }));
    expect(found).toMatchObject({ outcome: "read", format: "csv", known: [2] });
  });
});

describe("taking an import back", () => {
  it("takes off the board what nobody touched, keeps the rest, and happens once", async () => {
    const sent = file([idea("Een"), idea("Twee"), idea("Drie", { to: "selected" })]);
    await must(as(town.members.fatima, importIdeas, sent));
    const voted = (await ideasNow()).find(({ title }) => title === "Twee");
    await must(as(town.members.wout, voteForIdea, { ideaId: voted?.id ?? "", now: NOW }));
    const [before] = await inOrganisation(town.orgId, (tx) => pastImports(tx, town.orgId));
    expect(before).toMatchObject({ ideas: 3, touched: 1, undoneAt: null });

    const taken = await must(as(town.members.fatima, undoImport, { importId: sent.id, now: NOW }));
    expect(taken).toEqual({ gone: 2, stay: 1 });
    expect(await onBoard()).toMatchObject({ pinned: 1, selected: 0 });
    expect(await inOrganisation(town.orgId, (tx) => findByWords(tx, town.orgId, "Een"))).toEqual([]);

    const again = await as(town.members.fatima, undoImport, { importId: sent.id, now: NOW });
    expect(again).toMatchObject({ ok: false, refusal: { code: "wrong_state", message: "board.importUndone" } });
  });
});
