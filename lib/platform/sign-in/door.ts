import type { z } from "zod";
import type { Refusal, Result } from "@/lib/domain/result";
import { clock } from "@/lib/platform/clock";
import { readInput } from "@/lib/platform/input";
import { recordFault } from "@/lib/platform/log";
import { type DoorMail, deliverDoorMail } from "@/lib/platform/mail/door";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { atTheDoor, type Tx } from "@/lib/platform/tenancy";
import type { Session } from "./token";

/** Everything a command at the door may touch: people and sign-ins, and nothing of an organisation. */
export type Door = {
  readonly tx: Tx;
  readonly now: Date;
  /** The session of whoever asks, as their cookie says it; whether it still counts is for the command to check. */
  readonly session: Session | null;
  /** Leaves after the answer was given, so that the answer takes as long for an address nobody has. */
  mail(mail: DoorMail): void;
};

/** A change outside any organisation: parsed, counted, then done in one transaction. */
export type DoorCommand<S extends z.ZodType = z.ZodType, T = unknown> = {
  name: string;
  input: S;
  /** What a try counts against. */
  limits: (input: z.output<S>, who: Asker) => Limit[];
  run: (door: Door, input: z.output<S>) => Promise<Result<T>>;
};

/** Keeps the types of a command together. */
export const doorCommand = <S extends z.ZodType, T>(spec: DoorCommand<S, T>): DoorCommand<S, T> => spec;

/** Who stands at the door: the network address they come from, and the session they say they have. */
export type Asker = { from: string; session: Session | null };

export type DoorCall = {
  raw: unknown;
  asker: Asker;
  now?: Date;
  /** Does the work once the answer is out; in a request that is Next's `after`. */
  later: (work: () => Promise<void>) => void;
};

class Rollback extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * Parse, count the try, then decide and write in one transaction. A refusal undoes everything but the count.
 * Mail is sent once the transaction stands; what goes wrong with it is logged, and the person can ask again.
 */
export async function executeAtTheDoor<S extends z.ZodType, T>(
  spec: DoorCommand<S, T>,
  { raw, asker, later, now = clock.now() }: DoorCall,
): Promise<Result<T>> {
  const input = readInput(spec.input, raw);
  if (!input.ok) return input;
  const tooMany = await countTry(spec.limits(input.value, asker), now);
  if (tooMany) return tooMany;
  const mails: DoorMail[] = [];
  const door = { now, session: asker.session, mail: (mail: DoorMail) => void mails.push(mail) };
  try {
    const result = await atTheDoor(async (tx) => {
      const outcome = await spec.run({ ...door, tx }, input.value);
      if (!outcome.ok) throw new Rollback(outcome.refusal);
      return outcome;
    });
    for (const mail of mails) later(() => sendOrRecord(spec.name, mail));
    return result;
  } catch (error) {
    if (error instanceof Rollback) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function sendOrRecord(command: string, mail: DoorMail): Promise<void> {
  try {
    await deliverDoorMail(mail);
  } catch (fault) {
    recordFault(fault, { command, mail: mail.kind });
  }
}

/**
 * Works at the door from within an organisation's transaction and comes back into the organisation: how a person and
 * their membership are made together or not at all.
 */
export async function throughTheDoor<T>(unit: { tx: Tx; orgId: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
  await unit.tx.$executeRaw`select enter_door()`;
  const result = await work(unit.tx);
  await unit.tx.$executeRaw`select enter(${unit.orgId}::uuid)`;
  return result;
}
