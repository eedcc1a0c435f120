import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project";

/** Settings may stand in `.env`, as Next reads it: here too, so that the worker is told what the web server is told. */
export function readSettingsFile(): void {
  const file = join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
