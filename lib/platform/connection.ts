import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";

/** The statement by which a transaction comes under the rules of rows; `name`: it is parsed once per connection. */
export type Entrance = { name: string; text: string; values: string[] };

type Answer = { rows: unknown[]; rowCount: number | null };
type Ask = (...asked: unknown[]) => Promise<Answer>;

/** A transaction about to begin, what it holds from its first moment, and whether that has been sent. */
type Opening = { entrance: Entrance; hold: Entrance | null; isSent: boolean; held: Promise<unknown>; ask: Ask };

const kept = globalThis as typeof globalThis & { trekkerOpenings?: AsyncLocalStorage<Opening> };

/** Of the process, as the connections are: pages and route handlers come in bundles of their own. */
function openings(): AsyncLocalStorage<Opening> {
  kept.trekkerOpenings ??= new AsyncLocalStorage();
  return kept.trekkerOpenings;
}

/** The transaction that each connection is in. */
const running = new WeakMap<Client, Opening>();

/** A connection on which what a transaction enters by leaves right behind its `BEGIN`: one wait instead of two. */
export class EnteringClient extends Client {}

EnteringClient.prototype.query = function query(this: Client, ...asked: unknown[]): Promise<unknown> {
  const ask = (Client.prototype.query as unknown as Ask).bind(this);
  if (isEnd(asked[0])) leave(this);
  const opening = openings().getStore();
  const begun = ask(...asked);
  if (!opening || opening.isSent || !isBegin(asked[0])) return begun;
  opening.isSent = true;
  opening.ask = ask;
  running.set(this, opening);
  const entered = Promise.all([begun, ask(opening.entrance)]);
  // Not waited for to begin: what has to wait for somebody else's hold is asked meanwhile, and answered after it.
  if (opening.hold) opening.held = ask(opening.hold);
  opening.held.catch(() => undefined);
  return entered.then(([result]) => result);
} as Client["query"];

const says = (asked: unknown, ...words: string[]): boolean =>
  typeof asked === "object" && asked !== null && "text" in asked && words.includes(String(asked.text));
const isBegin = (asked: unknown): boolean => says(asked, "BEGIN");
const isEnd = (asked: unknown): boolean => says(asked, "COMMIT", "ROLLBACK");

/** From its end on a transaction asks nothing more: the connection may by then be in somebody else's. */
function leave(client: Client): void {
  const opening = running.get(client);
  if (opening) opening.ask = over;
  running.delete(client);
}

const over: Ask = async () => {
  throw new Error("The transaction is over: nothing can be asked in it any more.");
};

/** `ask`: sends a statement on the transaction's own connection, behind what was sent before it, until its end. */
export type Running = Readonly<Pick<Opening, "ask">>;

/** Whether what it begins with was sent: on a connection of another kind it was not. `held`: the hold's answer. */
export type Begun = Readonly<Pick<Opening, "isSent" | "held">> & Running;

/** Begins a transaction with `entrance` right behind its `BEGIN`, and behind that what it is to hold to its end. */
export async function entering<T>(
  { entrance, hold = null }: { entrance: Entrance; hold?: Entrance | null | undefined },
  begin: (begun: Begun) => Promise<T>,
): Promise<T> {
  const opening: Opening = { entrance, hold, isSent: false, held: Promise.resolve(), ask: over };
  // Awaited inside: Prisma begins when it is waited for.
  return openings().run(opening, async () => await begin(opening));
}
