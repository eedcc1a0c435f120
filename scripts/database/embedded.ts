import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { commandLine, hasCode, isAlive, signalOne, waitUntilGone } from "@/scripts/support/processes";
import { StepFailed } from "@/scripts/support/step-failed";
import { type Binaries, postgresBinaries } from "./binaries";
import { type Identity, placeFor, postgresIdentity } from "./postgres-user";

export type EmbeddedOptions = {
  folder: string;
  /** Where the folder goes instead when PostgreSQL's user cannot reach it; absolute, and the same each time. */
  elsewhere: string;
  port: number;
  password: string;
  logFile: string;
  settings?: Record<string, string>;
};

export type EmbeddedServer = {
  pid: number;
  folder: string;
  /** The address of one database on this server, for the role that owns Trekker's databases. */
  url(database: string): string;
  /** Resolves when the server is gone, wanted or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/** The role Trekker connects as: it owns its databases and may make roles and databases, but is no superuser. */
const OWNER = "trekker";
const SUPERUSER = "postgres";
const WRONG_PASSWORD = "28P01";

const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  max_connections: "120",
};

/** Starts the PostgreSQL that comes with the project on its own data folder, which is made when it is new. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const identity = postgresIdentity();
  const folder = placeFor(options.folder, options.elsewhere, identity);
  const binaries = postgresBinaries(identity);
  const isNew = !existsSync(join(folder, "PG_VERSION"));
  if (isNew) initialise({ folder, binaries, identity, password: options.password });
  else await stopLeftover(folder);

  const child = await launch({ options, folder, binaries, identity });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const server: EmbeddedServer = {
    pid: child.pid ?? 0,
    folder,
    url: (database) => address(OWNER, options, database),
    exited,
    stop: () => stopServer(child),
  };
  await ensureOwner(options);
  return server;
}

/** Stops the server that an earlier run left on this folder; a pid file of a process that is not ours is removed. */
export async function stopLeftover(folder: string): Promise<void> {
  const pidFile = join(folder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(folder)) {
    signalOne(pid, "SIGINT");
    if (!(await waitUntilGone(pid, 20_000))) signalOne(pid, "SIGQUIT");
    await waitUntilGone(pid, 10_000);
  } else {
    rmSync(pidFile, { force: true });
  }
}

function address(user: string, options: EmbeddedOptions, database: string): string {
  return `postgresql://${user}:${options.password}@127.0.0.1:${options.port}/${database}`;
}

type InitialiseOptions = { folder: string; binaries: Binaries; identity: Identity; password: string };

function initialise({ folder, binaries, identity, password }: InitialiseOptions): void {
  const passwordFolder = mkdtempSync(join(tmpdir(), "trekker-init-"));
  const passwordFile = join(passwordFolder, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [passwordFolder, passwordFile]) {
      if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
    }
    chmodSync(folder, 0o700);
    const flags = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const parts = [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...flags,
    ];
    const outcome = spawnSync(binaries.initdb, parts, {
      ...identity,
      cwd: folder,
      encoding: "utf8",
      env: plainEnvironment(),
    });
    if (outcome.status !== 0) {
      throw new StepFailed(
        `The database could not be made in ${folder}.\n${outcome.stderr || outcome.error?.message || ""}`.trimEnd(),
        "Empty that folder and try again, or set DATABASE_URL to a PostgreSQL server of your own.",
      );
    }
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
}

type LaunchOptions = { options: EmbeddedOptions; folder: string; binaries: Binaries; identity: Identity };

/**
 * In a process group of its own, so that Ctrl-C in the terminal reaches the launcher alone and the order of stopping is
 * kept. Tried again for a while: what a killed server started holds its shared memory for a moment longer.
 */
async function launch({ options, folder, binaries, identity }: LaunchOptions): Promise<ChildProcess> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const parts = ["-D", folder, "-p", String(options.port), ...settings];
  for (let attempt = 1; ; attempt += 1) {
    const log = openSync(options.logFile, "a");
    const child = spawn(binaries.postgres, parts, {
      ...identity,
      cwd: folder,
      detached: true,
      stdio: ["ignore", log, log],
      env: plainEnvironment(),
    });
    closeSync(log);
    if (await isReady(child, options)) return child;
    if (attempt === 10) break;
    await delay(500);
  }
  throw new StepFailed(
    `The built-in database did not start. The end of ${options.logFile}:\n${endOf(options.logFile)}`,
    "If another program holds its port or folder, stop that; or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** True when the server answers, false when it ended before it did. */
async function isReady(child: ChildProcess, options: EmbeddedOptions): Promise<boolean> {
  let hasEnded = false;
  child.once("exit", () => {
    hasEnded = true;
  });
  child.once("error", () => {
    hasEnded = true;
  });
  while (!hasEnded) {
    const client = new Client({ connectionString: address(SUPERUSER, options, "postgres") });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (hasCode(error, WRONG_PASSWORD)) {
        await stopServer(child);
        throw new StepFailed(
          `The database in ${options.folder} was made with another password than this installation knows.`,
          "Put back the secrets.json that belongs to it, or move that folder away to begin anew.",
        );
      }
      await delay(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

async function ensureOwner(options: EmbeddedOptions): Promise<void> {
  const client = new Client({ connectionString: address(SUPERUSER, options, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [OWNER]);
    if (rowCount === 0) {
      await client.query(
        `create role ${OWNER} login createrole createdb password ${client.escapeLiteral(options.password)}`,
      );
    }
  } finally {
    await client.end();
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  for (const [signal, patience] of [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    signalOne(child.pid, signal);
    if (await waitUntilGone(child.pid, patience)) return;
  }
}

/** Nothing of the caller's: a stray PGPORT or LC_ALL would change what the server does. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

function endOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n") : "";
}
