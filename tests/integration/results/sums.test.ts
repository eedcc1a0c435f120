import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { METRICS, type Metric } from "@/lib/domain/results";
import { noteFigures } from "@/lib/features/outing-figures/commands";
import { tieOuting, untieOuting } from "@/lib/features/outing-matches/commands";
import { followItems } from "@/lib/features/outings/commands";
import { importResults } from "@/lib/features/result-imports/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type LibraryTown, libraryTown, publishedIn, tuesday } from "@/tests/support/library";
import { must } from "@/tests/support/post";

const now = tuesday;
/** Two weeks that meet at the turn of the clock and of the month. */
const FIRST_DAY = Date.UTC(2026, 9, 24, 22, 30);
const HOURS = 3_600_000;

let town: LibraryTown;
let itemId: string;
let goalId: string;
beforeAll(async () => {
  town = await libraryTown();
  itemId = await publishedIn(town);
  goalId = newId();
  const goal = { orgId: town.orgId, id: goalId, name: "Meer bezoekers", objective: "talking", createdAt: now };
  await inOrganisation(town.orgId, (tx) => tx.goal.create({ data: goal }));
});

type Counted = Partial<Record<Metric, number>>;
const message = (number: number, figures: Counted) => ({
  keys: [`facebook ${number}`],
  url: null,
  text: `Bericht ${number}`,
  publishedAt: new Date(FIRST_DAY + number * 13 * HOURS).toISOString(),
  hasTime: number % 4 > 0,
  contentType: (["photo", "video", null] as const)[number % 3] ?? null,
  figures,
});

async function bring(channel: "bluesky" | "byHand", rows: readonly { number: number; figures: Counted }[]) {
  const file = { id: newId(), channelId: town.channels[channel], fileName: "cijfers.csv", contentHash: "a".repeat(64) };
  const posts = rows.map(({ number, figures }) => message(number, figures));
  await must(
    as(town.members.fatima, importResults, { ...file, format: "generic", mapping: null, posts, days: [], now }),
  );
}

const standing = () =>
  inOrganisation(town.orgId, (tx) => tx.outing.findMany({ where: { orgId: town.orgId }, orderBy: { id: "asc" } }));
type Standing = Awaited<ReturnType<typeof standing>>[number];

async function nth(which: number): Promise<Standing | undefined> {
  const all = await standing();
  return all[which % Math.max(1, all.length)];
}

/** What can happen to a message; what is not allowed of the one that was drawn is refused and changes nothing. */
const happened = {
  imported: bring,
  async noted(which: number, figures: Counted) {
    const outing = await nth(which);
    if (!outing) return;
    await as(town.members.fatima, noteFigures, { id: newId(), outingId: outing.id, onDay: "2026-11-24", figures, now });
  },
  async tied(which: number, isTied: boolean) {
    const outing = await nth(which);
    if (!outing) return;
    await as(town.members.fatima, isTied ? tieOuting : untieOuting, { outingId: outing.id, itemId, now });
  },
  async retold(data: { audience: string; goalId: string | null; segmentId: string | null; contentType: string }) {
    await inOrganisation(town.orgId, async (tx) => {
      await tx.item.updateMany({ where: { orgId: town.orgId, id: itemId }, data });
      await followItems({ tx, orgId: town.orgId }, [itemId]);
    });
  },
};

const figure = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.double({ min: 0, max: 90, noNaN: true }));
const figures = fc.dictionary(fc.constantFrom(...METRICS), figure, { maxKeys: 4, noNullPrototype: true });
const which = fc.nat(40);
const step = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("bluesky" as const, "byHand" as const),
      fc.uniqueArray(fc.record({ number: fc.nat(30), figures }), { maxLength: 8, selector: ({ number }) => number }),
    )
    .map(
      ([channel, rows]) =>
        () =>
          happened.imported(channel, rows),
    ),
  fc.tuple(which, figures).map(
    ([one, said]) =>
      () =>
        happened.noted(one, said),
  ),
  fc.tuple(which, fc.boolean()).map(
    ([one, isTied]) =>
      () =>
        happened.tied(one, isTied),
  ),
  fc
    .record({ audience: fc.constantFrom("about_us", "for_community"), hasGoal: fc.boolean(), hasSegment: fc.boolean() })
    .map(({ audience, hasGoal, hasSegment }) => () => {
      const said = { audience, contentType: hasGoal ? "photo" : "link" };
      return happened.retold({
        ...said,
        goalId: hasGoal ? goalId : null,
        segmentId: hasSegment ? town.segmentId : null,
      });
    }),
);

/** Counted from the messages alone, without the program's own adding up. */
function recount(messages: readonly Standing[]): Map<string, { count: number; sum: number }> {
  const sums = new Map<string, { count: number; sum: number }>();
  for (const outing of messages) {
    const day = new Date(`${outing.onDay}T00:00:00.000Z`);
    const weekday = (day.getUTCDay() + 6) % 7;
    const weekOf = new Date(day.getTime() - weekday * 24 * HOURS).toISOString().slice(0, 10);
    const along = {
      ...{ all: null, content_type: outing.contentType, audience: outing.audience, theme: outing.bundleId },
      ...{ campaign: outing.campaignId, segment: outing.segmentId, goal: outing.goalId, weekday, hour: outing.hour },
    };
    for (const metric of METRICS) {
      const value = outing[metric];
      if (value === null) continue;
      for (const [line, on] of Object.entries(along)) {
        const key = [weekOf, outing.channelId, line, on ?? "-", metric].join(" ");
        const known = sums.get(key) ?? { count: 0, sum: 0 };
        sums.set(key, { count: known.count + 1, sum: known.sum + value });
      }
    }
  }
  return sums;
}

async function kept(): Promise<Map<string, { count: number; sum: number }>> {
  const rows = await inOrganisation(town.orgId, (tx) => tx.resultSum.findMany({ where: { orgId: town.orgId } }));
  return new Map(
    rows.map(({ weekOf, channelId, line, value, metric, count, sum }) => [
      [weekOf, channelId, line, value, metric].join(" "),
      { count, sum },
    ]),
  );
}

const sorted = <T>(map: Map<string, T>) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));

describe("the sums of every week", () => {
  it("are those of a full recount, whatever happened to the messages", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const take of steps) {
          await take();
          expect(sorted(await kept())).toEqual(sorted(recount(await standing())));
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect((await kept()).size).toBeGreaterThan(100);
  });
});
