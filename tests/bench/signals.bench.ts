import { makeSource } from "@/lib/features/case-sources/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { makeTown } from "./house/town";
import { flood } from "./signals/flood";
import { onFreshDatabase } from "./support/bench";
import { type Figure, percentile } from "./support/figure";
import { startHouse } from "./support/servers";

const A_SECOND = 200;
const SECONDS = 60;
const NO_IDEAS = 0;

/**
 * A flood of what people say: one signed call for each, as a program sends them that waits for nobody; a twentieth is
 * sent twice. Counted afterwards in the database: what is not there was lost, what is there twice was doubled.
 */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const town = await makeTown(NO_IDEAS);
    const source = await must(as(town.trekker, makeSource, { name: "Meldpunt" }));
    const house = await startHouse(databaseUrl, undo);
    await flood(house.url, source, { aSecond: 20, seconds: 3, prefix: "warm" });
    const sent = await flood(house.url, source, { aSecond: A_SECOND, seconds: SECONDS, prefix: "signal" });
    const kept = await keptOf(town.orgId, `${source.sourceId}:signal-`);
    const times = sent.times;
    return [
      { name: "events sent a second", value: sent.ids.size / SECONDS, unit: "/s", target: "≥ 200" },
      { name: "lost of them", value: [...sent.ids].filter((id) => !kept.has(id)).length, unit: "", target: "0" },
      { name: "doubled of them", value: [...kept.values()].filter((count) => count > 1).length, unit: "", target: "0" },
      { name: "calls that had to be sent again", value: sent.retries, unit: "" },
      { name: "event taken: p50", value: percentile(times, 0.5), unit: "ms" },
      { name: "event taken: p95", value: percentile(times, 0.95), unit: "ms" },
      { name: "last event taken after the last was sent", value: sent.behindMs / 1000, unit: "s", target: "≤ 5" },
    ];
  });
}

/** How often each is kept. */
async function keptOf(orgId: string, prefix: string): Promise<Map<string, number>> {
  const rows = await inOrganisation(orgId, (tx) =>
    tx.caseMessage.findMany({
      where: { orgId, remoteKey: { startsWith: prefix } },
      select: { remoteKey: true },
    }),
  );
  const kept = new Map<string, number>();
  for (const { remoteKey } of rows) {
    const id = remoteKey.slice(remoteKey.indexOf(":") + 1);
    kept.set(id, (kept.get(id) ?? 0) + 1);
  }
  return kept;
}
