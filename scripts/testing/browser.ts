import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runTool } from "@/scripts/support/run-tool";
import { StepFailed } from "@/scripts/support/step-failed";

/** Debian's packages of it, the one without windows first: it does the same work in nine tenths of the time. */
const DEBIANS = ["chromium-headless-shell", "chromium"];

const PLACES = [
  ...DEBIANS.map((name) => `/usr/bin/${name}`),
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that starts on this machine: the one asked for, Playwright's own or the system's; undefined when there is none. */
export function findBrowser(): string | undefined {
  const asked = process.env.TREKKER_CHROMIUM;
  if (asked && !starts(asked)) {
    throw new StepFailed(
      `TREKKER_CHROMIUM=${asked} does not start.`,
      "Give the path of a Chromium or Chrome, or unset it.",
    );
  }
  return asked ?? [chromium.executablePath(), ...PLACES].find(starts);
}

/** Finds a browser for the tests, and installs one where there is none. */
export async function provideBrowser(): Promise<string> {
  const found = findBrowser() ?? (await installPlaywrights()) ?? (await installDebians());
  if (found) return found;
  throw new StepFailed(
    "There is no browser for the tests, and none could be installed.",
    "Install Chromium or Chrome (Debian: apt-get install chromium), or say where one is: TREKKER_CHROMIUM=/path npm test",
  );
}

async function installPlaywrights(): Promise<string | undefined> {
  console.log("No browser found; Playwright installs its own…");
  await runTool(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  return findBrowser();
}

async function installDebians(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("That did not work; Debian's own Chromium is installed…");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runTool("apt-get", ["update", "-q"], { env });
  for (const name of DEBIANS) {
    await runTool("apt-get", ["install", "-q", "-y", "--no-install-recommends", name], { env });
    const found = findBrowser();
    if (found) return found;
  }
  return undefined;
}

/** Being there is not enough: a browser without the libraries it needs ends at once. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
