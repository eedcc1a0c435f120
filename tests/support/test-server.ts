import { createHash, randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { bringUpToDate } from "@/scripts/database/bring-up-to-date";
import { startEmbedded, stopLeftover } from "@/scripts/database/embedded";
import { fingerprint } from "@/scripts/support/fingerprint";
import { freePort, isAlive } from "@/scripts/support/processes";
import { projectRoot } from "@/scripts/support/project";

const ofThisCheckout = `trekker-${createHash("sha256").update(projectRoot).digest("hex").slice(0, 8)}`;
const onDisk = join(projectRoot, ".data");
/** For a checkout that PostgreSQL's user cannot enter. */
const elsewhere = join(tmpdir(), ofThisCheckout);
/**
 * Where Linux keeps files in memory. Each test file has a database of its own, a thousand files made and thrown away
 * again: a twentieth of a second there, and up to a whole one on a disk that is slow to give away what was just deleted.
 */
const MEMORY = "/dev/shm";
const inMemory = join(MEMORY, ofThisCheckout);
/** Several times what a run keeps at once; a container often gives less than that. */
const MEMORY_ENOUGH = 2 * 1024 ** 3;

const PREFIX = "test-postgres-";

/** As PostgreSQL comes: what it says is stored has reached the disk. */
const DURABLE = { max_connections: "300" };
/**
 * Nothing in a test database has to outlive the machine, so it need not wait for the disk, nor lie on one; and nobody but a
 * superuser may drop one in which a worker of the server's own is tidying up.
 */
const FAST = {
  ...DURABLE,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_wal_size: "256MB",
};

const MADE_FROM = ["prisma/migrations", "lib/platform/queues.ts", "node_modules/pg-boss/package.json"];

/** The server and template that tests make their databases from, handed to workers through the environment. */
export type TestServer = { url: string; template: string; run: string };

/**
 * Starts one PostgreSQL for a test run (or takes TEST_DATABASE_URL's) and migrates the template its databases copy.
 * Gives what undoes it; a run inside a run shares the outer one's server.
 * @param isDurable what it says is stored has reached the disk, as with real users: for what is measured.
 */
export async function openTestServer({ isDurable = false } = {}): Promise<() => Promise<void>> {
  if (process.env.TREKKER_TEST_SERVER) return async () => undefined;
  const run = `${process.pid}`;
  const { url, close } = await server(run, isDurable);
  const made = await template(url, { name: "template", madeFrom: MADE_FROM, from: "template1", fill: bringUpToDate });
  process.env.TREKKER_TEST_SERVER = JSON.stringify({ url, template: made, run } satisfies TestServer);
  return async () => {
    delete process.env.TREKKER_TEST_SERVER;
    await close();
  };
}

/** The server of this run, as its opener left it in the environment. */
export function testServer(): TestServer {
  const text = process.env.TREKKER_TEST_SERVER;
  if (!text) throw new Error("No test server: this suite needs tests/support/global-database.ts as its global setup.");
  return JSON.parse(text) as TestServer;
}

/** Runs statements on the server itself, outside any test database. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function sibling(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function server(run: string, isDurable: boolean): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: () => dropDatabasesOf(given, run) };

  const place = !isDurable && hasMemory() ? inMemory : onDisk;
  const settings = isDurable ? DURABLE : FAST;
  const [folder, logFile] = [join(place, `${PREFIX}${run}`), join(onDisk, `${PREFIX}${run}.log`)];
  for (const one of [place, onDisk]) mkdirSync(one, { recursive: true });
  await sweep([onDisk, elsewhere, inMemory]);
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const started = await startEmbedded({ folder, elsewhere, port, password, logFile, settings });
  const close = async () => {
    await started.stop();
    for (const path of [started.folder, folder, logFile]) rmSync(path, { recursive: true, force: true });
  };
  return { url: started.url("postgres"), close };
}

function hasMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
  } catch {
    return false;
  }
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= MEMORY_ENOUGH;
}

/** Runs that were killed leave their server and folder behind; the folder's name says whose they were. */
async function sweep(places: string[]): Promise<void> {
  for (const place of places.filter((it) => existsSync(it))) {
    for (const name of readdirSync(place).filter((it) => it.startsWith(PREFIX))) {
      const owner = Number.parseInt(name.slice(PREFIX.length), 10);
      if (owner > 0 && isAlive(owner)) continue;
      if (!name.endsWith(".log")) await stopLeftover(join(place, name));
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

export type Template = {
  name: string;
  /** Files and folders that decide what is in it: its name changes with them, so a server that stays can keep it. */
  madeFrom: string[];
  from: string;
  fill(databaseUrl: string): Promise<unknown>;
};

/** Makes a database that others are copied from, once, however many ask at the same time. */
export async function template(url: string, { name, madeFrom, from, fill }: Template): Promise<string> {
  const database = `trekker_${name}_${fingerprint(madeFrom).slice(0, 12)}`;
  await onServer(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [database]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount) return;
    const unfinished = `${database}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template ${from}`);
    await fill(sibling(url, unfinished));
    await client.query(`alter database ${unfinished} rename to ${database}`);
  });
  return database;
}

async function dropDatabasesOf(url: string, run: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like $1", [
      `trekker\\_test\\_${run}\\_%`,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}
