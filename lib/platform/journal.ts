import { createHash } from "node:crypto";
import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import type { Tx } from "./tenancy";
import type { Unit } from "./unit";

/** Why the agreement said what it said: enough to give the same answer again years later. */
export type RecordedDecision = {
  power: string;
  verdict: string;
  role: string | null;
  versionId: string;
  facts: Record<string, string>[];
  rows: string[];
  replaced: string[];
  obligations: { kind: string; with?: string }[];
  /** Not kept from the very beginning: the calendar, the roles judged, and the own topics, segments and channels then. */
  calendarId?: string;
  roles?: readonly string[];
  own?: { topics: string[]; segments: string[]; channels: string[] };
  /** In whose name, when it was decided with the powers of somebody who is away. */
  deputyFor?: { memberId: string; name: string };
  /** The consultation that said yes where the agreement was silent or wants talk first. */
  consultationId?: string;
};

export type JournalNote = {
  action: string;
  subject: { kind: string; id: string };
  data?: Prisma.InputJsonObject;
  decision?: RecordedDecision;
};

/** The notes of one unit as they are kept; sealing them into the chain is the worker's, so that writers never queue. */
export const journalRows = (unit: Unit, notes: readonly JournalNote[]) =>
  notes.map((note) => ({
    orgId: unit.orgId,
    id: newId(),
    at: unit.now,
    actorId: unit.actor.memberId,
    actorName: unit.actor.name,
    action: note.action,
    subjectKind: note.subject.kind,
    subjectId: note.subject.id,
    data: note.data ?? {},
    ...(note.decision ? { decision: note.decision } : {}),
  }));

type Entry = Prisma.JournalEntryGetPayload<object>;
const GENESIS = "0".repeat(64);
const BATCH = 500;

/** Keys in one fixed order, at every depth: the same entry always gives the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

/** SHA-256 over the seal before it and everything the entry says. */
export function sealOf(previous: string, entry: Entry): string {
  const said = canonical({ ...entry, at: entry.at.toISOString() });
  return createHash("sha256").update(previous).update(said).digest("hex");
}

/**
 * Seals what waits, in the order of the ids, onto the end of the organisation's chain.
 * One at a time per organisation (advisory lock); gives the number of entries sealed.
 */
export async function sealJournal(tx: Tx, orgId: string, now: Date): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`journal:${orgId}`}, 0))`;
  const waiting = await tx.journalUnsealed.findMany({ where: { orgId }, orderBy: { id: "asc" }, take: BATCH });
  if (waiting.length === 0) return 0;
  const ids = waiting.map((row) => row.id);
  const entries = await tx.journalEntry.findMany({ where: { orgId, id: { in: ids } }, orderBy: { id: "asc" } });
  const last = await tx.journalSeal.findFirst({ where: { orgId }, orderBy: { seq: "desc" } });
  let previous = last?.hash ?? GENESIS;
  let seq = last?.seq ?? 0;
  const seals = entries.map((entry) => {
    previous = sealOf(previous, entry);
    seq += 1;
    return { orgId, id: newId(), seq, entryId: entry.id, hash: previous, sealedAt: now };
  });
  await tx.journalSeal.createMany({ data: seals });
  await tx.journalUnsealed.deleteMany({ where: { orgId, id: { in: ids } } });
  return seals.length;
}

export type JournalVerdict = {
  isWhole: boolean;
  sealed: number;
  waiting: number;
  head: string;
  brokenAt: number | null;
};

/**
 * Recomputes an organisation's chain from the entries themselves.
 * `brokenAt` is the first seal that does not follow from what stands there (changed, removed or put in between);
 * an entry that is neither sealed nor waiting also breaks it, as the number after the last seal.
 */
export async function verifyJournal(tx: Tx, orgId: string): Promise<JournalVerdict> {
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const seals = await tx.journalSeal.findMany({
      where: { orgId, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    if (seals.length === 0) break;
    const found = await tx.journalEntry.findMany({ where: { orgId, id: { in: seals.map((seal) => seal.entryId) } } });
    const entries = new Map(found.map((entry) => [entry.id, entry]));
    for (const seal of seals) {
      const entry = entries.get(seal.entryId);
      if (seal.seq !== seq + 1 || !entry || sealOf(previous, entry) !== seal.hash) {
        return { isWhole: false, sealed: seq, waiting: 0, head: previous, brokenAt: seq + 1 };
      }
      previous = seal.hash;
      seq = seal.seq;
    }
  }
  const waiting = await tx.journalUnsealed.count({ where: { orgId } });
  const entries = await tx.journalEntry.count({ where: { orgId } });
  const isWhole = entries === seq + waiting;
  return { isWhole, sealed: seq, waiting, head: previous, brokenAt: isWhole ? null : seq + 1 };
}
