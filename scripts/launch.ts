import { Launch } from "./launcher/launch";
import { readSettingsFile } from "./support/settings-file";
import { program } from "./support/step-failed";

readSettingsFile();

const launch = new Launch({ isDevelopment: process.argv.includes("--dev") });

// A terminal that was closed takes no more lines; stopping in order matters more than saying so.
process.stdout.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => launch.stop());

await program(() => launch.run());
process.exit();
