import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteFigures } from "@/lib/features/outing-figures/commands";
import { figureLines } from "@/lib/features/outing-figures/queries";
import { arrangeFetchesOf, fetchFiguresAround, fetchFiguresOf } from "@/lib/features/result-fetches/jobs";
import { dueFetches, fetchesOf } from "@/lib/features/result-fetches/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type LibraryTown, libraryTown, publishedIn, tuesday } from "@/tests/support/library";
import { type DoubleStatus, MastodonDouble } from "@/tests/support/peers/mastodon";
import { must } from "@/tests/support/post";
import { connected } from "@/tests/support/sources";

const HOUR_MS = 3_600_000;
const hoursLater = (hours: number) => new Date(tuesday.getTime() + hours * HOUR_MS);
let double: MastodonDouble;
let town: LibraryTown;
let status: DoubleStatus;
let outingId: string;
let due: { orgId: string; fetchId: string };
const inTown = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(town.orgId, work);

beforeAll(async () => {
  double = await MastodonDouble.start();
  town = await libraryTown();
  const itemId = await publishedIn(town);
  const { orgId } = town;
  const account = { network: "mastodon", serviceUrl: double.url, handle: "zonnebeke@voorbeeld.test" };
  await connected({ orgId, channelId: town.channels.byHand, ...account, secret: double.token });
  status = double.place({ account: double.us, text: "Het loket is open." });
  await arrangeFetchesOf(orgId, tuesday);
  await arrangeFetchesOf(orgId, tuesday);
  await inTown(async (tx) => {
    await tx.publication.updateMany({ where: { orgId, itemId }, data: { uri: status.uri } });
    outingId = (await tx.outing.findFirstOrThrow({ where: { orgId, itemId } })).id;
    due = { orgId, fetchId: (await tx.resultFetch.findFirstOrThrow({ where: { orgId } })).id };
  });
});
afterAll(() => double?.stop());

const stands = () => inTown((tx) => tx.outing.findFirstOrThrow({ where: { orgId: town.orgId, id: outingId } }));
const state = async () => (await inTown((tx) => fetchesOf(tx, town.orgId)))[0];
const sources = () => inTown((tx) => tx.resultSource.count({ where: { orgId: town.orgId, kind: "fetch" } }));
const note = (figures: object, now: Date, onDay = "2026-11-24") =>
  must(as(town.members.fatima, noteFigures, { id: newId(), outingId, onDay, figures, now }));
const asks = () => double.seen.filter((path) => path.includes("/statuses?")).length;

describe("figures that a network is asked for", () => {
  it("come in once, with their source and on record, however many fetch at once", async () => {
    Object.assign(status, { favourites: 12, reblogs: 3, replies: 1 });
    await fetchFiguresOf(due, hoursLater(1));
    await Promise.all([fetchFiguresOf(due, hoursLater(2)), fetchFiguresOf(due, hoursLater(2))]);
    expect(await stands()).toMatchObject({ reactions: 12, shares: 3, comments: 1, reach: null });
    expect(await sources()).toBe(1);
    expect(await state()).toMatchObject({ lastAt: hoursLater(2).toISOString(), failures: 0, code: null });
    const [line] = await inTown((tx) => figureLines(tx, town.orgId, [outingId]));
    expect(line).toMatchObject({ kind: "fetch", by: null, onDay: "2026-11-24" });
    const noted = await inTown((tx) =>
      tx.journalEntry.count({ where: { orgId: town.orgId, action: "results.fetch" } }),
    );
    expect(noted).toBe(1);
  });

  it("are not asked for between two moments of a message", async () => {
    const before = asks();
    await fetchFiguresOf(due, hoursLater(2.5));
    expect(asks()).toBe(before);
    expect(await state()).toMatchObject({ lastAt: hoursLater(2).toISOString() });
    expect((await dueFetches(hoursLater(3))).some(({ fetchId }) => fetchId === due.fetchId)).toBe(false);
  });

  it("never lower what somebody corrected, nor bring back what they corrected; more is news", async () => {
    await note({ reactions: 20, comments: 0 }, hoursLater(3));
    await fetchFiguresOf(due, hoursLater(4));
    expect(await stands()).toMatchObject({ reactions: 20, comments: 0, shares: 3 });
    Object.assign(status, { favourites: 25, replies: 2 });
    await fetchFiguresOf(due, hoursLater(5));
    expect(await stands()).toMatchObject({ reactions: 25, comments: 2 });
    const lines = await inTown((tx) => figureLines(tx, town.orgId, [outingId]));
    const reactions = lines.filter(({ metric }) => metric === "reactions");
    expect(reactions.map(({ value, kind, by }) => [value, kind, by])).toEqual([
      [25, "fetch", null],
      [20, "hand", "Fatima"],
    ]);
  });

  it("fail in words, are asked again when the network said, and hold up no other channel", async () => {
    const reset = hoursLater(9).toISOString();
    double.fail("/api/v1/statuses", { status: 429, error: "Wacht", headers: { "x-ratelimit-reset": reset } });
    await fetchFiguresAround(() => hoursLater(7));
    expect(await state()).toMatchObject({ failures: 1, code: "unreachable", nextAt: reset });
    status.favourites = 30;
    await fetchFiguresAround(() => hoursLater(10));
    expect(await state()).toMatchObject({ failures: 0, code: null, lastAt: hoursLater(10).toISOString() });
    expect(await stands()).toMatchObject({ reactions: 30 });
  });
});

describe("figures filled in by hand", () => {
  it("stand on the message and in the sums, with who gave them; twice is once", async () => {
    const said = { id: newId(), outingId, onDay: "2026-11-24", figures: { reach: 400 }, now: hoursLater(11) };
    await must(as(town.members.fatima, noteFigures, said));
    await must(as(town.members.fatima, noteFigures, said));
    expect(await stands()).toMatchObject({ reach: 400 });
    const sum = await inTown((tx) =>
      tx.resultSum.findFirst({ where: { orgId: town.orgId, line: "all", metric: "reach" } }),
    );
    expect(sum).toMatchObject({ count: 1, sum: 400 });
  });

  it("keep what they correct; of a day that newer figures are known of they only go on record", async () => {
    await note({ reach: 380 }, hoursLater(30), "2026-11-25");
    await note({ reach: 390 }, hoursLater(31), "2026-11-24");
    expect(await stands()).toMatchObject({ reach: 380 });
    const lines = (await inTown((tx) => figureLines(tx, town.orgId, [outingId]))).filter(
      ({ metric }) => metric === "reach",
    );
    expect(lines.map(({ value, onDay }) => [value, onDay])).toEqual([
      [380, "2026-11-25"],
      [390, "2026-11-24"],
      [400, "2026-11-24"],
    ]);
  });

  it.each([
    ["a day to come", { onDay: "2026-11-30" }, "onDay"],
    ["a day before it was out", { onDay: "2026-11-23" }, "onDay"],
    ["less than nothing", { figures: { reach: -1 } }, "figures.reach"],
    ["words", { figures: { clicks: Number.NaN } }, "figures.clicks"],
    ["no figure", { figures: {} }, "figures"],
  ])("are refused beside their field: %s", async (_, wrong, field) => {
    const said = { id: newId(), outingId, onDay: "2026-11-24", figures: { reach: 1 }, now: hoursLater(32), ...wrong };
    const answer = await as(town.members.fatima, noteFigures, said);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid", fields: { [field]: [expect.anything()] } } });
  });
});
