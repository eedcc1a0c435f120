import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { importResults } from "@/lib/features/result-imports/commands";
import { asImported, planOf } from "@/lib/features/result-imports/queries";
import { placePosts, sentWithoutMessage } from "@/lib/features/result-placing/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { csv } from "@/tests/support/export-files";
import { results } from "@/tests/support/export-reading";
import { type LibraryTown, libraryTown, publishedIn } from "@/tests/support/library";
import { must } from "@/tests/support/post";

const now = new Date("2026-11-26T09:00:00Z");
let town: LibraryTown;
beforeAll(async () => {
  town = await libraryTown();
});
const inTown = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(town.orgId, work);

type Brought = { posts: object[]; ofDay?: string };
const command = ({ posts, ofDay }: Brought) => {
  const file = { id: newId(), channelId: town.channels.byHand, fileName: "a.csv", contentHash: "c".repeat(64) };
  return as(town.members.fatima, importResults, {
    ...{ ...file, format: "facebook", mapping: null, posts, days: [], now },
    ...(ofDay ? { ofDay } : {}),
  });
};
const bring = (brought: Brought) => must(command(brought));
const messages = (words: string) =>
  inTown((tx) => tx.outing.findMany({ where: { orgId: town.orgId, text: { contains: words } } }));

describe("Facebook's file of films beside its file of content", () => {
  const content = (id: number, words: string, at: string) =>
    results(
      csv([
        ["Post ID", "Permalink", "Description", "Publish time", "Post type", "Views", "Reach", "Comments"],
        [id, `https://www.facebook.com/reel/77${id}`, words, at, "Reels", "500", "300", "4"],
      ]),
    ).posts.map(asImported);
  const film = (id: number, title: string, at: string) =>
    results(
      csv([
        ["Video asset ID", "Page ID", "Page name", "Title", "Publish time", "Reach", "Seconds viewed", "Comments"],
        [id, "1", "Zonnebeke", title, at, "290", "600", "4"],
      ]),
    ).posts.map(asImported);

  it("counts a film once, whichever comes first and however often", async () => {
    const words = "De kermis in beeld";
    const [first, second] = [content(55_501, words, "10/21/2026 11:04"), film(888_001, "", "10/21/2026 11:04")];
    await bring({ posts: first });
    expect((await bring({ posts: second })).plan).toMatchObject({
      matches: { new: 0, known: 1 },
      added: 1,
      staying: 1,
    });
    expect(await messages(words)).toMatchObject([{ views: 500, reach: 300, watchMinutes: 10 }]);
    for (const posts of [second, first]) expect((await bring({ posts })).sourceId).toBeNull();

    const others = "De markt gefilmd";
    const late = content(55_502, others, "10/23/2026 08:00");
    const early = film(888_002, "De markt", "10/23/2026 08:00");
    await bring({ posts: early });
    expect((await bring({ posts: late })).plan).toMatchObject({ matches: { new: 0, known: 1 } });
    const [market, ...more] = await messages("De markt");
    expect(market).toMatchObject({ views: 500, reach: 300, watchMinutes: 10, url: late[0]?.url });
    expect(more).toEqual([]);
    for (const posts of [early, late]) expect((await bring({ posts })).plan.matches.new).toBe(0);
  });

  it("tells two films of one minute apart, and a film from a post of that minute", async () => {
    const at = "10/25/2026 09:30";
    const two = [...content(55_503, "Het zwembad opent", at), ...content(55_504, "De bib sluit", at)];
    expect((await bring({ posts: two })).plan.matches).toMatchObject({ new: 2 });
    await bring({ posts: film(888_003, "De bib sluit vroeger", at) });
    expect(await messages("De bib sluit")).toMatchObject([{ remoteKey: "facebook 55504", watchMinutes: 10 }]);
  });
});

describe("figures of an older or a shorter time", () => {
  const post = (figures: object) => ({
    ...{ keys: ["facebook 7001"], url: "https://www.facebook.com/z/posts/7001", text: "Levensduur", hasTime: true },
    ...{ publishedAt: "2026-11-01T10:00:00.000Z", contentType: "text", figures },
  });
  const standing = async () => (await messages("Levensduur"))[0];

  it("leave what is newer or more as it is, and say so beforehand", async () => {
    await bring({ posts: [post({ views: 1_000, reach: 700, reactions: 50, comments: 9 })], ofDay: "2026-11-20" });
    const shorter = [post({ views: 80, reactions: 5, comments: 12 })];
    const where = { orgId: town.orgId, channelId: town.channels.byHand, onDay: "2026-11-26", today: "2026-11-26" };
    const plan = await inTown(async (tx) => planOf(await placePosts(tx, where, shorter as never), [], new Map()));
    expect(plan).toMatchObject({ changed: 0, staying: 3 });
    expect((await bring({ posts: shorter })).sourceId).toBeNull();
    const older = [post({ views: 1_000, reactions: 60, comments: 9 })];
    expect((await bring({ posts: older, ofDay: "2026-11-10" })).plan).toMatchObject({ changed: 0, staying: 1 });
    expect(await standing()).toMatchObject({ views: 1_000, reach: 700, reactions: 50, comments: 9 });
  });

  it("take the place of nothing but what was less; what people took back counts when it is newer", async () => {
    const taken = await bring({ posts: [post({ views: 1_200, reactions: 48 })], ofDay: "2026-11-24" });
    expect(taken.plan).toMatchObject({ changed: 2, staying: 0 });
    expect(await standing()).toMatchObject({ views: 1_200, reactions: 48, reach: 700 });
    // What only grows was at least that much on every later day too, and that is how it goes on record.
    await bring({ posts: [post({ views: 1_300 })], ofDay: "2026-11-12" });
    const where = { orgId: town.orgId, metric: "views", value: 1_300 };
    expect(await inTown((tx) => tx.outingFigure.findFirstOrThrow({ where }))).toMatchObject({ onDay: "2026-11-24" });
    expect((await bring({ posts: [post({ views: 1_300 })], ofDay: "2026-11-12" })).sourceId).toBeNull();
  });

  it("are never of a day that has yet to come", async () => {
    await bring({ posts: [post({ views: 1_400 })], ofDay: "2027-01-01" });
    const where = { orgId: town.orgId, metric: "views", value: 1_400 };
    expect(await inTown((tx) => tx.outingFigure.findFirstOrThrow({ where }))).toMatchObject({ onDay: "2026-11-26" });
  });
});

describe("a large organisation", () => {
  it("is asked by an index for what went out in the days of a file", async () => {
    const itemId = await publishedIn(town, "Een van de velen.");
    const plan = await inTown(async (tx) => {
      await tx.$executeRaw`
        with copied as (
          insert into item select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
          from item i, generate_series(1, 5000) where i.org_id = ${town.orgId}::uuid and i.id = ${itemId}::uuid
          returning org_id, id)
        insert into publication select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
          'item_id', c.id, 'record_key', gen_random_uuid(),
          'sent_at', now() - random() * interval '3000 days'))).*
        from publication p join copied c on c.org_id = p.org_id
        where p.org_id = ${town.orgId}::uuid and p.item_id = ${itemId}::uuid`;
      const where = { orgId: town.orgId, channelId: town.channels.byHand };
      const asked = sentWithoutMessage(where, { first: "2026-11-01T00:00:00Z", last: "2026-11-20T00:00:00Z" });
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`explain ${asked}`;
    });
    const words = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(words).toContain("publication_sent");
    expect(words).not.toContain("Seq Scan on publication");
  });

  it("goes on working while a file comes in", async () => {
    const posts = Array.from({ length: 500 }, (_, number) => ({
      ...{ keys: [`facebook 90${number}`], url: null, text: `Veel ${number}`, hasTime: true, contentType: "text" },
      ...{ publishedAt: new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString(), figures: { views: number } },
    }));
    let isIn = false;
    let coming: Promise<unknown> = Promise.resolve();
    await inTown(async (tx) => {
      // The sums of the channel are held, so the file stands still after all it wrote before them.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sums ${town.orgId} ${town.channels.byHand}`}, 0))`;
      coming = bring({ posts }).then(() => {
        isIn = true;
      });
      const { wout } = town.members;
      await waitsForSums(tx);
      await must(as(wout, pinIdea, { id: newId(), title: "Een idee tussendoor", now }));
      await publishedIn(town, "Dit ging uit terwijl de cijfers kwamen.");
      expect(isIn).toBe(false);
    });
    await coming;
    expect(await messages("Veel ")).toHaveLength(500);
  });
});

/** Until somebody waits for a lock that we hold. */
async function waitsForSums(tx: Tx): Promise<void> {
  for (let isWaiting = false; !isWaiting; ) {
    const [found] = await tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`;
    isWaiting = (found?.count ?? 0) > 0;
  }
}
