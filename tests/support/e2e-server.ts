import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers } from "@/scripts/launcher/ready";
import { type Runs, startProcess } from "@/scripts/launcher/supervise";
import { productionServer, productionWorker } from "@/scripts/launcher/web-and-worker";
import { freePort, signalGroup, waitUntilGone } from "@/scripts/support/processes";
import { copyDemoFiles, demoDatabase, freshDatabase } from "./database";
import { testEnvironment } from "./environment";

/** A web server and a worker of their own, on a database with the demo organisation in it. */
export type RunningTrekker = {
  url: string;
  databaseUrl: string;
  /** What web and worker were told; for starting a second worker beside the first. */
  env: Record<string, string>;
  /** Where web.log and worker.log are, until `stop`. */
  folder: string;
  web: Part;
  worker: Part;
  stop(): Promise<void>;
};

/** One of the processes, which a test may kill and start again. */
export type Part = {
  start(): Promise<void>;
  /** As the power cut does it: `kill -9`, then gone. */
  kill(): Promise<void>;
};

export type TrekkerOptions = {
  /** Beside what every test has; SMTP_URL and the like. */
  env?: Record<string, string>;
  /** An empty database instead of the demo organisation's, for the first run of an installation. */
  withoutDemo?: boolean;
};

const FIRST_ANSWER = 60_000;

/** Starts Trekker from the production build, on free ports, and comes back when it answers. */
export async function startTrekker(options: TrekkerOptions = {}): Promise<RunningTrekker> {
  const database = await (options.withoutDemo ? freshDatabase() : demoDatabase());
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "trekker-e2e-"));
  if (!options.withoutDemo) copyDemoFiles(folder);
  const env: Record<string, string> = {
    ...testEnvironment(database.url),
    NODE_ENV: "production",
    NEXTAUTH_URL: url,
    TREKKER_MODE: options.withoutDemo ? "production" : "demo",
    TREKKER_DATA_DIR: folder,
    TREKKER_LOG_LEVEL: "info",
    ...options.env,
  };

  const web = part(folder, env, { name: "web", ...productionServer({ host: "localhost", port }) });
  const worker = part(folder, env, { name: "worker", ...productionWorker });
  await Promise.all([web.start(), worker.start()]);
  if (!(await answers(`${url}/healthz`, FIRST_ANSWER)))
    throw new Error(`The web server did not answer; see ${folder}.`);
  return {
    url,
    databaseUrl: database.url,
    env,
    folder,
    web,
    worker,
    async stop() {
      await Promise.all([web.stop(), worker.stop()]);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type PartOptions = { name: string; parts: string[]; env: Record<string, string> };

function part(
  folder: string,
  told: Record<string, string>,
  { name, parts, env: own }: PartOptions,
): Part & { stop(): Promise<void> } {
  let running: Runs | undefined;
  return {
    async start() {
      running = await startProcess({
        parts,
        env: { ...told, ...own },
        logFile: join(folder, `${name}.log`),
        patience: 5_000,
      });
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
