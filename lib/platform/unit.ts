import type { Agreement } from "@/lib/domain/agreement";
import type { Actor } from "@/lib/domain/people";
import { ok, type Refusal, type Result, refuse } from "@/lib/domain/result";
import { type Caller, readActor, readInForce, readLinkHolder } from "./actor";
import { type InForce, loadAgreement } from "./agreement";
import { clock } from "./clock";
import { Prisma } from "./generated/client";
import { type JournalNote, journalRows } from "./journal";
import { type LiveEvent, toldLive } from "./live-events";
import { type OutboxMessage, outboxRows, wakeUpFor } from "./outbox";
import { addingTogether } from "./rows";
import { inOrganisation, type Tx, type Work } from "./tenancy";
import type { Entrance } from "./transaction";
import { filingOf, type WakeUp } from "./wake-ups";

/** Everything a command may touch. What it collects is written with its own rows, in the same transaction. */
export type Unit = {
  readonly tx: Tx;
  readonly orgId: string;
  readonly actor: Actor;
  readonly now: Date;
  /** The agreement in force; loaded at the first call, from memory when it did not change. */
  agreement(): Promise<Agreement>;
  /** A change that was sent and that nothing waits for: the transaction ends once it is done, and fails when it fails. */
  write(change: Promise<unknown>): void;
  /** Puts what was decided or changed on record. */
  journal(note: JournalNote): void;
  /** A notice for one person in the app; written for everybody at once, at the end. */
  inform(row: Prisma.NotificationCreateManyInput): void;
  /** Something that has to leave the building. The same `dedupeKey` twice is once. */
  post(message: OutboxMessage): void;
  /** Wakes a queue of the worker at a moment. */
  wake(wakeUp: WakeUp): void;
  /** Tells every open screen of the organisation what changed. */
  announce(event: LiveEvent): void;
};

class Rollback extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export type UnitOptions = {
  now?: Date;
  /** The agreement is asked for beside who acts, in one wait: for work that holds no row before it looks at it. */
  agreesAtOnce?: boolean;
  /** What is held from the first moment to the end of the transaction. */
  hold?: ((orgId: string) => Entrance) | undefined;
  /** Asks beside who acts what the work is going to need; the answers are kept where they were asked. */
  ahead?: ((base: Asking) => Promise<unknown>) | undefined;
};

/** What there is to ask with before it is known who acts. */
export type Asking = Pick<Unit, "tx" | "orgId" | "now">;

const TRIES = 4;

/**
 * Whether two transactions waited for each other: of this one nothing was written, so it is simply done again.
 * Prisma has a code of its own for it, except for statements written by hand: their message names the database's.
 */
function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || (error.code === "P2010" && /Code: `(40001|40P01)`/.test(error.message));
}

/** After a statement that failed the database refuses whatever was sent behind it, and says no more than that. */
const isAftermath = (error: unknown): boolean =>
  error instanceof Error && /25P02|current transaction is aborted/.test(error.message);

/**
 * One transaction for one piece of work. A refusal undoes everything that was written before it.
 * @param caller member: resolved to the roles held at this moment; a stale session is refused `not_signed_in`.
 * link: the member it was sent to, in the same way; a link that proves nothing (any more) is refused with the reason.
 */
export async function inUnit<T>(
  caller: Caller,
  work: (unit: Unit) => Promise<Result<T>>,
  options: UnitOptions = {},
): Promise<Result<T>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await once(caller, work, options);
    } catch (error) {
      if (!isWriteConflict(error) || tried === TRIES) throw error;
    }
  }
}

async function once<T>(
  caller: Caller,
  work: (unit: Unit) => Promise<Result<T>>,
  options: UnitOptions,
): Promise<Result<T>> {
  const now = options.now ?? clock.now();
  const orgId = caller.kind === "system" ? caller.orgId : caller.claims.orgId;
  const inside: Work<Result<T>> = async (tx, last) => {
    const asked = resolve(tx, caller, now);
    const ahead = options.ahead?.({ tx, orgId, now });
    const inForce = options.agreesAtOnce ? readInForce(tx, orgId) : null;
    // Whoever is nobody here is told so, also where there is no agreement or nothing else to find.
    for (const one of [inForce, ahead]) one?.catch(() => undefined);
    const actor = await asked;
    if (!actor.ok) throw new Rollback(actor.refusal);
    const { unit, flush, whatFailed } = collect({ tx, orgId, actor: actor.value, now }, inForce);
    try {
      const result = await work(unit);
      if (!result.ok) throw new Rollback(result.refusal);
      await flush(last);
      return result;
    } catch (error) {
      throw await whatFailed(error);
    }
  };
  try {
    return await inOrganisation(orgId, inside, options.hold?.(orgId));
  } catch (error) {
    if (error instanceof Rollback) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function resolve(tx: Tx, caller: Caller, now: Date): Promise<Result<Actor>> {
  if (caller.kind === "link") return readLinkHolder(tx, caller.claims, now);
  if (caller.kind === "system") {
    return ok({ kind: "system", orgId: caller.orgId, memberId: null, name: "Trekker", roles: [] });
  }
  const actor = await readActor(tx, caller.claims, now);
  return actor ? ok(actor) : refuse("not_signed_in", "notSignedIn");
}

type Base = Pick<Unit, "tx" | "orgId" | "actor" | "now">;

type Last = Parameters<Work<unknown>>[1];

type Collected = { unit: Unit; flush: (last: Last) => Promise<void>; whatFailed: (error: unknown) => Promise<unknown> };

function collect(base: Base, asked: Promise<InForce> | null): Collected {
  const changes: Promise<unknown>[] = [];
  const notes: JournalNote[] = [];
  const notices: Prisma.NotificationCreateManyInput[] = [];
  const messages: OutboxMessage[] = [];
  const wakeUps: WakeUp[] = [];
  const events: LiveEvent[] = [];
  let agreement: Promise<Agreement> | undefined;
  const unit: Unit = {
    ...base,
    agreement: () => {
      agreement ??= (asked ?? readInForce(base.tx, base.orgId)).then((inForce) => loadAgreement(base.tx, inForce));
      return agreement;
    },
    write: (change) => {
      // Heard at the end; until then its fault is nobody's.
      change.catch(() => undefined);
      changes.push(change);
    },
    journal: (note) => void notes.push(note),
    inform: (row) => void notices.push(row),
    post: (message) => void messages.push(message),
    wake: (wakeUp) => void wakeUps.push(wakeUp),
    announce: (event) => void events.push(event),
  };
  // Together, and with the end of the transaction: each wait for the database is a tenth of a small command.
  const flush = async (last: Last) => {
    const outbox = outboxRows(unit, messages);
    const kept = [
      { table: "journalEntry", rows: journalRows(unit, notes), idsAlsoIn: "journal_unsealed" },
      { table: "notification", rows: notices, skipDuplicates: true },
      { table: "outbox", rows: outbox, skipDuplicates: true },
    ] as const;
    const filing = await filingOf(unit, [...wakeUps, ...outbox.map(wakeUpFor)]);
    const statement = addingTogether(kept, toldLive(unit, events));
    const filed = filing.map(({ text, values }) => base.tx.$executeRawUnsafe(text, ...values));
    await Promise.all([...changes, ...filed, statement ? last(statement) : null]);
  };
  const whatFailed = async (error: unknown) => {
    const settled = await Promise.allSettled(changes);
    const faults = settled.flatMap((change) => (change.status === "rejected" ? [change.reason] : []));
    return [...faults, error].find((fault) => !isAftermath(fault)) ?? error;
  };
  return { unit, flush, whatFailed };
}
