import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/scripts/testing/browser";

const executablePath = findBrowser();
// A browser that speaks to nobody but the server under test.
const quiet = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// Hardly a page lives long enough to win back what making its scripts faster costs: a tenth of the time of the journeys.
const args = [...quiet, "--js-flags=--no-maglev --no-turbofan"];
// Tests that start, kill and stop whole servers, without a browser: once, whatever the screen.
const PROCESSES = /e2e\/processes\//;
// What is different in a hand: the main flow, how every page looks, and a line that drops.
const IN_A_HAND = /e2e\/(main-flow|content|pages|offline|anywhere|studio|media|board-view|bundles|tone|library)\.spec/;
const report = process.env.TREKKER_E2E_REPORT;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/global-e2e.ts",
  // File by file: the journeys of a file share a town, and of a town that two workers walk through each starts its own.
  fullyParallel: false,
  // Drawing without a graphics card, a browser keeps two cores busy: more at once take longer together.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    // Following every test takes a sixth of the whole run, and few of them fail: asked for when one has to be looked at.
    trace: process.env.TREKKER_E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
  projects: [
    // A project each, so that each has a process of its own: what one is told through its environment no other hears.
    // They take longest, so they begin first.
    ...["start", "kill", "enforcement"].map((name) => ({ name, testMatch: new RegExp(`e2e/processes/${name}`) })),
    { name: "laptop", testIgnore: PROCESSES, use: { viewport: { width: 1366, height: 768 } } },
    {
      name: "phone",
      testMatch: IN_A_HAND,
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
