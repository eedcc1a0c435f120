import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { writeJson } from "@/scripts/support/home";
import { openTestServer } from "@/tests/support/test-server";

const [file, report] = process.argv.slice(2);
if (!file || !report) throw new Error("run-bench <file> <report>");

const close = await openTestServer({ isDurable: true });
try {
  const { run } = (await import(pathToFileURL(resolve(file)).href)) as { run(): Promise<unknown> };
  mkdirSync(dirname(report), { recursive: true });
  writeJson(report, await run());
} finally {
  await close();
}
