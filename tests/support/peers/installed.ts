import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";

const peers = fileURLToPath(new URL("../../peers/", import.meta.url));

/** A server that runs in a process of its own, and what it said of itself when it was up. */
export type PeerProcess<Started> = { started: Started; stop(): Promise<void> };

/**
 * Starts a real server; the first time on a machine, installs it (about a minute, so give `beforeAll` five).
 * @throws with the reason when it cannot be installed or does not start
 */
export async function startPeer<Started>(
  name: "bluesky" | "imap" | "s3",
  shape: z.ZodType<Started>,
  ...more: string[]
): Promise<PeerProcess<Started>> {
  const installed = await install(name);
  const server = spawn(node24(), [`${peers}${name}/server.mjs`, installed, ...more]);
  const line = await firstLine(server, name);
  return { started: shape.parse(JSON.parse(line)), stop: () => stop(server) };
}

/** The project's own Node 24; the Node that runs the tests where the package is not there. */
function node24(): string {
  const own = fileURLToPath(new URL("../../../node_modules/node/bin/node", import.meta.url));
  return existsSync(own) ? own : process.execPath;
}

async function install(name: string): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(node24(), [`${peers}install.mjs`, name], { encoding: "utf8" });
    if (stderr !== "") process.stderr.write(stderr);
    return stdout.trim();
  } catch (error) {
    const said = z.object({ stderr: z.string() }).safeParse(error);
    throw new Error(said.success ? said.data.stderr.trim() : String(error), { cause: error });
  }
}

function firstLine(server: ChildProcessWithoutNullStreams, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = "";
    server.stderr.on("data", (text) => {
      complaints += text;
    });
    server.once("error", reject);
    server.once("exit", (status) => reject(new Error(`The ${name} server ended with ${status}: ${complaints}`)));
    createInterface(server.stdout).once("line", resolve);
  });
}

async function stop(server: ChildProcessWithoutNullStreams): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
