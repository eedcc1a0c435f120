import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./generated/client";

type Database = ReturnType<typeof connect>;
const kept = globalThis as typeof globalThis & { trekkerDatabase?: Database };

function connect() {
  const pool = { connectionString: env().DATABASE_URL, max: env().DATABASE_POOL };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return new PrismaClient({ adapter });
}

const names = new Map<string, string>();
const NAMES_MAX = 300;
const UNNAMED = "";

/**
 * A statement with a name is parsed once per connection and soon also planned once: planning costs more than running
 * where an item is read with all that belongs to it. As many as there is code for get one; statements without end, with
 * as many places as there are rows, do not crowd out the rest of a server's memory.
 */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX) return UNNAMED;
  const name = `trekker_${names.size}`;
  names.set(sql, name);
  return name;
}

/** One client per process; kept over reloads in development. Only `tenancy` opens transactions on it. */
export function database(): Database {
  kept.trekkerDatabase ??= connect();
  return kept.trekkerDatabase;
}

/** Closes the connections; for programs that end. */
export async function closeDatabase(): Promise<void> {
  await kept.trekkerDatabase?.$disconnect();
  delete kept.trekkerDatabase;
}
