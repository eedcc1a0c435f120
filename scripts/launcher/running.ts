import { linkSync, rmSync } from "node:fs";
import { dataPath, readJson, writeJson } from "@/scripts/support/home";
import { birthMark, hasCode, isAlive, signalGroup, waitUntilGone } from "@/scripts/support/processes";
import { StepFailed } from "@/scripts/support/step-failed";

type Process = { pid: number; birth: string };
type Running = Process & { url: string; children: Record<string, Process> };

/** The launcher's own entry in the data folder: who runs, where, and which processes it started. */
export type Claim = {
  at(url: string): void;
  started(name: string, pid: number): void;
  release(): void;
};

/** The start that runs on this data folder now, if there is one. */
export function whoRuns(): Running | undefined {
  const running = readJson<Running>(lockFile());
  return running && isSame(running) ? running : undefined;
}

/**
 * Takes the data folder for this process. Refused while another start runs on it; what a killed start left running is
 * stopped first, as far as the processes recorded are still those and not later ones with the same number.
 */
export async function claim(): Promise<Claim> {
  const entry: Running = { ...identify(process.pid), url: "", children: {} };
  while (!place(entry)) {
    const running = whoRuns();
    if (running) throw alreadyRunning(running);
    await stopLeftovers(readJson<Running>(lockFile())?.children ?? {});
    rmSync(lockFile(), { force: true });
  }
  const save = () => writeJson(lockFile(), entry);
  return {
    at(url) {
      entry.url = url;
      save();
    },
    started(name, pid) {
      entry.children[name] = identify(pid);
      save();
    },
    release: () => rmSync(lockFile(), { force: true }),
  };
}

/** Stops here while a start runs: what the caller is about to do would pull the floor from under it. */
export function refuseWhileRunning(what: string): void {
  const running = whoRuns();
  if (!running) return;
  throw new StepFailed(
    `Trekker runs${at(running)} (process ${running.pid}).`,
    `Stop it first (Ctrl-C, or kill ${running.pid}), then ${what}.`,
  );
}

function lockFile(): string {
  return dataPath("running.json");
}

function identify(pid: number): Process {
  return { pid, birth: birthMark(pid) };
}

function isSame({ pid, birth }: Process): boolean {
  return isAlive(pid) && birthMark(pid) === birth;
}

/** A link is made whole or not at all, so of two starts at the same moment one finds the other's entry complete. */
function place(entry: Running): boolean {
  const mine = dataPath(`running.${process.pid}.json`);
  writeJson(mine, entry);
  try {
    linkSync(mine, lockFile());
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The database last, and at once (SIGINT): asked politely it would wait for its clients to leave. */
async function stopLeftovers(children: Record<string, Process>): Promise<void> {
  const { database, ...others } = children;
  await Promise.all(Object.values(others).map((child) => stopLeftover(child, "SIGTERM")));
  if (database) await stopLeftover(database, "SIGINT");
}

async function stopLeftover(child: Process, signal: NodeJS.Signals): Promise<void> {
  if (!isSame(child)) return;
  signalGroup(child.pid, signal);
  if (await waitUntilGone(child.pid, 5_000)) return;
  signalGroup(child.pid, "SIGKILL");
  await waitUntilGone(child.pid, 5_000);
}

function alreadyRunning(running: Running): StepFailed {
  return new StepFailed(
    `Trekker runs already${at(running)} (process ${running.pid}).`,
    `To start it again, stop that one first: Ctrl-C in its window, or kill ${running.pid}`,
  );
}

function at(running: Running): string {
  return running.url ? ` at ${running.url}` : ", and is still getting ready";
}
