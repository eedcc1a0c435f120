import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./generated/client";

type Database = ReturnType<typeof connect>;
const kept = globalThis as typeof globalThis & { trekkerDatabase?: Database };

function connect() {
  const adapter = new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL });
  return new PrismaClient({ adapter });
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
