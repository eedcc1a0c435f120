import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { projectRoot } from "@/scripts/support/project";
import { StepFailed } from "@/scripts/support/step-failed";
import { type Statement, splitStatements } from "./split-statements";

type Migration = { name: string; sql: string; checksum: string };
type Recorded = { migration_name: string; checksum: string; finished_at: Date | null };

/** The lock Prisma's own `migrate deploy` takes, so that the two never run at the same time. */
const PRISMA_ADVISORY_LOCK = 72_707_369;

const MIGRATIONS_TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

export const migrationsFolder = join(projectRoot, "prisma", "migrations");

/**
 * Brings a database up to date with prisma/migrations and returns the names of what was applied.
 *
 * Keeps the standard `_prisma_migrations` table, so the official command goes on working for whoever can download it.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: "trekker-migrate" });
  await client.connect();
  try {
    await takeLock(client);
    await client.query(MIGRATIONS_TABLE);
    const pending = pendingMigrations(readMigrations(folder), await readRecorded(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The migrations on disk, oldest first. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function takeLock(client: Client): Promise<void> {
  await client.query("set lock_timeout = '60s'");
  try {
    await client.query("select pg_advisory_lock($1)", [PRISMA_ADVISORY_LOCK]);
  } catch (cause) {
    throw new StepFailed("Another migration has held the lock for a minute.", "Wait until it is done and try again.", {
      cause,
    });
  }
  await client.query("reset lock_timeout");
}

async function readRecorded(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `select migration_name, checksum, finished_at from _prisma_migrations
      where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

function pendingMigrations(onDisk: Migration[], recorded: Recorded[]): Migration[] {
  const known = new Map(onDisk.map((migration) => [migration.name, migration]));
  for (const row of recorded) assertUnchanged(row, known.get(row.migration_name));
  const applied = new Set(recorded.map((row) => row.migration_name));
  return onDisk.filter((migration) => !applied.has(migration.name));
}

function assertUnchanged(row: Recorded, migration: Migration | undefined): void {
  if (!migration) {
    throw new StepFailed(
      `The database has had migration ${row.migration_name}, which this version of Trekker does not know.`,
      "Start the version that made it (or a newer one), or restore a backup from before it.",
    );
  }
  if (row.finished_at === null) {
    throw new StepFailed(
      `Migration ${row.migration_name} was begun by another tool and never finished.`,
      "Repair it with `prisma migrate resolve`, then try again.",
    );
  }
  if (row.checksum !== migration.checksum) {
    throw new StepFailed(
      `Migration ${row.migration_name} was changed after it was applied to this database.`,
      "Put the file back as it was and make the change in a new migration (npm run db:diff -- <name>).",
    );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const statements = splitStatements(migration.sql);
  const startedAt = new Date();
  await client.query("begin");
  try {
    for (const statement of statements) await run(client, migration, statement);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function run(client: Client, migration: Migration, statement: Statement): Promise<void> {
  const place = `prisma/migrations/${migration.name}/migration.sql, line ${statement.line}`;
  if (/^(begin|start\s+transaction|commit|end|rollback)\b/i.test(statement.text)) {
    throw new StepFailed(`${place}: a migration is one transaction already.`, "Take the transaction statement out.");
  }
  try {
    await client.query(statement.text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StepFailed(`${place}: ${reason}`, "Nothing of this migration was kept; correct it and try again.", {
      cause,
    });
  }
}
