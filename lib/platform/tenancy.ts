import { withShortWay } from "./by-hand";
import { type Entrance, entering } from "./connection";
import { database, nameOf } from "./database";
import type { Prisma } from "./generated/client";

/** A transaction; what it can see is decided by how it was opened. */
export type Tx = Prisma.TransactionClient;

const LIMITS = { maxWait: 10_000, timeout: 20_000 };

/**
 * Works inside one organisation: row-level security hides every other one, also from a query without a `where`.
 * @param hold locks rows before anything else is asked; whatever is asked after it sees them as they are then.
 */
export const inOrganisation = <T>(orgId: string, work: (tx: Tx) => Promise<T>, hold?: Entrance): Promise<T> =>
  entered({ name: "enter", text: "select enter($1::uuid)", values: [orgId] }, work, hold);

/** The same, and sees beside it one person's own memberships over organisations. */
export const inOrganisationAs = <T>(orgId: string, personId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  entered(
    { name: "enter_both", text: "select enter($1::uuid), enter_as_person($2::uuid)", values: [orgId, personId] },
    work,
  );

/** Sees one person's own memberships over organisations, and nothing else. */
export const asPerson = <T>(personId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  entered({ name: "enter_as_person", text: "select enter_as_person($1::uuid)", values: [personId] }, work);

/** Signs people in: people, sign-ins, rate windows and locally kept mail; nothing of an organisation. */
export const atTheDoor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  entered({ name: "enter_door", text: "select enter_door()", values: [] }, work);

/** Learns which moments have come over all organisations: ids and moments only. */
export const byTheClock = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  entered({ name: "enter_clock", text: "select enter_clock()", values: [] }, work);

function entered<T>(entrance: Entrance, work: (tx: Tx) => Promise<T>, hold?: Entrance): Promise<T> {
  return entering({ entrance, hold }, (begun) =>
    database().$transaction(async (tx) => {
      if (!begun.isSent) {
        for (const { text, values } of hold ? [entrance, hold] : [entrance])
          await tx.$executeRawUnsafe(text, ...values);
      }
      const asked = begun.isSent ? withShortWay(tx, begun, nameOf) : tx;
      const [, result] = await Promise.all([begun.held, work(asked)]);
      return result;
    }, LIMITS),
  );
}
