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
  testTimeout: PATIENT,
  hookTimeout: PATIENT,
  maxWorkers: 2,
};

/** Files that put something else in the place of a module, of time or of the environment; nothing after them may see that. */
const aloneIn = (suite: string): string[] =>
  globSync(`tests/${suite}/**/*.test.ts`, { cwd: root }).filter((file) =>
    /\bvi\.\w+\(|\bprocess\.env\b/.test(readFileSync(`${root}/${file}`, "utf8")),
  );

/** A time zone nobody here lives in, and off the whole hour: a rule that leans on the machine's own shows at once. */
const unit = { env: { TZ: "Asia/Kathmandu" }, testTimeout: PATIENT };

export default defineConfig({
  resolve,
  test: {
    projects: [
      // Loading Trekker takes longer than most files do with it: a process does so once, for file after file.
      {
        resolve,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], exclude: aloneIn("unit"), ...unit, isolate: false },
      },
      { resolve, test: { name: "unit-alone", include: aloneIn("unit"), ...unit } },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: aloneIn("integration"),
          ...onDatabase,
          isolate: false,
        },
      },
      { resolve, test: { name: "integration-alone", include: aloneIn("integration"), ...onDatabase } },
      {
        resolve,
        test: {
          name: "peers",
          include: ["tests/peers/**/*.test.ts"],
          ...onDatabase,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
