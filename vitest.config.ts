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
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
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
