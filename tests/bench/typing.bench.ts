import { chromium, type Page } from "@playwright/test";
import { startPost } from "@/lib/features/items/commands";
import { startGuide } from "@/lib/features/tone/commands";
import { provideBrowser } from "@/scripts/testing/browser";
import { as } from "@/tests/support/as";
import { given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { sessionOf } from "./house/town";
import { onFreshDatabase } from "./support/bench";
import { type Figure, percentile } from "./support/figure";
import { startHouse, type WebServer } from "./support/servers";

const CHARACTERS = 2_000;
/** Quicker than anybody types: 25 keys a second. */
const KEY_MS = 40;
/** For all of it, on a machine that has more to do. */
const PATIENCE_MS = 600_000;
/** The dictionary is there when the first wrong word was found. */
const WRONG = "burgermeester";
const PART =
  "Beste buren, zaterdag is het weer zover: de speelstraat gaat open! Kunt u uw wagen verplaatsen? Middels dit bericht vragen we de burgers om op 12 december te komen. ";

/** Runs in the page, as text: a task that holds it for 50 ms or more, and how long each key waited until it was drawn. */
const WATCH = `
  window.longTasks = [];
  window.keys = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((it) => it.duration)))
    .observe({ type: "longtask" });
  new PerformanceObserver((list) =>
    window.keys.push(...list.getEntries().filter((it) => it.name === "keydown").map((it) => it.duration)))
    .observe({ type: "event", durationThreshold: 16 });`;

type Watched = Window & { longTasks: number[]; keys: number[] };

/** Writing 2,000 characters in the studio of a post on two channels, with the tone checker and its speller beside it. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const town = await given.organisation({
      starter: "korte-lijnen",
      members: { fatima: ["trekker"], wout: ["member"] },
    });
    await must(as(town.members.fatima, startGuide));
    const channelIds = [town.channels.byHand, town.channels.bluesky];
    const { itemId } = await must(as(town.members.wout, startPost, { title: "Speelstraat", channelIds }));
    const house = await startHouse(databaseUrl, undo);
    const browser = await chromium.launch({ executablePath: await provideBrowser() });
    undo(() => browser.close());
    const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1366, height: 768 } });
    await context.addCookies([{ ...(await sessionOf(town.members.wout)), url: house.url }]);
    return typed(await context.newPage(), house, itemId);
  });
}

async function typed(page: Page, house: WebServer, itemId: string): Promise<Figure[]> {
  await page.addInitScript(WATCH);
  await page.goto(`${house.url}/items/${itemId}`);
  const text = page.getByRole("textbox").first();
  await text.fill(`${WRONG}. `);
  await page.getByText(`‘${WRONG}’ staat niet in het woordenboek`).waitFor();
  await page.evaluate(() => {
    Object.assign(window, { longTasks: [], keys: [] });
  });
  const words = PART.repeat(Math.ceil(CHARACTERS / PART.length)).slice(0, CHARACTERS);
  await text.pressSequentially(words, { delay: KEY_MS, timeout: PATIENCE_MS });
  const { longTasks, keys } = await page.evaluate(() => {
    const { longTasks: tasks, keys: waited } = window as unknown as Watched;
    return { longTasks: tasks, keys: waited };
  });
  const name = `typing ${CHARACTERS.toLocaleString("en")} characters with the checker`;
  return [
    { name: `${name}: tasks of 50 ms or more`, value: longTasks.length, unit: "", target: "0" },
    { name: `${name}: the longest of them`, value: Math.max(0, ...longTasks), unit: "ms" },
    { name: `${name}: keys that took 16 ms or more to be drawn`, value: keys.length, unit: "" },
    { name: `${name}: key until it is drawn, slowest`, value: Math.max(0, ...keys), unit: "ms" },
    { name: `${name}: p95 of those keys`, value: keys.length > 0 ? percentile(keys, 0.95) : 0, unit: "ms" },
  ];
}
