import { chromium, type Page } from "@playwright/test";
import { provideBrowser } from "@/scripts/testing/browser";
import { sessionOf, type Town } from "@/tests/bench/house/town";
import { type Figure, percentile } from "@/tests/bench/support/figure";
import { frameTimes, type Scrolled, scrollFrames } from "@/tests/bench/support/frames";
import type { WebServer } from "@/tests/bench/support/servers";

const LONG_MS = 50;
const DRAG_STEPS = 240;
const COLUMN = "[data-column=pinned] > div:last-of-type";

/** How the browser keeps up on a full board: through a column of 5,000 to its end, and while a card is dragged there. */
export async function framesOnBoard(house: WebServer, town: Town): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await provideBrowser() });
  try {
    const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...(await sessionOf(town.trekker)), url: house.url }]);
    const page = await context.newPage();
    await page.goto(`${house.url}/board`);
    await page.locator("[data-card]").first().waitFor();
    const down = await page.evaluate<Scrolled>(scrollFrames(`document.querySelector(${JSON.stringify(COLUMN)})`));
    const cards = await page.locator("[data-column=pinned] [data-idea]").count();
    const dragged = await framesWhileDragging(page);
    return [
      { name: "column of 5,000 scrolled to its end: height", value: down.height, unit: "px" },
      { name: "cards of it in the page at its end", value: cards, unit: "cards" },
      ...framesOf("scrolling through a column of 5,000", down.between),
      ...framesOf("dragging a card, 5,000 loaded", dragged),
    ];
  } finally {
    await browser.close();
  }
}

const framesOf = (name: string, between: readonly number[]): Figure[] => [
  { name: `${name}: frame, p50`, value: percentile([...between], 0.5), unit: "ms" },
  { name: `${name}: frame, p95`, value: percentile([...between], 0.95), unit: "ms", target: "≤ 33" },
  { name: `${name}: frame, longest`, value: Math.max(...between), unit: "ms" },
  { name: `${name}: frames over ${LONG_MS} ms`, value: between.filter((ms) => ms > LONG_MS).length, unit: "frames" },
  { name: `${name}: frames in all`, value: between.length, unit: "frames" },
];

/** One card from the end of the full column over the others and back, as often as it takes. */
async function framesWhileDragging(page: Page): Promise<number[]> {
  const card = page.locator("[data-column=pinned] [data-idea]").last();
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error("There is no card to drag.");
  await page.mouse.move(box.x + 40, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 6 });
  const noted = page.evaluate<number[]>(frameTimes(DRAG_STEPS));
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    const share = (step % 80) / 80;
    await page.mouse.move(box.x + 60 + 900 * share, 300 + 300 * Math.sin(share * Math.PI * 4) ** 2);
  }
  const times = await noted;
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return times;
}
