import { cpSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@/scripts/support/project";
import { runNode } from "@/scripts/support/run-tool";
import { testEnvironment } from "./environment";
import { onServer, sibling, template, testServer } from "./test-server";

export type TestDatabase = { url: string; name: string; drop(): Promise<void> };

/** Files are named by what is in them, so every telling of the demo may keep its own in the same place. */
const DEMO_DATA = join(projectRoot, ".data", "test-demo");

let made = 0;

/** An empty, migrated database of a test's own: a copy of the template, about a twentieth of a second of work. */
export function freshDatabase(): Promise<TestDatabase> {
  made += 1;
  return copyTemplate(`p${process.pid}_${made}`, testServer().template);
}

/** A database of a test's own with the demo in it; telling the demo takes a while, so that is done once. */
export async function demoDatabase(): Promise<TestDatabase> {
  made += 1;
  return copyTemplate(`p${process.pid}_${made}`, await demoTemplate());
}

/** Makes the template that `demoDatabase` copies, where it is not there yet. */
export function demoTemplate(): Promise<string> {
  const { url, template: empty } = testServer();
  return template(url, {
    name: "demo",
    madeFrom: ["prisma", "lib"],
    from: empty,
    async fill(databaseUrl) {
      const env = { ...testEnvironment(databaseUrl), TREKKER_MODE: "demo", TREKKER_DATA_DIR: DEMO_DATA };
      const code = await runNode(["scripts/load-demo.ts"], { env });
      if (code !== 0) throw new Error("The demo could not be loaded.");
    },
  });
}

/** Puts the pictures of the demo where a server of its own looks for them. */
export function copyDemoFiles(folder: string): void {
  cpSync(join(DEMO_DATA, "files"), join(folder, "files"), { recursive: true });
}

/** The database of one test worker, made anew for each test file. */
export function workerDatabase(worker: string): Promise<TestDatabase> {
  return copyTemplate(`w${worker}`, testServer().template);
}

async function copyTemplate(suffix: string, from: string): Promise<TestDatabase> {
  const { url, run } = testServer();
  const name = `trekker_test_${run}_${suffix}`;
  const drop = () =>
    onServer(url, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  await drop();
  await onServer(url, (client) => client.query(`create database ${name} template ${from}`));
  return { url: sibling(url, name), name, drop };
}
