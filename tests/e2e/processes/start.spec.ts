import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { freePort, isAlive } from "@/scripts/support/processes";
import { projectRoot } from "@/scripts/support/project";

test.describe.configure({ mode: "serial", timeout: 120_000 });

type Start = { process: ChildProcess; said(): string; ended: Promise<number | null> };
type Running = { pid: number; url: string; children: Record<"database" | "web" | "worker", { pid: number }> };

let data: string;
let port: number;
let first: Start;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "trekker-start-"));
  // Root's PostgreSQL runs as another user, who has to get in.
  chmodSync(data, 0o755);
  port = await freePort();
});

test.afterAll(() => {
  for (const pid of existsSync(join(data, "running.json")) ? pids(running()) : []) {
    if (isAlive(pid)) process.kill(pid, "SIGKILL");
  }
  rmSync(data, { recursive: true, force: true });
});

/** What `npm start` runs, on a data folder and port of the test's own. */
function start(): Start {
  const { DATABASE_URL: _, TREKKER_DEMO: __, ...rest } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    env: { ...rest, TREKKER_DATA_DIR: data, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return { process: child, said: () => text, ended: once(child, "exit").then(([code]) => code) };
}

async function untilItRuns(started: Start): Promise<void> {
  await expect.poll(() => started.said(), { timeout: 90_000 }).toContain(`Trekker runs at http://localhost:${port}`);
}

function running(): Running {
  return JSON.parse(readFileSync(join(data, "running.json"), "utf8")) as Running;
}

function pids({ pid, children }: Running): number[] {
  return [pid, ...Object.values(children).map((child) => child.pid)];
}

async function status(path: string): Promise<number> {
  return fetch(`http://localhost:${port}${path}`).then(
    (response) => response.status,
    () => 0,
  );
}

async function inDatabase<T extends object>(sql: string): Promise<T[]> {
  const secrets = JSON.parse(readFileSync(join(data, "secrets.json"), "utf8"));
  const { port: databasePort } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8"));
  const client = new Client(`postgresql://trekker:${secrets.databasePassword}@127.0.0.1:${databasePort}/trekker`);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("the first start makes the database, loads the demo, and says where to go and how to sign in", async () => {
  first = start();
  await untilItRuns(first);
  expect(first.said()).toContain("with the password");
  expect(await status("/readyz")).toBe(200);
  await inDatabase("create table kept_by_the_test as select 42 as answer");
});

test("what must stay secret is readable by its owner alone", () => {
  for (const file of ["secrets.json", "running.json", "postgres.json"]) {
    expect(statSync(join(data, file)).mode & 0o077, file).toBe(0);
  }
});

test("a second start says that one runs, and where, and leaves it alone", async () => {
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Trekker runs already at http://localhost:${port}`);
  expect(await status("/healthz")).toBe(200);
});

test("a web server, worker or database that is killed comes back by itself", async () => {
  for (const name of ["web", "worker", "database"] as const) {
    const killed = running().children[name].pid;
    process.kill(killed, "SIGKILL");
    await expect.poll(() => running().children[name].pid, { message: name }).not.toBe(killed);
  }
  await expect.poll(() => status("/readyz"), { timeout: 30_000 }).toBe(200);
});

test("after kill -9 the next start clears up what was left running, and has the same data", async () => {
  const before = running();
  process.kill(before.pid, "SIGKILL");
  await first.ended;
  first = start();
  await untilItRuns(first);
  const left = pids(before).filter(isAlive);
  expect(left).toEqual([]);
  expect(await inDatabase("select answer from kept_by_the_test")).toEqual([{ answer: 42 }]);
});

test("of two starts at the same moment one runs and the other says so", async () => {
  process.kill(running().pid, "SIGTERM");
  await first.ended;
  const both = [start(), start()];
  const refused = await Promise.race(both.map((it, at) => it.ended.then((code) => ({ code, at }))));
  expect(refused.code).toBe(1);
  expect(both[refused.at]?.said()).toContain("Trekker runs already");
  const [other] = both.filter((_, at) => at !== refused.at);
  if (other) first = other;
  await untilItRuns(first);
});

test("Ctrl-C stops everything and keeps the data", async () => {
  const before = running();
  process.kill(before.pid, "SIGINT");
  expect(await first.ended).toBe(0);
  expect(pids(before).filter(isAlive)).toEqual([]);
  expect(existsSync(join(data, "running.json"))).toBe(false);
  expect(first.said()).toContain("Everything is kept");
});
