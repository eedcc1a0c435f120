import { asPrismaSaysIt, inTransaction, type Work } from "./by-hand";
import { connections } from "./database";
import { type Entrance, transact } from "./transaction";

export type { Statement, Tx, Work } from "./by-hand";

/**
 * Works inside one organisation: row-level security hides every other one, also from a query without a `where`.
 * @param hold locks rows before anything else is asked; whatever is asked after it sees them as they are then.
 */
export const inOrganisation = <T>(orgId: string, work: Work<T>, hold?: Entrance): Promise<T> =>
  entered({ name: "enter", text: "select enter($1::uuid)", values: [orgId] }, work, hold);

/** The same, and sees beside it one person's own memberships over organisations. */
export const inOrganisationAs = <T>(orgId: string, personId: string, work: Work<T>): Promise<T> =>
  entered(
    { name: "enter_both", text: "select enter($1::uuid), enter_as_person($2::uuid)", values: [orgId, personId] },
    work,
  );

/** Sees one person's own memberships over organisations, and nothing else. */
export const asPerson = <T>(personId: string, work: Work<T>): Promise<T> =>
  entered({ name: "enter_as_person", text: "select enter_as_person($1::uuid)", values: [personId] }, work);

/** Signs people in: people, sign-ins, rate windows and locally kept mail; nothing of an organisation. */
export const atTheDoor = <T>(work: Work<T>): Promise<T> =>
  entered({ name: "enter_door", text: "select enter_door()", values: [] }, work);

/** Learns which moments have come over all organisations: ids and moments only. */
export const byTheClock = <T>(work: Work<T>): Promise<T> =>
  entered({ name: "enter_clock", text: "select enter_clock()", values: [] }, work);

async function entered<T>(entrance: Entrance, work: Work<T>, hold?: Entrance): Promise<T> {
  try {
    return await transact(connections(), { entrance, hold }, (running) => inTransaction(running, work));
  } catch (fault) {
    throw asPrismaSaysIt(fault);
  }
}
