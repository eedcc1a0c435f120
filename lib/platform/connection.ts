import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";

/** The statement by which a transaction comes under the rules of rows; `name`: it is parsed once per connection. */
export type Entrance = { name: string; text: string; values: string[] };

/** A transaction about to begin, and whether what it enters by has been sent. */
type Opening = { entrance: Entrance; isSent: boolean };

const kept = globalThis as typeof globalThis & { trekkerOpenings?: AsyncLocalStorage<Opening> };

/** Of the process, as the connections are: pages and route handlers come in bundles of their own. */
function openings(): AsyncLocalStorage<Opening> {
  kept.trekkerOpenings ??= new AsyncLocalStorage();
  return kept.trekkerOpenings;
}

type Ask = (...asked: unknown[]) => Promise<unknown>;

/** A connection on which what a transaction enters by leaves right behind its `BEGIN`: one wait instead of two. */
export class EnteringClient extends Client {}

EnteringClient.prototype.query = function query(this: Client, ...asked: unknown[]): Promise<unknown> {
  const ask = (Client.prototype.query as Ask).bind(this);
  const opening = openings().getStore();
  const begun = ask(...asked);
  if (!opening || opening.isSent || !isBegin(asked[0])) return begun;
  opening.isSent = true;
  return Promise.all([begun, ask(opening.entrance)]).then(([result]) => result);
} as Client["query"];

const isBegin = (asked: unknown): boolean =>
  typeof asked === "object" && asked !== null && "text" in asked && asked.text === "BEGIN";

/**
 * Begins a transaction with `entrance` right behind its `BEGIN`.
 * @param begin gets what tells inside it whether that was sent: on a connection of another kind it was not.
 */
export async function entering<T>(entrance: Entrance, begin: (isIn: () => boolean) => Promise<T>): Promise<T> {
  const opening: Opening = { entrance, isSent: false };
  // Awaited inside: Prisma begins when it is waited for.
  return openings().run(opening, async () => await begin(() => opening.isSent));
}
