import { openReplay } from "@/lib/features/replay/queries";
import type { ReplayMessage } from "@/lib/features/replay/schema";
import { afterGrowth } from "@/scripts/database/after-growth";
import { makePast, type Past } from "./replay/past";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";

const DECISIONS = 50_000;

/** A draft played over 50,000 decisions and as many deadlines: until the first progress, until the end, and what it keeps. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async () => {
    const past = await makePast(DECISIONS);
    await afterGrowth(process.env.DATABASE_URL ?? "");
    await timed(past);
    const { firstMs, decisionsMs, allMs, differing } = await timed(past);
    return [
      { name: "replay, first progress", value: firstMs, unit: "ms", target: "≤ 500" },
      { name: "replay of 50,000 decisions", value: decisionsMs / 1000, unit: "s", target: "≤ 5" },
      { name: "the same with 50,000 deadlines", value: allMs / 1000, unit: "s" },
      { name: "decisions that came out differently", value: differing, unit: "" },
    ];
  });
}

async function timed({ orgId, now }: Past) {
  const start = performance.now();
  const since = () => performance.now() - start;
  const messages = await openReplay({ orgId, months: 3, now });
  if (!messages) throw new Error("There is no draft to play.");
  const seen = { firstMs: 0, decisionsMs: 0, differing: 0, read: 0 };
  for await (const message of messages) {
    if (seen.firstMs === 0 && message.kind === "decisions") seen.firstMs = since();
    if (message.kind === "decisions") Object.assign(seen, { decisionsMs: since(), ...tally(message) });
  }
  if (seen.read !== DECISIONS) throw new Error(`Only ${seen.read} decisions were read.`);
  return { ...seen, allMs: since() };
}

const tally = ({ read, counts }: Extract<ReplayMessage, { kind: "decisions" }>) => {
  return { read, differing: Object.values(counts).reduce((sum, count) => sum + count, 0) };
};
