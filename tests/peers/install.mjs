// Installs a real server for the tests apart from the project, once, into .data/peers/<name>/<key>/. Prints progress on
// stderr and, at the end, the folder on stdout.
//
//   node tests/peers/install.mjs bluesky|imap|s3
//
// Apart, because these are hundreds of packages that the product does not need.
// - bluesky: the reference PDS and its PLC directory. Only those two, because the whole development network
//   (@atproto/dev-env) brings a PostgreSQL-backed app view and moderation service that no test asks. better-sqlite3 is
//   lifted from 12 to 13: that version carries its compiled code for Linux, macOS and Windows inside the npm package, so
//   nothing is compiled or downloaded beside the registry, and no install script has to run.
// - imap: hoodiecrow-imap, a server that speaks IMAP and keeps its mailbox in memory.
// - s3: s3rver, a server that speaks S3, checks signatures and keeps its files in a folder.
//
// Where it cannot be done (no registry, a platform without that compiled code, Node below 22), this program ends with
// status 1 and one line that says why, and the tests that need the server fail with that line. They are not skipped:
// a suite that is green without its peer would claim what nobody has seen.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What each is called, and a program that only runs when it was installed well. */
const PEERS = {
  bluesky: { title: "Bluesky server", proof: "new (require('better-sqlite3'))(':memory:').exec('select 1')" },
  imap: { title: "IMAP server", proof: "require('hoodiecrow-imap')()" },
  s3: { title: "S3 server", proof: "new (require('s3rver'))({ silent: true })" },
};
const [name] = process.argv.slice(2);
const peer = PEERS[name];
if (!peer) throw new Error(`usage: install.mjs ${Object.keys(PEERS).join("|")}`);

const tests = dirname(fileURLToPath(import.meta.url));
const here = join(tests, name);
const cache = join(tests, "../../.data/peers", name);
const described = ["package.json", "package-lock.json", ".npmrc"];
const longestWaitMs = 10 * 60_000;

class CannotInstall extends Error {}

const say = (line) => process.stderr.write(`${peer.title}: ${line}\n`);

/** The compiled code is bound to Node's stable interface, so the folder depends on the lock file and the machine. */
async function keyOfInstallation() {
  const hash = createHash("sha256");
  for (const name of described) hash.update(await readFile(join(here, name)));
  return `${process.platform}-${process.arch}-${hash.digest("hex").slice(0, 16)}`;
}

async function install(folder) {
  await mkdir(cache, { recursive: true });
  const release = await takeLock(`${folder}.lock`, () => existsSync(folder));
  if (release === null) return;
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    say("installing once, half a minute to a minute ...");
    const started = Date.now();
    for (const name of described) await copyFile(join(here, name), join(draft, name));
    await runNpm(draft);
    proveItLoads(draft);
    await rename(draft, folder).catch((error) => {
      // Two that both found the lock of a dead process: the first one's folder is as good.
      if (!existsSync(folder)) throw error;
    });
    say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await release();
  }
}

/** Gives the function that releases the lock, or `null` when another process finished the work meanwhile. */
async function takeLock(path, isDone) {
  const deadline = Date.now() + longestWaitMs;
  for (let hasSpoken = false; Date.now() < deadline; await pause(200)) {
    if (isDone()) return null;
    const handle = await open(path, "wx").catch((error) => {
      if (error.code !== "EEXIST") throw error;
      return null;
    });
    if (handle !== null) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      if (!isDone()) return () => rm(path, { force: true });
      await rm(path, { force: true });
      return null;
    }
    if (await isAbandoned(path)) {
      await rm(path, { force: true });
    } else if (!hasSpoken) {
      say("waiting for another process that is installing it ...");
      hasSpoken = true;
    }
  }
  throw new CannotInstall(`another process held ${path} for ten minutes`);
}

async function isAbandoned(path) {
  const holder = Number(await readFile(path, "utf8").catch(() => ""));
  // Empty: taken a moment ago, its number still to be written.
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function runNpm(folder) {
  const parameters = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    const npm = spawn("npm", parameters, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (text) => (output += text));
    npm.on("error", (error) => reject(new CannotInstall(`npm does not start: ${error.message}`)));
    npm.on("close", (status) => {
      if (status === 0) resolve();
      else
        reject(new CannotInstall(`npm ci ended with ${status}: ${output.trim().split("\n").slice(0, 4).join(" | ")}`));
    });
  });
}

function proveItLoads(folder) {
  const { status, stderr } = spawnSync(process.execPath, ["-e", peer.proof], { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  const why = stderr.split("\n").find((line) => /error/iu.test(line)) ?? "no reason given";
  throw new CannotInstall(`it does not load on ${process.platform}-${process.arch}: ${why.trim()}`);
}

try {
  if (Number(process.versions.node.split(".")[0]) < 22) throw new CannotInstall("it needs Node 22 or newer");
  const folder = join(cache, await keyOfInstallation());
  if (!existsSync(folder)) await install(folder);
  process.stdout.write(`${folder}\n`);
} catch (error) {
  if (!(error instanceof CannotInstall)) throw error;
  say(`cannot be installed here: ${error.message}`);
  process.exitCode = 1;
}
