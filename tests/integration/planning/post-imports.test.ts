import { beforeAll, describe, expect, it } from "vitest";
import { movePost } from "@/lib/features/planning/commands";
import { importPosts, undoPosts } from "@/lib/features/post-imports/commands";
import { checkedPosts, pastPostImports } from "@/lib/features/post-imports/queries";
import { newId } from "@/lib/platform/ids";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postNow } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
const words = "Het was de verkeerde maand.";

let town: GivenOrganisation<"fatima" | "wout">;

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
});

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\r\n"));
async function checked(...lines: string[]) {
  const read = await readSpreadsheet(csv(...lines), "planning.csv");
  if (!Array.isArray(read)) throw new Error(read);
  return inOrganisation(town.orgId, (tx) => checkedPosts(tx, { orgId: town.orgId, now, lines: read }));
}
async function ready(...lines: string[]) {
  const check = await checked(...lines);
  if (check.outcome !== "ready") throw new Error(JSON.stringify(check));
  return { id: newId(), fileName: "planning.csv", posts: check.posts.map(({ row: _, ...post }) => post), now };
}
const itemsOf = (importId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.item.findMany({ where: { orgId: town.orgId, importId }, orderBy: { id: "asc" }, include: { variants: true } }),
  );

const PLAN = [
  "titel;datum;uur;kanalen;tekst;over",
  "Kerstmarkt;3/12/2026;10u;Instagram;Kom!;buurt",
  "Vacature;;;;;ons",
];

describe("posts out of a file", () => {
  it("begin with their text, channels and moment, each in writing and on record", async () => {
    const input = await ready(...PLAN);
    await must(as(town.members.fatima, importPosts, input));
    const [market, vacancy] = await itemsOf(input.id);
    expect(market).toMatchObject({ title: "Kerstmarkt", stage: "respond", audience: "for_community", version: 0 });
    expect(market?.plannedAt?.toISOString()).toBe("2026-12-03T09:00:00.000Z");
    expect(market?.variants.map(({ channelId, body }) => [channelId, body])).toEqual([[town.channels.byHand, "Kom!"]]);
    expect(vacancy).toMatchObject({ audience: "about_us", plannedAt: null });
    expect(vacancy?.variants).toHaveLength(2);
  });

  it("are the same import when it is sent again", async () => {
    const input = await ready(...PLAN);
    await must(as(town.members.fatima, importPosts, input));
    await must(as(town.members.fatima, importPosts, input));
    expect(await itemsOf(input.id)).toHaveLength(2);
  });

  it("come all or not at all: what is wrong by then undoes the rest", async () => {
    const input = await ready(...PLAN);
    const late = { ...input, now: new Date("2026-12-04T09:00:00.000Z") };
    expect(await as(town.members.fatima, importPosts, late)).toMatchObject({ refusal: { code: "invalid" } });
    const [first] = input.posts;
    const stranger = { ...input, posts: [first, { ...first, channelIds: [newId()] }] };
    expect(await as(town.members.fatima, importPosts, stranger)).toMatchObject({ refusal: { code: "invalid" } });
    expect(await itemsOf(input.id)).toEqual([]);
  });

  it("are nobody's but the trekker's to bring in", async () => {
    expect(await as(town.members.wout, importPosts, await ready(...PLAN))).toMatchObject({
      refusal: { code: "not_allowed" },
    });
  });

  it("are not brought in while a row is wrong, which is said by its number and column", async () => {
    const check = await checked("titel;datum;kanalen", "Goed;3/12/2026;Instagram", ";3/13/2026;Hyves");
    expect(check).toMatchObject({
      outcome: "rows",
      errorCount: 3,
      errors: [
        { row: 3, column: "title", problem: "required" },
        { row: 3, column: "channels", problem: "channel", value: "Hyves" },
        { row: 3, column: "date", problem: "date", value: "3/13/2026" },
      ],
    });
  });

  it("are withdrawn together when the import is taken back, except those that were worked on since", async () => {
    const input = await ready(...PLAN);
    await must(as(town.members.fatima, importPosts, input));
    const [market, vacancy] = await itemsOf(input.id);
    const { seen } = await postNow(town.orgId, vacancy?.id ?? "");
    await must(as(town.members.wout, movePost, { ...seen, plannedAt: "2026-12-10T09:00:00.000Z", now }));
    const past = async () =>
      (await inOrganisation(town.orgId, (tx) => pastPostImports(tx, town.orgId))).find(({ id }) => id === input.id);
    expect(await past()).toMatchObject({ posts: 2, touched: 1, undoneAt: null, by: "Fatima" });
    const undo = { importId: input.id, words, now };
    expect(await must(as(town.members.fatima, undoPosts, undo))).toEqual({ gone: 1, stay: 1 });
    expect((await postNow(town.orgId, market?.id ?? "")).item).toMatchObject({
      state: "withdrawn",
      closedReason: words,
    });
    expect((await postNow(town.orgId, vacancy?.id ?? "")).item.state).toBe("open");
    expect(await as(town.members.fatima, undoPosts, undo)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
