import { types } from "pg";
import type { Running } from "./connection";
import { Prisma } from "./generated/client";
import type { Tx } from "./tenancy";

/*
 * Statements written by hand go to the transaction's connection as they are. Through Prisma each takes twice what the
 * driver takes, to work out what a raw statement does not need: nearly everything that is asked often is one.
 */

type Written = TemplateStringsArray | Prisma.Sql;

/** The same transaction, on which statements by hand take the short way; with models, nothing changes. */
export function withShortWay(tx: Tx, running: Running, nameOf: (sql: string) => string): Tx {
  const send = (text: string, values: readonly unknown[]) => {
    const name = nameOf(text);
    const statement = { text, values: values.map(sent), types: { getTypeParser }, ...(name ? { name } : {}) };
    return running.ask(statement).catch((error: unknown) => {
      throw asPrismaSaysIt(error);
    });
  };
  const byHand = {
    $queryRaw: async (written: Written, ...values: unknown[]) => {
      const statement = sqlOf(written, values);
      return (await send(statement.text, statement.values)).rows;
    },
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await send(text, values)).rows,
    $executeRaw: async (written: Written, ...values: unknown[]) => {
      const statement = sqlOf(written, values);
      return (await send(statement.text, statement.values)).rowCount ?? 0;
    },
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await send(text, values)).rowCount ?? 0,
  };
  const known = new Map<string | symbol, unknown>(Object.entries(byHand));
  return new Proxy(tx, {
    get(target, key) {
      if (!known.has(key)) known.set(key, Reflect.get(target, key));
      return known.get(key);
    },
  });
}

const sqlOf = (written: Written, values: unknown[]): Prisma.Sql =>
  "raw" in written ? Prisma.sql(written, ...values) : written;

/** Moments travel with their zone; lists and documents are the driver's work. */
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
function asPrismaSaysIt(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("severity" in error)) return error;
  const { code, message } = error;
  return new Prisma.PrismaClientKnownRequestError(`Raw query failed. Code: \`${code}\`. Message: \`${message}\``, {
    code: "P2010",
    clientVersion: Prisma.prismaVersion.client,
    meta: { code, message },
  });
}
