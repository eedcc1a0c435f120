import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { env } from "./env";
import { PrismaClient } from "./generated/client";
import { log } from "./log";
import { JoinablePool } from "./transaction";

/** Of the process: pages and route handlers come in bundles of their own. */
const kept = globalThis as typeof globalThis & {
  trekkerConnections?: Pool;
  trekkerDatabase?: PrismaClient;
  trekkerStatements?: Statements;
};

/**
 * One plan per statement, whichever organisation asks. The statistics know the large organisations and take any other
 * for empty; planned for those numbers, a new organisation's full board took a hundred times as long.
 */
const SAME_PLAN_FOR_ALL = "-c plan_cache_mode=force_generic_plan";

/** Longer than anybody waits for a page. */
const FREE_CONNECTION_MS = 10_000;

function connect(): Pool {
  const pool = new JoinablePool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    options: SAME_PLAN_FOR_ALL,
    // Statements that do not wait for each other's answer leave together: one wait instead of one for each.
    pipeline: true,
    connectionTimeoutMillis: FREE_CONNECTION_MS,
  });
  // A connection that was lost while nobody had it: the pool makes another when one is asked for.
  pool.on("error", (err) => log().warn({ err }, "an idle connection was lost"));
  return pool;
}

function prisma(pool: Pool): PrismaClient {
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return eachByItself(new PrismaClient({ adapter }));
}

type Asked = { transaction?: { kind?: string } };
type Gathering = { options: { batchBy(asked: Asked): string | undefined } };

/**
 * Prisma gathers what a transaction is asked in one turn, works the lot out anew each time (a statement by hand among
 * it is enough) and then asks one after the other. By itself each has a plan that is remembered, and they leave together.
 * There is no setting for it; tests/integration/platform/together.test.ts sees to it that this one still works.
 */
function eachByItself(client: PrismaClient): PrismaClient {
  const { options } = (client as unknown as { _requestHandler: { dataloader: Gathering } })._requestHandler.dataloader;
  const gathered = options.batchBy;
  options.batchBy = (asked) => (asked.transaction?.kind === "itx" ? undefined : gathered(asked));
  return client;
}

type Statements = { names: Map<string, string>; seenOften: Map<string, number> };
const NAMES_MAX = 300;
const CANDIDATES_MAX = 1_000;
const OFTEN = 5;
const UNNAMED = "";

/**
 * A statement with a name is parsed once per connection and soon also planned once: planning costs more than running
 * where an item is read with all that belongs to it. Only what comes back often gets one: a text that is as long as the
 * list it was given would fill every connection's memory with plans that nobody asks for again.
 */
export function nameOf(sql: string): string {
  kept.trekkerStatements ??= { names: new Map(), seenOften: new Map() };
  const { names, seenOften } = kept.trekkerStatements;
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX) return UNNAMED;
  const times = (seenOften.get(sql) ?? 0) + 1;
  if (times < OFTEN) {
    if (seenOften.size >= CANDIDATES_MAX) seenOften.clear();
    seenOften.set(sql, times);
    return UNNAMED;
  }
  seenOften.delete(sql);
  const name = `trekker_${names.size}`;
  names.set(sql, name);
  return name;
}

/** The connections of this process; kept over reloads in development. Only `tenancy` opens transactions on them. */
export function connections(): Pool {
  kept.trekkerConnections ??= connect();
  return kept.trekkerConnections;
}

/** Prisma's models, on the same connections. */
export function database(): PrismaClient {
  kept.trekkerDatabase ??= prisma(connections());
  return kept.trekkerDatabase;
}

/** Closes the connections; for programs that end. */
export async function closeDatabase(): Promise<void> {
  await kept.trekkerDatabase?.$disconnect();
  await kept.trekkerConnections?.end();
  delete kept.trekkerDatabase;
  delete kept.trekkerConnections;
}
