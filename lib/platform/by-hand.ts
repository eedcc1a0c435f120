import { type QueryConfig, types } from "pg";
import { database, nameOf } from "./database";
import { Prisma } from "./generated/client";
import { joining, type Running } from "./transaction";

/*
 * Nearly everything that is asked often is a statement by hand: those go to the transaction's connection as they are, at
 * half of what each takes through Prisma. Prisma joins the transaction when a model is first asked in it, and costs
 * nothing where none is.
 */

/** A transaction; what it can see is decided by how it was opened. */
export type Tx = Prisma.TransactionClient;

/** A statement and what stands in its places. */
export type Statement = { text: string; values: readonly unknown[] };

/** What is done in a transaction; `last` sends a statement together with the COMMIT, and nothing can be asked after it. */
export type Work<T> = (tx: Tx, last: (statement: Statement) => Promise<void>) => Promise<T>;

type Written = TemplateStringsArray | Prisma.Sql;

/** Does the work in a transaction that has begun, with Prisma's models where it asks for them. */
export async function inTransaction<T>(running: Running, work: Work<T>): Promise<T> {
  const over = Promise.withResolvers<void>();
  let models: Promise<Tx> | undefined;
  const tx = transactionClient(running, () => {
    models ??= joinPrisma(running, over.promise);
    return models;
  });
  try {
    return await work(tx, (statement) => running.askLast(configOf(statement)).catch(throwAsPrisma));
  } finally {
    over.resolve();
  }
}

/** Prisma's own client of this transaction, until it is over; it believes that it began and ends it itself. */
function joinPrisma(running: Running, over: Promise<void>): Promise<Tx> {
  const joined = Promise.withResolvers<Tx>();
  const stay = (tx: Tx) => {
    joined.resolve(tx);
    return over;
  };
  joining(running.ask, async () => await database().$transaction(stay, LIMITS)).catch(joined.reject);
  return joined.promise;
}

/** Beyond any transaction's own limits, which end it sooner. */
const LIMITS = { maxWait: 60_000, timeout: 60_000 };

function transactionClient({ ask }: Running, models: () => Promise<Tx>): Tx {
  const send = (statement: Statement) => ask(configOf(statement)).catch(throwAsPrisma);
  const byHand = {
    $queryRaw: async (written: Written, ...values: unknown[]) => (await send(sqlOf(written, values))).rows,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await send({ text, values })).rows,
    $executeRaw: async (written: Written, ...values: unknown[]) => (await send(sqlOf(written, values))).rowCount ?? 0,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await send({ text, values })).rowCount ?? 0,
  };
  const known = new Map<string | symbol, unknown>(Object.entries(byHand));
  return new Proxy({} as Tx, {
    get(_, key) {
      if (!known.has(key)) known.set(key, Reflect.has(database(), key) ? modelIn(models, key) : undefined);
      return known.get(key);
    },
  });
}

/** A model as it is asked in the transaction; what is no question is the same everywhere. */
function modelIn(models: () => Promise<Tx>, key: string | symbol): unknown {
  const model: object = Reflect.get(database(), key);
  return new Proxy(model, {
    get(target, name) {
      const known = Reflect.get(target, name);
      if (typeof known !== "function") return known;
      return async (...asked: unknown[]) => Reflect.get(Reflect.get(await models(), key), name)(...asked);
    },
  });
}

/** As the driver takes it; a moment travels with its zone, lists and documents are the driver's work. */
function configOf({ text, values }: Statement): QueryConfig {
  const name = nameOf(text);
  return { text, values: values.map(sent), types: { getTypeParser }, ...(name ? { name } : {}) };
}

const sqlOf = (written: Written, values: unknown[]): Prisma.Sql =>
  "raw" in written ? Prisma.sql(written, ...values) : written;

function sent(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(sent) : value;
}

const { DATE, TIMESTAMP, INT8, NUMERIC } = types.builtins;
const utc = (text: string): Date => new Date(`${text.replace(" ", "T")}Z`);

/** As Prisma reads them: days and moments without a zone in UTC, and numbers that JavaScript has no room for whole. */
const READ: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [TIMESTAMP]: utc,
  [INT8]: BigInt,
  [NUMERIC]: (text) => new Prisma.Decimal(text),
};

function getTypeParser(oid: number, format?: "text" | "binary") {
  return (format === "binary" ? undefined : READ[oid]) ?? types.getTypeParser(oid, format);
}

/** A fault of the database, in the form Prisma gives it to whoever asks why a statement by hand failed. */
export function asPrismaSaysIt(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("severity" in error)) return error;
  const { code, message } = error;
  return new Prisma.PrismaClientKnownRequestError(`Raw query failed. Code: \`${code}\`. Message: \`${message}\``, {
    code: "P2010",
    clientVersion: Prisma.prismaVersion.client,
    meta: { code, message },
  });
}

function throwAsPrisma(error: unknown): never {
  throw asPrismaSaysIt(error);
}
