import { beforeAll, describe, expect, it } from "vitest";
import { noteFigures } from "@/lib/features/outing-figures/commands";
import { tieOuting, untieOuting } from "@/lib/features/outing-matches/commands";
import { messagePage, postsToTie } from "@/lib/features/outing-matches/queries";
import { importResults } from "@/lib/features/result-imports/commands";
import { recountSums } from "@/lib/features/result-sums/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type LibraryTown, libraryTown, publishedIn, tuesday } from "@/tests/support/library";
import { must } from "@/tests/support/post";

const now = new Date("2026-11-26T09:00:00Z");
const BODY = "Het loket is open van 9 tot 12 uur. Breng je identiteitskaart mee.";
let town: LibraryTown;
let itemId: string;
const inTown = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(town.orgId, work);

const row = (name: string, more: object = {}) => ({
  ...{ keys: [`facebook ${name}`], url: null, text: BODY, publishedAt: tuesday.toISOString(), hasTime: true },
  ...{ contentType: "photo", figures: { reach: 100 }, ...more },
});
const bring = (posts: object[]) => {
  const file = { id: newId(), channelId: town.channels.byHand, fileName: "a.csv", contentHash: "c".repeat(64) };
  return must(
    as(town.members.fatima, importResults, { ...file, format: "facebook", mapping: null, posts, days: [], now }),
  );
};
const outing = (name: string) =>
  inTown((tx) => tx.outing.findFirstOrThrow({ where: { orgId: town.orgId, remoteKey: `facebook ${name}` } }));
const sums = () =>
  inTown((tx) =>
    tx.resultSum.findMany({
      where: { orgId: town.orgId },
      orderBy: [{ weekOf: "asc" }, { channelId: "asc" }, { line: "asc" }, { value: "asc" }, { metric: "asc" }],
      omit: { id: true },
    }),
  );

/** The sums are those of a full recount, to the last digit. */
async function areExact(): Promise<void> {
  const kept = await sums();
  await inTown(async (tx) => {
    await tx.resultSum.deleteMany({ where: { orgId: town.orgId } });
    await recountSums(tx, town.orgId);
  });
  expect(await sums()).toEqual(kept);
}

beforeAll(async () => {
  town = await libraryTown();
  itemId = await publishedIn(town, BODY);
});

describe("a row of a file that is a post of ours", () => {
  it("is known by its moment and its words, and by neither alone", async () => {
    const later = new Date(tuesday.getTime() + 10 * 60_000).toISOString();
    const { plan } = await bring([
      row("ons", { text: `${BODY.toUpperCase()} https://fb.me/x`, publishedAt: later }),
      row("anders", { text: "De kermis begint vrijdag om zeven uur op het plein.", figures: { reach: 7 } }),
      row("vroeger", { publishedAt: "2026-11-20T10:00:00Z", figures: { reach: 9 } }),
    ]);
    expect(plan.matches).toEqual({ link: 0, time_and_text: 1, known: 0, new: 2 });
    expect(await outing("ons")).toMatchObject({ itemId, matchedBy: "time_and_text", audience: expect.any(String) });
    expect(await outing("anders")).toMatchObject({ itemId: null, matchedBy: null });
    expect(await outing("vroeger")).toMatchObject({ itemId: null, matchedBy: null });
    await areExact();
  });

  it("is taken apart by whoever knows better, and stays so when the file comes again", async () => {
    const { id: outingId } = await outing("ons");
    await must(as(town.members.fatima, untieOuting, { outingId, now }));
    expect(await outing("ons")).toMatchObject({ itemId: null, matchedBy: null, audience: null, reach: 100 });
    await areExact();
    await bring([row("ons", { figures: { reach: 110 } })]);
    expect(await outing("ons")).toMatchObject({ itemId: null, reach: 110 });
    const loose = await inTown((tx) =>
      messagePage(tx, { orgId: town.orgId, which: "loose", before: undefined, today: "2026-11-26" }),
    );
    expect(loose.messages.map(({ onDay }) => onDay)).toEqual(["2026-11-24", "2026-11-24", "2026-11-20"]);
    expect(loose.next).toBeNull();
  });

  it("is pointed out by hand among the posts of around its day, and follows that post from then on", async () => {
    const { id: outingId } = await outing("vroeger");
    const near = await inTown((tx) => postsToTie(tx, { orgId: town.orgId, outingId, words: "" }));
    expect(near).toEqual([{ itemId, title: "Kerstmarkt", onDay: "2026-11-24" }]);
    expect(await inTown((tx) => postsToTie(tx, { orgId: town.orgId, outingId, words: "ijspiste" }))).toEqual([]);
    const put = (data: { state: string; closedAt: Date | null }) =>
      inTown((tx) => tx.item.updateMany({ where: { orgId: town.orgId, id: itemId }, data }));
    // Out on this channel, and still waiting on another.
    await put({ state: "open", closedAt: null });
    await must(as(town.members.fatima, tieOuting, { outingId, itemId, now }));
    await put({ state: "published", closedAt: tuesday });
    await must(as(town.members.fatima, tieOuting, { outingId, itemId, now }));
    expect(await outing("vroeger")).toMatchObject({ itemId, matchedBy: "hand", contentType: "text" });
    await areExact();
    const noted = { orgId: town.orgId, action: { in: ["results.tie", "results.untie"] } };
    expect(await inTown((tx) => tx.journalEntry.count({ where: noted }))).toBe(2);

    // Taken apart again it is what its own file said it was.
    const said = (data: { contentType: string; ownType: string }) =>
      inTown((tx) => tx.outing.updateMany({ where: { orgId: town.orgId, id: outingId }, data }));
    await said({ contentType: "text", ownType: "video" });
    await must(as(town.members.fatima, untieOuting, { outingId, now }));
    expect(await outing("vroeger")).toMatchObject({ itemId: null, contentType: "video", ownType: null });
    await must(as(town.members.fatima, tieOuting, { outingId, itemId, now }));
    expect(await outing("vroeger")).toMatchObject({ itemId, contentType: "text", ownType: "video" });
  });

  it("is counted once: a second message of that post is refused, and so are figures beside those of the first", async () => {
    const { fatima } = town.members;
    const { id: outingId } = await outing("ons");
    const second = await as(fatima, tieOuting, { outingId, itemId, now });
    expect(second).toMatchObject({ ok: false, refusal: { message: "results.countedAlready" } });
    const where = { orgId: town.orgId, matchedBy: "publication" };
    const sent = await inTown((tx) => tx.outing.findFirstOrThrow({ where }));
    const said = { id: newId(), outingId: sent.id, onDay: "2026-11-25", figures: { reach: 1 }, now };
    const beside = await as(fatima, noteFigures, said);
    expect(beside).toMatchObject({ ok: false, refusal: { message: "results.countedElsewhere" } });
  });

  it("brings its figures to the message that was sent from here, where somebody filled in some already", async () => {
    const { fatima } = town.members;
    const words = "De bibliotheek viert haar honderdste verjaardag met een taart.";
    const other = await publishedIn(town, words);
    const sent = () => inTown((tx) => tx.outing.findFirstOrThrow({ where: { orgId: town.orgId, itemId: other } }));
    const noted = { id: newId(), outingId: (await sent()).id, onDay: "2026-11-25", figures: { reach: 50 }, now };
    await must(as(fatima, noteFigures, noted));
    const rows = [row("taart", { text: words, figures: { reach: 40, views: 90 } })];
    expect((await bring(rows)).plan).toMatchObject({ matches: { known: 1, new: 0 }, added: 1, changed: 0 });
    expect(await sent()).toMatchObject({ reach: 50, views: 90 });
    expect((await bring(rows)).sourceId).toBeNull();
    await areExact();
  });

  it("is never the message that was sent from here", async () => {
    const sent = await inTown((tx) =>
      tx.outing.findFirstOrThrow({ where: { orgId: town.orgId, matchedBy: "publication" } }),
    );
    const answer = await as(town.members.fatima, untieOuting, { outingId: sent.id, now });
    expect(answer).toMatchObject({ ok: false, refusal: { message: "results.sentFromHere" } });
  });
});
