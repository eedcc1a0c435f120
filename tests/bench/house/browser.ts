import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { provideBrowser } from "@/scripts/testing/browser";
import { type Figure, median, percentile } from "@/tests/bench/support/figure";
import { measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import type { GivenMember } from "@/tests/support/given";
import { cookieOf, IDEAS, sessionOf, type Town } from "./town";

const VISITS = 7;
const PINS = 25;
/** Scripts come in waves; when none has come for so long, all have. */
const QUIET_MS = 1_000;
// A browser that speaks to nobody but the server that is measured.
const ARGS = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const IN_PAGE = join("tests", "bench", "house", "in-page.js");
const BOARD = `board with ${IDEAS.toLocaleString("en")} ideas`;

/** What `in-page.js` notes: when the first card stood there, since navigation began; and when each card came. */
type Watched = Window & { firstCardMs?: number; cameAt?: Record<string, number> };

/** The board as a person meets it: when there are cards to read, what was sent for it, and how soon news arrives. */
export async function boardInBrowser(house: WebServer, town: Town): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await provideBrowser(), args: ARGS });
  try {
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) visits.push(await firstVisit(browser, house, town.trekker));
    const news = await secondBrowser(browser, house, town);
    const most = (of: "atLoad" | "atRest") => Math.max(...visits.map((visit) => visit.scriptKilobytes[of]));
    return [
      { name: `${BOARD}: cards visible`, value: median(visits.map((it) => it.cardsMs)), unit: "ms", target: "≤ 800" },
      { name: `${BOARD}: JavaScript of the page, compressed`, value: most("atLoad"), unit: "KB", target: "≤ 250" },
      { name: `${BOARD}: with what is fetched at rest, for without a line`, value: most("atRest"), unit: "KB" },
      { name: "second browser sees a new card, p50", value: median(news), unit: "ms", target: "≤ 200" },
      { name: "second browser sees a new card, p95", value: percentile(news, 0.95), unit: "ms" },
    ];
  } finally {
    await browser.close();
  }
}

/** `atLoad`: what the page itself asks for; `atRest`: with what comes after it, such as the sheet that also works offline. */
type Visit = { cardsMs: number; scriptKilobytes: { atLoad: number; atRest: number } };

/** With an empty cache, as on the first morning. */
async function firstVisit(browser: Browser, house: WebServer, member: GivenMember): Promise<Visit> {
  const context = await signedIn(browser, house, member);
  const page = await context.newPage();
  const scripts = await countScripts(context, page);
  await page.goto(`${house.url}/board`, { waitUntil: "commit" });
  const seen = await page.waitForFunction(() => (window as Watched).firstCardMs);
  const cardsMs = (await seen.jsonValue()) ?? Number.NaN;
  await page.waitForLoadState("load");
  const atLoad = scripts.kilobytes();
  const atRest = await scripts.whenQuiet();
  await context.close();
  return { cardsMs, scriptKilobytes: { atLoad, atRest } };
}

type Counted = { kilobytes(): number; whenQuiet(): Promise<number> };

async function countScripts(context: BrowserContext, page: Page): Promise<Counted> {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  let lastMs = performance.now();
  session.on("Network.responseReceived", ({ requestId, type }) => void (type === "Script" && scripts.add(requestId)));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    bytes += encodedDataLength;
    lastMs = performance.now();
  });
  return {
    kilobytes: () => bytes / 1024,
    async whenQuiet() {
      while (performance.now() - lastMs < QUIET_MS) await delay(50);
      return bytes / 1024;
    },
  };
}

/** From the moment the pinner has the answer until the card stands on somebody else's open board. */
async function secondBrowser(browser: Browser, house: WebServer, town: Town): Promise<number[]> {
  const context = await signedIn(browser, house, town.writer);
  const page = await context.newPage();
  const listening = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(`${house.url}/board`);
  await listening;
  const headers = await cookieOf(town.trekker);
  const times: number[] = [];
  for (let pin = 0; pin < PINS; pin += 1) {
    const title = `Nieuws ${pin} van vandaag`;
    const call = () => ({ path: "/api/commands/board.pinIdea", headers, body: { title, body: "" } });
    await measure({ url: house.url, clients: 1, warmUp: 0, calls: 1, call });
    const acknowledged = performance.timeOrigin + performance.now();
    const came = await page.waitForFunction((wanted) => (window as Watched).cameAt?.[wanted], title);
    times.push(((await came.jsonValue()) ?? Number.NaN) - acknowledged);
  }
  await context.close();
  return times;
}

async function signedIn(browser: Browser, house: WebServer, member: GivenMember): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1366, height: 768 } });
  await context.addCookies([{ ...(await sessionOf(member)), url: house.url }]);
  await context.addInitScript({ path: IN_PAGE });
  return context;
}
