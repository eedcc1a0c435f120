import { createHash } from "node:crypto";
import { followItems } from "@/lib/features/outings/commands";
import { importResults } from "@/lib/features/result-imports/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { type Figure, percentile } from "@/tests/bench/support/figure";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { PastTown } from "./history";

const DAY_MS = 86_400_000;
/** So many single messages are brought in, and so many posts told otherwise. */
const ADDED = 40;

/** What it costs to bring in an export, a message, and what is said of a post, with the sums kept exact each time. */
export async function growing(town: PastTown, rows: number): Promise<Figure[]> {
  const posts = await exported(town, rows);
  const name = `an export of ${rows} rows`;
  return [
    { name: `${name}, none of it known`, value: (await bringIn(town, posts, 1_000)) / 1000, unit: "s" },
    { name: `${name}, once more the same`, value: (await bringIn(town, posts, 1_000)) / 1000, unit: "s" },
    { name: `${name}, once more with other figures`, value: (await bringIn(town, posts, 1_010)) / 1000, unit: "s" },
    { name: "an export of one row: p95", value: percentile(await oneByOne(town), 0.95), unit: "ms" },
    {
      name: "a post's message counted for another goal: p95",
      value: percentile(await followed(town), 0.95),
      unit: "ms",
    },
  ];
}

type Row = ReturnType<typeof rowOf>;

const rowOf = (number: number, text: string, at: Date) => ({
  ...{ keys: [`export ${number}`], url: `https://www.facebook.com/past/posts/${number}`, text, hasTime: true },
  ...{ publishedAt: at.toISOString(), contentType: "photo" as const },
});

/** The command that a file ends in; gives how many milliseconds it took. */
async function bringIn({ trekker, channelIds }: PastTown, rows: readonly Row[], reach: number): Promise<number> {
  const figures = { reach, reactions: 20, comments: 3, shares: 2, clicks: 40 };
  const posts = rows.map((row) => ({ ...row, figures }));
  const contentHash = createHash("sha256").update(`${reach} ${rows[0]?.keys}`).digest("hex");
  const file = { id: newId(), channelId: channelIds[0], fileName: "export.csv", contentHash, format: "facebook" };
  const asked = performance.now();
  await must(as(trekker, importResults, { ...file, mapping: null, posts, days: [] }));
  return performance.now() - asked;
}

/** The messages of an export: half of them are posts of ours, told by text and moment, half were never sent from here. */
async function exported({ orgId, channelIds: [channelId = ""] }: PastTown, rows: number): Promise<Row[]> {
  const ours = await inOrganisation(orgId, (tx) =>
    tx.outing.findMany({ where: { orgId, channelId }, orderBy: { publishedAt: "desc" }, take: rows / 2 }),
  );
  const others = Array.from({ length: rows - ours.length }, (_, at) =>
    rowOf(rows + at, `Elders geschreven, nummer ${at}`, new Date(Date.now() - ((1 + at) * 364 * DAY_MS) / rows)),
  );
  return [...ours.map(({ text, publishedAt }, number) => rowOf(number, text, publishedAt)), ...others];
}

async function oneByOne(town: PastTown): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < ADDED; number += 1) {
    const at = new Date(Date.now() - (1 + number) * 7 * DAY_MS);
    times.push(await bringIn(town, [rowOf(-1 - number, `Alleen gekomen, nummer ${number}`, at)], 500));
  }
  return times;
}

/** What is said of a post changes, and its message with the sums of its week: what the command does in its transaction. */
async function followed({ orgId, goalId }: PastTown): Promise<number[]> {
  const posts = await inOrganisation(orgId, (tx) =>
    tx.item.findMany({ where: { orgId, goalId: null, kind: "post" }, orderBy: { id: "desc" }, take: ADDED }),
  );
  const times: number[] = [];
  for (const { id } of posts) {
    const asked = performance.now();
    await inOrganisation(orgId, async (tx) => {
      await tx.item.update({ where: { orgId_id: { orgId, id } }, data: { goalId } });
      await followItems({ tx, orgId }, [id]);
    });
    times.push(performance.now() - asked);
  }
  return times;
}
