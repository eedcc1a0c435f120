import { SIGNALS_AT_ONCE } from "@/lib/domain/cases/limits";
import type { Result } from "@/lib/domain/result";
import { execute } from "@/lib/platform/command";
import { receiveSignals } from "./commands";
import type { Received, Told } from "./schema";

type Taken = Result<{ signals: Received[] }>;
type Call = { signals: readonly Told[]; settle: (taken: Taken) => void; fail: (fault: unknown) => void };
type Source = { orgId: string; sourceId: string };

/** What waits for its turn, by source, and how many lots are being written. */
type Line = { calls: Call[]; lots: number };
const waiting = new Map<string, Line>();
/** Two lots at once: while one waits for the database, the other is made ready. */
const LOTS_AT_ONCE = 2;

/**
 * Takes what a source's program brings. While lots are being written, what comes in waits and goes in as the next one,
 * together: a program that calls two hundred times a second costs a few transactions and not two hundred.
 * Expects the signals to be read against their schema, since of one lot all are taken or none.
 */
export function bringIn(source: Source, signals: readonly Told[]): Promise<Taken> {
  return new Promise((settle, fail) => {
    const key = `${source.orgId}:${source.sourceId}`;
    const line = waiting.get(key) ?? { calls: [], lots: 0 };
    waiting.set(key, line);
    line.calls.push({ signals, settle, fail });
    if (line.lots < LOTS_AT_ONCE) void takeTurns(key, { line, source });
  });
}

async function takeTurns(key: string, { line, source }: { line: Line; source: Source }): Promise<void> {
  line.lots += 1;
  // One turn of the event loop, so that what arrived together goes in together.
  await new Promise(setImmediate);
  while (line.calls.length > 0) await takeLot(source, nextLot(line.calls));
  line.lots -= 1;
  if (line.lots === 0) waiting.delete(key);
}

/** As many calls as fit in one lot, in the order in which they came; one that fills it by itself goes alone. */
function nextLot(line: Call[]): Call[] {
  const lot: Call[] = [];
  let size = 0;
  while (line[0] && (lot.length === 0 || size + line[0].signals.length <= SIGNALS_AT_ONCE)) {
    const call = line.shift();
    if (!call) break;
    lot.push(call);
    size += call.signals.length;
  }
  return lot;
}

async function takeLot({ orgId, sourceId }: Source, lot: readonly Call[]): Promise<void> {
  try {
    const raw = { sourceId, signals: lot.flatMap(({ signals }) => signals) };
    const taken = await execute(receiveSignals, { caller: { kind: "system", orgId }, raw });
    let from = 0;
    for (const { signals, settle } of lot) {
      const until = from + signals.length;
      settle(taken.ok ? { ok: true, value: { signals: taken.value.signals.slice(from, until) } } : taken);
      from = until;
    }
  } catch (fault) {
    for (const { fail } of lot) fail(fault);
  }
}
