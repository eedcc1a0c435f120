import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startProcess } from "@/scripts/launcher/supervise";
import { productionServer, productionWorker } from "@/scripts/launcher/web-and-worker";
import { dataPath } from "@/scripts/support/home";
import { buildApp } from "@/scripts/support/prepare";
import { freePort } from "@/scripts/support/processes";
import { runTool } from "@/scripts/support/run-tool";
import { testEnvironment } from "@/tests/support/environment";
import { ask } from "./load";

/** A web server that answers, and how long it took from its start until it did. */
export type WebServer = { url: string; firstAnswerMs: number; residentMegabytes(): number };
type Undo = (close: () => Promise<unknown>) => void;

const NEXT = join("node_modules", "next", "dist", "bin", "next");
const BARE = join("tests", "bench", "bare");
const PATIENCE_MS = 30_000;

/** The Next.js application with nothing in it, served with the same settings: what the framework itself costs here. */
export async function startBare(undo: Undo): Promise<WebServer> {
  const logFile = logOf("bare-build");
  const env = { NODE_ENV: "production", NEXT_DIST_DIR: undefined };
  const code = await runTool(process.execPath, [NEXT, "build", BARE], { env, logFile });
  if (code !== 0) throw new Error(`The bare application could not be built; see ${logFile}.`);
  const port = await freePort();
  const server = productionServer({ host: "localhost", port }, BARE);
  const all = { ...env, ...server.env };
  return startWeb("bare", { parts: server.parts, env: all, port, firstPath: "/", undo });
}

/** Trekker's production build on this database, the way `npm start` runs it: a web server and a worker. */
export async function startHouse(databaseUrl: string, undo: Undo): Promise<WebServer> {
  const settings = testEnvironment(databaseUrl);
  await buildApp(settings, () => console.log("Building…"));
  const port = await freePort();
  const env = houseEnvironment(databaseUrl, `http://localhost:${port}`);
  await startWorker(env, { name: "house-worker", undo });
  const server = productionServer({ host: "localhost", port });
  const all = { ...env, ...server.env };
  return startWeb("house", { parts: server.parts, env: all, port, firstPath: "/sign-in", undo });
}

/** What web and worker are told; in demo mode, so that mail is written down here instead of sent. */
export function houseEnvironment(databaseUrl: string, url: string): Record<string, string> {
  return {
    ...testEnvironment(databaseUrl),
    NODE_ENV: "production",
    NEXTAUTH_URL: url,
    TREKKER_MODE: "demo",
    TREKKER_DATA_DIR: dataPath("bench", "files"),
    TREKKER_LOG_LEVEL: "info",
  };
}

export async function startWorker(env: Record<string, string>, how: { name: string; undo: Undo }): Promise<void> {
  const { parts, env: own } = productionWorker;
  const worker = await startProcess({ parts, env: { ...own, ...env }, logFile: logOf(how.name), patience: 10_000 });
  how.undo(() => worker.stop());
}

type Start = {
  parts: string[];
  env: Record<string, string | undefined>;
  port: number;
  firstPath: string;
  undo: Undo;
};

async function startWeb(name: string, { parts, env, port, firstPath, undo }: Start): Promise<WebServer> {
  const url = `http://localhost:${port}`;
  const begin = performance.now();
  const runs = await startProcess({ parts, env, logFile: logOf(name), patience: 5_000 });
  undo(() => runs.stop());
  await firstAnswer(`${url}${firstPath}`);
  const firstAnswerMs = performance.now() - begin;
  return { url, firstAnswerMs, residentMegabytes: () => residentMegabytes(runs.pid) };
}

async function firstAnswer(address: string): Promise<void> {
  const { origin, pathname } = new URL(address);
  const agent = new Agent();
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await delay(10)) {
    const answer = await ask(agent, origin, { path: pathname }).catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error(`${address} did not answer in ${PATIENCE_MS} ms.`);
}

/** Of a process and all it started: they share one group. */
function residentMegabytes(group: number): number {
  const rows = execFileSync("ps", ["-A", "-o", "pgid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const kilobytes = rows.map((row) => row.trim().split(/\s+/).map(Number));
  return kilobytes.filter(([pgid]) => pgid === group).reduce((sum, [, rss]) => sum + (rss ?? 0), 0) / 1024;
}

function logOf(name: string): string {
  mkdirSync(dataPath("bench"), { recursive: true });
  return dataPath("bench", `${name}.log`);
}
