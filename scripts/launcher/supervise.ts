import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { signalGroup, waitUntilGone } from "@/scripts/support/processes";
import { projectRoot } from "@/scripts/support/project";

/** Something that runs until it is stopped or dies. */
export type Runs = { pid: number; exited: Promise<void>; stop(): Promise<void> };

export type Supervised = { stop(): Promise<void> };

export type Part = {
  name: string;
  start(): Promise<Runs>;
  /** Told of every process the part has been, the first included. */
  started(pid: number): void;
  say(line: string): void;
};

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
const GOOD_RUN = 60_000;

/** Starts a part and starts it again whenever it dies: at once the first time, ever later when it keeps on dying. */
export async function supervise(part: Part): Promise<Supervised> {
  const stopping = new AbortController();
  let current = await begin(part);
  const watching = (async () => {
    let pause = FIRST_PAUSE;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      await current.exited;
      if (stopping.signal.aborted) return;
      pause = Date.now() - since > GOOD_RUN ? FIRST_PAUSE : pause;
      current = await beginAgain(part, pause, stopping.signal).catch(() => current);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
      await current.stop();
    },
  };
}

async function begin(part: Part): Promise<Runs> {
  const runs = await part.start();
  part.started(runs.pid);
  return runs;
}

async function beginAgain(part: Part, pause: number, signal: AbortSignal): Promise<Runs> {
  part.say(`The ${part.name} stopped by itself; it is started again in ${pause / 1000} s.`);
  await delay(pause, undefined, { signal });
  try {
    return await begin(part);
  } catch (error) {
    part.say(`The ${part.name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
}

export type ProcessOptions = {
  parts: string[];
  env: Record<string, string | undefined>;
  /** Takes what the process says; without it, it speaks to this terminal. */
  logFile?: string;
  /** How long it may take to finish what it is doing when asked to stop, in milliseconds. */
  patience: number;
};

/**
 * Starts a program of the project in a process group of its own: Ctrl-C reaches the launcher alone, which then stops the
 * parts in their order, each with everything it started.
 */
export function startProcess({ parts, env, logFile, patience }: ProcessOptions): Promise<Runs> {
  const log = logFile ? openSync(logFile, "a") : undefined;
  const output = log ?? "inherit";
  const child = spawn(process.execPath, parts, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", output, output],
  });
  if (log !== undefined) closeSync(log);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => {
      const pid = child.pid ?? 0;
      resolve({ pid, exited, stop: () => stopProcess(pid, patience) });
    });
  });
}

async function stopProcess(pid: number, patience: number): Promise<void> {
  signalGroup(pid, "SIGTERM");
  await waitUntilGone(pid, patience);
  // Whatever is left of the group, too: a server may go before a helper it started.
  signalGroup(pid, "SIGKILL");
  await waitUntilGone(pid, 2_000);
}
