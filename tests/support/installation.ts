import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringUpToDate } from "@/scripts/database/bring-up-to-date";
import { type EmbeddedServer, startEmbedded } from "@/scripts/database/embedded";
import { type Runs, startProcess } from "@/scripts/launcher/supervise";
import { productionServer, productionWorker } from "@/scripts/launcher/web-and-worker";
import { freePort, signalGroup, signalOne, waitUntilGone } from "@/scripts/support/processes";
import { testEnvironment } from "./environment";
import { onServer } from "./test-server";

/** One process of an installation, which a test may kill as a power cut does and start again. */
export type KillablePart = { start(): Promise<void>; kill(): Promise<void> };

/** An installation whose every part a test may kill: PostgreSQL as durable as in real use, workers, a web server. */
export type Installation = {
  env: Record<string, string>;
  webUrl: string;
  postgres: KillablePart;
  /** A worker of its own at each call. */
  worker(name: string): KillablePart;
  web: KillablePart;
  stop(): Promise<void>;
};

const DATABASE = "trekker";

/** Makes an installation with PostgreSQL running; workers and web are started by the test. */
export async function startInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "trekker-installation-"));
  // Root's PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  const data = join(folder, "postgres");
  const settings = { folder: data, elsewhere: data, port: await freePort(), password: randomBytes(9).toString("hex") };
  const begin = () => startEmbedded({ ...settings, logFile: join(folder, "postgres.log") });
  let server: EmbeddedServer = await begin();
  await onServer(server.url("postgres"), (client) => client.query(`create database ${DATABASE}`));
  const databaseUrl = server.url(DATABASE);
  await bringUpToDate(databaseUrl);

  const webPort = await freePort();
  const webUrl = `http://localhost:${webPort}`;
  const env = {
    ...testEnvironment(databaseUrl),
    NODE_ENV: "production",
    NEXTAUTH_URL: webUrl,
    TREKKER_DATA_DIR: folder,
    TREKKER_MODE: "demo",
    TREKKER_LOG_LEVEL: "warn",
  };
  const parts: Killable[] = [];
  const part = (name: string, server: Called): KillablePart => {
    const told = { ...env, ...server.env };
    const made = killable({ parts: server.parts, env: told, logFile: join(folder, `${name}.log`) });
    parts.push(made);
    return made;
  };
  return {
    env,
    webUrl,
    postgres: {
      start: async () => {
        server = await begin();
      },
      kill: async () => {
        signalOne(server.pid, "SIGKILL");
        await server.exited;
      },
    },
    worker: (name) => part(name, productionWorker),
    web: part("web", productionServer({ host: "localhost", port: webPort })),
    async stop() {
      await Promise.all(parts.map((one) => one.stop()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Killable = KillablePart & { stop(): Promise<void> };
/** How Node is called, and what it is told. */
type Called = { parts: string[]; env: Record<string, string> };

function killable({ parts, env, logFile }: Called & { logFile: string }): Killable {
  let running: Runs | undefined;
  return {
    async start() {
      running = await startProcess({ parts, env, logFile, patience: 8_000 });
    },
    async kill() {
      if (!running) return;
      signalGroup(running.pid, "SIGKILL");
      await waitUntilGone(running.pid, 5_000);
    },
    async stop() {
      await running?.stop();
    },
  };
}
