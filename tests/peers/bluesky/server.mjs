// Runs a real Bluesky server on loopback: the reference PDS, and a PLC directory that keeps its identities in memory.
//
//   node tests/peers/bluesky/server.mjs <folder that install.mjs printed> [public address]
//
// Prints one line of JSON when it is up: {"serviceUrl","handleDomain"}. Stops on SIGTERM, and when its standard input
// closes, so it never outlives the test that started it. With a public address (a proxy that a test puts in front), the
// server names that address in its accounts' identity documents, and clients that follow those go through the proxy.

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startAppView } from "./app-view.mjs";

const [folder, publicAddress] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: server.mjs <installed folder> [public address]");

const installed = createRequire(pathToFileURL(join(folder, "package.json")));
const load = (name) => import(pathToFileURL(installed.resolve(name)).href);
const { Database, PlcServer } = installed("@did-plc/server");
const { PDS, envToCfg, envToSecrets } = await load("@atproto/pds");

const handleDomain = ".test";
/** Listens on loopback only, on a port of the system's choosing; the servers' own `start` would listen everywhere. */
async function listen() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${server.address().port}`, port: server.address().port };
}

async function startPlc() {
  const { server, url } = await listen();
  const plc = PlcServer.create({ db: Database.mock() });
  server.on("request", plc.app);
  return { server, url };
}

async function startPds({ plcUrl, appViewUrl, dataDirectory }) {
  const { server, url, port } = await listen();
  const settings = {
    devMode: true,
    port,
    hostname: "localhost",
    dataDirectory,
    blobstoreDiskLocation: join(dataDirectory, "blobs"),
    didPlcUrl: plcUrl,
    serviceHandleDomains: [handleDomain],
    inviteRequired: false,
    disableSsrfProtection: true,
    // What a server would ask the wide world ends at this machine's own double of it.
    bskyAppViewUrl: appViewUrl,
    bskyAppViewDid: "did:example:nowhere",
    adminPassword: randomBytes(16).toString("hex"),
    jwtSecret: randomBytes(16).toString("hex"),
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString("hex"),
  };
  const configuration = envToCfg(settings);
  configuration.service.publicUrl = publicAddress ?? url;
  const pds = await PDS.create(configuration, envToSecrets(settings));
  await pds.ctx.sequencer.start();
  server.on("request", pds.app);
  return { server, url, pds };
}

const dataDirectory = await mkdtemp(join(tmpdir(), "trekker-bluesky-"));
const plc = await startPlc();
const appView = await startAppView(plc.url);
const { server, url, pds } = await startPds({ plcUrl: plc.url, appViewUrl: appView.url, dataDirectory });
appView.view.server = url;

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  for (const each of [server, plc.server, appView.server]) {
    each.close();
    each.closeAllConnections();
  }
  await pds.ctx.destroy();
  await rm(dataDirectory, { recursive: true, force: true });
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.stdin.on("end", stop).on("error", stop).resume();
process.stdout.write(`${JSON.stringify({ serviceUrl: url, handleDomain })}\n`);
