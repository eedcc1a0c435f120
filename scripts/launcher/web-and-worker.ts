import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_WORKER } from "@/scripts/support/build-worker";
import { dataPath } from "@/scripts/support/home";
import { builtFolder } from "@/scripts/support/project";
import { StepFailed } from "@/scripts/support/step-failed";
import { answers } from "./ready";
import type { Claim } from "./running";
import type { Address } from "./settings";
import { type Runs, type Supervised, startProcess, supervise } from "./supervise";

type Options = {
  address: Address;
  env: Record<string, string>;
  isDevelopment: boolean;
  held: Claim;
  say(line: string): void;
};

const NEXT = join("node_modules", "next", "dist", "bin", "next");
const FIRST_ANSWER = 60_000;
/** In development the first answer is compiled before it is given. */
const FIRST_COMPILED = 300_000;

/** What is new is tidied up sooner than Node would: 80 MB less in a worker, and as fast. */
const SMALL_YOUNG_HEAP = ["--max-semi-space-size=8"];
/**
 * A server that is left to itself puts off tidying up for as long as the machine has memory: under load it came to 900 MB
 * of which 130 were in use. Bounded, it tidies up sooner and serves as fast.
 */
const HEAP = ["--max-old-space-size=232", ...SMALL_YOUNG_HEAP];
/** Longer than a proxy or a client keeps a connection it does not use: who closes first must not be the server. */
const KEEP_ALIVE = ["--keepAliveTimeout", "75000"];

type Place = Pick<Address, "host" | "port">;

const listenAt = ({ host, port }: Place): string[] => ["--hostname", host, "--port", String(port)];

const PRODUCTION = {
  /** The C library otherwise keeps a store of freed memory for every thread. */
  MALLOC_ARENA_MAX: "2",
  /** What Node made of the scripts when they last ran; a build begins anew. A start takes a quarter less of the processor. */
  NODE_COMPILE_CACHE: join(builtFolder, "compiled"),
};

/** How Node is called to serve the production build of the project, or of what lies in another folder. */
export const productionServer = (place: Place, folder = ".") => ({
  parts: [...HEAP, NEXT, "start", folder, ...KEEP_ALIVE, ...listenAt(place)],
  env: PRODUCTION,
});

/** How Node is called to run the worker of the production build. */
export const productionWorker = { parts: [...SMALL_YOUNG_HEAP, BUILT_WORKER], env: PRODUCTION };
const developmentWorker = { parts: ["--import", "tsx", "scripts/worker.ts"], env: {} };

/** Starts the web server and comes back when it answers; one that ends before that ends the start. */
export async function startWeb(options: Options): Promise<Supervised> {
  const { address, env, isDevelopment, held, say } = options;
  const logFile = logOf("web", isDevelopment);
  let first: Runs | undefined;
  const web = await supervise({
    name: "web server",
    start: async () => {
      const development = { parts: [NEXT, "dev", ...listenAt(address)], env: {} };
      const server = isDevelopment ? development : productionServer(address);
      const started = await startProcess({
        parts: server.parts,
        env: { ...server.env, ...env },
        patience: 5_000,
        ...logFile,
      });
      first ??= started;
      return started;
    },
    started: (pid) => held.started("web", pid),
    say,
  });
  const patience = isDevelopment ? FIRST_COMPILED : FIRST_ANSWER;
  const isUp = await Promise.race([answers(`${address.local}/healthz`, patience), first?.exited.then(() => false)]);
  if (isUp) return web;
  await web.stop();
  throw new StepFailed(`The web server did not come up.\n${endOf(logFile.logFile)}`, "Correct that and start again.");
}

/** Starts the worker: deadlines, mail and publishing happen there, not in the web server. */
export function startWorker({ env, isDevelopment, held, say }: Options): Promise<Supervised> {
  const logFile = logOf("worker", isDevelopment);
  const worker = isDevelopment ? developmentWorker : productionWorker;
  return supervise({
    name: "worker",
    start: () => startProcess({ parts: worker.parts, env: { ...worker.env, ...env }, patience: 10_000, ...logFile }),
    started: (pid) => held.started("worker", pid),
    say,
  });
}

function logOf(name: string, isDevelopment: boolean): { logFile?: string } {
  return isDevelopment ? {} : { logFile: dataPath(`${name}.log`) };
}

function endOf(file: string | undefined): string {
  return file && existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n") : "";
}
