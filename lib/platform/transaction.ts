import { AsyncLocalStorage } from "node:async_hooks";
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from "pg";

/** The statement by which a transaction comes under the rules of rows; `name`: it is parsed once per connection. */
export type Entrance = { name: string; text: string; values: string[] };

/** Sends a statement on the transaction's connection, behind what was sent before it, until the transaction ends. */
export type Ask = (statement: QueryConfig) => Promise<QueryResult>;

export type Running = {
  ask: Ask;
  /** Sends the last statement with the COMMIT right behind it: one wait instead of two, and nothing is asked after it. */
  askLast: (statement: QueryConfig) => Promise<void>;
};

const BEGIN = { name: "begin", text: "BEGIN" };
const COMMIT = { name: "commit", text: "COMMIT" };
const ROLLBACK = { name: "rollback", text: "ROLLBACK" };

/** Longer than any work takes that people wait for; whoever needs longer does it in parts. */
const LONGEST_MS = 20_000;

/**
 * One transaction on a connection of the pool. It enters, and holds what it is to hold to its end, right behind its BEGIN,
 * and the work begins meanwhile: what it asks is answered after those.
 * @throws what the work throws, or the fault of a statement; then nothing of it was written.
 */
export async function transact<T>(
  pool: Pool,
  { entrance, hold }: { entrance: Entrance; hold?: Entrance | undefined },
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // Whoever waits for an answer hears that the connection is lost, and so does whoever asks next.
  client.on("error", ignored);
  const send: Ask = (statement) => client.query(statement);
  const { running, commit, leave } = started(send);
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error(`A transaction took over ${LONGEST_MS} ms.`)), LONGEST_MS);
  try {
    const begun = [BEGIN, entrance, ...(hold ? [hold] : [])].map(running.ask);
    const done = Promise.all([work(running), ...begun]);
    const [result] = await Promise.race([done, limit.promise]);
    await commit();
    client.release();
    return result;
  } catch (fault) {
    leave();
    await rollBack(client, send);
    throw fault;
  } finally {
    clearTimeout(timer);
    client.removeListener("error", ignored);
  }
}

/** How a transaction is asked and ended: from its end on the connection may be in somebody else's. */
function started(send: Ask) {
  let ask: Ask = send;
  const leave = () => {
    ask = over;
  };
  let ending: Promise<void> | undefined;
  const end = (...statements: QueryConfig[]): Promise<void> => {
    ending = committed([...statements, COMMIT].map((statement) => ask(statement)));
    leave();
    return ending;
  };
  const running: Running = { ask: (statement) => ask(statement), askLast: (statement) => end(statement) };
  return { running, leave, commit: () => ending ?? end() };
}

/** Where a statement failed before and nobody minded, the COMMIT says that nothing of all this was written. */
async function committed(answers: readonly Promise<QueryResult>[]): Promise<void> {
  const said = (await Promise.all(answers)).at(-1)?.command;
  if (said !== "COMMIT") throw new Error(`A transaction ended with ${said}.`);
}

const over: Ask = async () => {
  throw new Error("The transaction is over: nothing can be asked in it any more.");
};

/** A connection that cannot do even that is not given to anybody else. */
async function rollBack(client: PoolClient, send: Ask): Promise<void> {
  try {
    await send(ROLLBACK);
    client.release();
  } catch {
    client.release(true);
  }
}

const kept = globalThis as typeof globalThis & { trekkerJoined?: AsyncLocalStorage<Ask> };

/** Of the process, as the connections are: pages and route handlers come in bundles of their own. */
function joined(): AsyncLocalStorage<Ask> {
  kept.trekkerJoined ??= new AsyncLocalStorage();
  return kept.trekkerJoined;
}

/** Whoever asks a pool for a connection in `work`, to begin a transaction on it, joins this one. */
export const joining = <T>(ask: Ask, work: () => Promise<T>): Promise<T> => joined().run(ask, work);

/** Gives its connections, and in a transaction that is to be joined that one's: Prisma's models are asked in it. */
export class JoinablePool extends Pool {}

JoinablePool.prototype.connect = function connect(this: Pool, ...asked: Parameters<Pool["connect"]>) {
  const ask = joined().getStore();
  return ask ? Promise.resolve(guest(ask)) : Pool.prototype.connect.apply(this, asked);
} as Pool["connect"];

/** A connection as somebody has it who joined: it is begun, ended and given back by whoever began it. */
function guest(ask: Ask) {
  const query: Ask = async (statement) => (isBeginOrEnd(statement) ? NOTHING : ask(statement));
  return { query, release: ignored, on: ignored, removeListener: ignored };
}

const NOTHING: QueryResult = { rows: [], fields: [], rowCount: 0, command: "", oid: 0 };
const ignored = () => undefined;
const isBeginOrEnd = ({ text }: QueryConfig): boolean => [BEGIN, COMMIT, ROLLBACK].some((one) => one.text === text);
