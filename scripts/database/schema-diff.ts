import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

/** One file of a schema folder. */
export type SchemaFile = { path: string; content: string };

/**
 * The SQL that leads from one Prisma schema to another, made without a database; empty when there is no difference.
 *
 * `prisma migrate diff` would download a schema engine at its first use; the WebAssembly build of that same engine comes
 * with the other packages. It is loaded by hand because Node does not import a .wasm file as bundlers do.
 */
export async function schemaDifference(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  await loadEngine();
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, ignoreLog, NO_DATABASE);
  try {
    const { stdout } = await schemaEngine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return withoutNoise(stdout ?? "");
  } finally {
    schemaEngine.free();
  }
}

/** The engine answers "nothing" with a comment, and begins from nothing with a schema every database has. */
function withoutNoise(sql: string): string {
  const text = sql.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n/, "").trim();
  return text === "-- This is an empty migration." ? "" : text;
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/\.js$/, ".wasm")), {
      "./schema_engine_bg.js": Object.fromEntries(Object.entries(engine)),
    });
    engine.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === "function") start();
  })();
  return loading;
}

function ignoreLog(): void {}

/** The engine asks the server for its version as soon as it is made, even to compare two files: it gets no rows. */
const NO_DATABASE = {
  provider: "postgres",
  adapterName: "no database",
  connect: async () => answered(NO_CONNECTION),
  connectToShadowDb: async () => answered(NO_CONNECTION),
};

const NO_CONNECTION = {
  provider: "postgres",
  adapterName: "no database",
  getConnectionInfo: () => answered({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: async () => answered({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => answered(0),
  executeScript: async () => answered(undefined),
  dispose: async () => answered(undefined),
};

function answered<T>(value: T) {
  return { ok: true, value };
}
