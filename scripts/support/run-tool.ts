import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { projectRoot } from "./project";

export type ToolOptions = {
  env?: Record<string, string | undefined>;
  /** A file that takes everything the tool says; without it the tool speaks to this terminal. */
  logFile?: string;
};

const running = new Set<ChildProcess>();

/** Stops what `runTool` runs now: its caller was asked to stop. */
export function stopTools(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** Runs a program to its end and gives its exit code; 1 when it was stopped by a signal or could not be started. */
export function runTool(program: string, parts: string[], options: ToolOptions = {}): Promise<number> {
  const log = options.logFile ? openSync(options.logFile, "w") : undefined;
  const output = log ?? "inherit";
  const child = spawn(program, parts, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    stdio: ["ignore", output, output],
  });
  if (log !== undefined) closeSync(log);
  running.add(child);
  return new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => running.delete(child));
}

/** Runs a program of the project itself, in TypeScript or not, on the Node this one runs on. */
export function runNode(parts: string[], options: ToolOptions = {}): Promise<number> {
  return runTool(process.execPath, ["--import", "tsx", ...parts], options);
}
