import { Client } from "pg";
import { dataPath, readJson, writeJson } from "@/scripts/support/home";
import { freePort } from "@/scripts/support/processes";
import { secrets } from "@/scripts/support/secrets";
import { type EmbeddedServer, startEmbedded } from "./embedded";

const DATABASE = "trekker";
const FIRST_CHOICE = 54_329;

/** Where the built-in database of this installation listens; the same from start to start, unless the port was taken. */
export function ownDatabaseUrl(): string | undefined {
  const kept = readJson<{ port: number }>(dataPath("postgres.json"));
  return kept && `postgresql://trekker:${secrets().databasePassword}@127.0.0.1:${kept.port}/${DATABASE}`;
}

/** Starts the built-in PostgreSQL on the data kept from last time, or on a new folder. */
export async function startOwnServer(): Promise<EmbeddedServer & { databaseUrl: string }> {
  const portFile = dataPath("postgres.json");
  const kept = readJson<{ port: number }>(portFile)?.port;
  const port = await freePort(kept ?? FIRST_CHOICE);
  const server = await startEmbedded({
    folder: dataPath("postgres"),
    elsewhere: `/var/lib/trekker-${secrets().installation}`,
    port,
    password: secrets().databasePassword,
    logFile: dataPath("postgres.log"),
  });
  if (port !== kept) writeJson(portFile, { port });
  await ensureDatabase(server);
  return { ...server, databaseUrl: server.url(DATABASE) };
}

async function ensureDatabase(server: EmbeddedServer): Promise<void> {
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
