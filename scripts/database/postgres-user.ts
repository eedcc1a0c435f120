import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { StepFailed } from "@/scripts/support/step-failed";

/** Whom PostgreSQL runs as: nothing to say for an ordinary user, another user's numbers for root. */
export type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root, so root lends it the user `postgres`, made when there is none. */
export function postgresIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const found = lookUp("postgres") ?? lookUp("_postgres");
  if (found) return found;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch (cause) {
    throw new StepFailed(
      "PostgreSQL does not run as root, and the user postgres could not be made.",
      "Start Trekker as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
      { cause },
    );
  }
  return lookUp("postgres") ?? {};
}

/**
 * A folder that belongs to PostgreSQL's user, and whose parents let that user through.
 * Those of a checkout in root's home do not; then it is a folder of the same name elsewhere.
 */
export function placeFor(wanted: string, elsewhere: string, identity: Identity): string {
  own(wanted, identity);
  if (canReach(wanted, identity)) return wanted;
  const place = join(elsewhere, basename(wanted));
  own(place, identity);
  if (canReach(place, identity)) return place;
  throw new StepFailed(
    `The user postgres can reach neither ${wanted} nor ${place}.`,
    "Start Trekker as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** Whether PostgreSQL's user gets at a file or folder. */
export function canReach(path: string, identity: Identity): boolean {
  if (identity.uid === undefined) return true;
  return spawnSync("test", ["-r", path, "-a", "-x", path], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

function own(folder: string, identity: Identity): void {
  mkdirSync(folder, { recursive: true });
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
}

function lookUp(name: string): Identity | undefined {
  const ask = (flag: string) =>
    spawnSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
