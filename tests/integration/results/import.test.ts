import { beforeAll, describe, expect, it } from "vitest";
import { importResults } from "@/lib/features/result-imports/commands";
import { knownOnChannel } from "@/lib/features/result-imports/queries";
import type { ImportedPost } from "@/lib/features/result-placing/schema";
import { recountSums } from "@/lib/features/result-sums/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type StaffTown, staffTown } from "@/tests/support/every-command";
import { must } from "@/tests/support/post";

let town: StaffTown;
beforeAll(async () => {
  town = await staffTown();
});

const message = (number: number, figures: ImportedPost["figures"]): ImportedPost => ({
  keys: [`facebook ${number}`],
  url: `https://www.facebook.com/zonnebeke/posts/${number}`,
  text: `Bericht ${number}`,
  publishedAt: new Date(Date.UTC(2026, 9, 1 + (number % 40), 8 + (number % 10))).toISOString(),
  hasTime: number % 3 > 0,
  contentType: (["photo", "video", "text", "link"] as const)[number % 4] ?? null,
  figures,
});
const file = (posts: ImportedPost[]) => ({
  ...{ id: newId(), channelId: town.channels.byHand, fileName: "cijfers.csv", contentHash: "a".repeat(64) },
  ...{ format: "facebook", mapping: null, posts, days: [{ day: "2026-10-01", metric: "reach", value: 50 }] },
});
const bring = (posts: ImportedPost[]) => must(as(town.members.fatima, importResults, file(posts)));

const kept = () =>
  inOrganisation(town.orgId, async (tx) => {
    const where = { orgId: town.orgId };
    const order = [
      { weekOf: "asc" },
      { channelId: "asc" },
      { line: "asc" },
      { value: "asc" },
      { metric: "asc" },
    ] as const;
    const sums = await tx.resultSum.findMany({ where, orderBy: [...order], omit: { id: true } });
    const counts = [
      await tx.outing.count({ where }),
      await tx.outingFigure.count({ where }),
      await tx.resultSource.count({ where }),
    ];
    return { sums, counts };
  });

describe("bringing in figures", () => {
  const first = Array.from({ length: 40 }, (_, number) =>
    message(number + 1, { reach: number * 7, views: number * 11 }),
  );

  it("brings every figure once, however often the file is sent", async () => {
    const { plan } = await bring(first);
    expect(plan).toMatchObject({ matches: { new: 40 }, added: 80, changed: 0, daysAdded: 1 });
    const before = await kept();
    expect(before.counts).toEqual([40, 80, 1]);
    expect((await bring(first)).sourceId).toBeNull();
    expect(await kept()).toEqual(before);
  });

  it("takes over what a newer file says, and the sums are those of a full recount", async () => {
    const newer = first
      .slice(0, 9)
      .map((post) => ({ ...post, figures: { ...post.figures, reach: 1_000, comments: 2 } }));
    expect((await bring(newer)).plan).toMatchObject({ matches: { new: 0, known: 9 }, added: 9, changed: 9 });
    const { sums } = await kept();
    const reached = sums.filter(({ line, metric }) => line === "all" && metric === "reach");
    const expected = first.slice(9).reduce((sum, { figures }) => sum + (figures.reach ?? 0), 9_000);
    expect(reached.reduce((sum, row) => sum + row.sum, 0)).toBe(expected);
    expect(reached.reduce((sum, row) => sum + row.count, 0)).toBe(40);
    await inOrganisation(town.orgId, async (tx) => {
      await tx.resultSum.deleteMany({ where: { orgId: town.orgId } });
      await recountSums(tx, town.orgId);
    });
    expect((await kept()).sums).toEqual(sums);
  });

  it("knows a message without a date by its name, and leaves one alone that it does not know", async () => {
    const bare = (number: number) => {
      const { publishedAt: _, hasTime: __, ...rest } = message(number, { views: 2_000 });
      return { ...rest, row: number, ofDay: null };
    };
    const where = { orgId: town.orgId, channelId: town.channels.byHand };
    const known = await inOrganisation(town.orgId, (tx) => knownOnChannel(tx, where, [bare(1), bare(2), bare(41)]));
    expect(known).toEqual([1, 2].map((number) => message(number, { views: 2_000 })));
    expect((await must(as(town.members.fatima, importResults, file(known)))).plan).toMatchObject({
      matches: { new: 0, known: 2 },
      changed: 2,
    });
  });
});
