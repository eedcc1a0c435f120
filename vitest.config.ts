import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const resolve = { alias: { "@": root } };

/** A machine with two busy cores takes its time; a test that hangs is still found. */
const PATIENT = 60_000;

const onDatabase = {
  globalSetup: ["tests/support/global-database.ts"],
  setupFiles: ["tests/support/worker-database.ts"],
};

/** Files that put something else in the place of a module or of the environment; nothing after them may see that. */
const alone = globSync("tests/integration/**/*.test.ts", { cwd: root }).filter((file) =>
  /\bvi\.mock\(|\bprocess\.env\b/.test(readFileSync(`${root}/${file}`, "utf8")),
);

export default defineConfig({
  resolve,
  test: {
    projects: [
      // A time zone nobody here lives in, and off the whole hour: a rule that leans on the machine's own shows at once.
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          env: { TZ: "Asia/Kathmandu" },
          testTimeout: PATIENT,
        },
      },
      // Loading all of Trekker takes longer than most files do with it: a process does so once, for file after file.
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: alone,
          ...onDatabase,
          isolate: false,
          testTimeout: PATIENT,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: "integration-alone",
          include: alone,
          ...onDatabase,
          testTimeout: PATIENT,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: "peers",
          include: ["tests/peers/**/*.test.ts"],
          ...onDatabase,
          testTimeout: PATIENT,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
