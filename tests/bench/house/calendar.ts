import { chromium, type Page } from "@playwright/test";
import { addDays, daysOfView } from "@/lib/domain/planning";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { provideBrowser } from "@/scripts/testing/browser";
import { type Figure, percentile } from "@/tests/bench/support/figure";
import { frameTimes, type Scrolled, scrollFrames } from "@/tests/bench/support/frames";
import { measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import { cookieOf, sessionOf, type Town } from "./town";

const POSTS = 2_000;
const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const SERVED = { clients: 1, warmUp: 10, calls: 40 };
const CALENDAR = `calendar with ${POSTS.toLocaleString("en")} posts in the year`;
/** Far enough to cross every day of the week that is on screen, and back. */
const DRAG_STEPS = 120;

/** A month of a full year: what the server needs for it, and how the browser keeps up while a post is dragged over it. */
export async function calendarServed(house: WebServer, town: Town): Promise<Figure[]> {
  await planYear(town);
  const headers = await cookieOf(town.trekker);
  const { from, to } = daysOfView("month", new Date().toISOString().slice(0, 10));
  const of = (path: string) => measure({ url: house.url, ...SERVED, call: () => ({ path, headers }) });
  const page = await of("/calendar");
  const data = await of(`/api/calendar?from=${from}&to=${to}`);
  const { dragged, scrolled } = await frames(house, town);
  return [
    { name: `${CALENDAR}: month view, p50`, value: page.p50Ms, unit: "ms" },
    { name: `${CALENDAR}: month view, p95`, value: page.p95Ms, unit: "ms" },
    { name: `${CALENDAR}: what a live update asks, p50`, value: data.p50Ms, unit: "ms" },
    { name: `${CALENDAR}: frame while dragging, p50`, value: percentile(dragged, 0.5), unit: "ms" },
    { name: `${CALENDAR}: frame while dragging, p95`, value: percentile(dragged, 0.95), unit: "ms", target: "≤ 33" },
    { name: `${CALENDAR}: its list scrolled to the end, height`, value: scrolled.height, unit: "px" },
    {
      name: `${CALENDAR}: frame while scrolling, p95`,
      value: percentile(scrolled.between, 0.95),
      unit: "ms",
      target: "≤ 33",
    },
    { name: `${CALENDAR}: frame while scrolling, longest`, value: Math.max(...scrolled.between), unit: "ms" },
  ];
}

/** Planned in bulk, half behind and half ahead: what is measured is what a full year costs, not how it became full. */
async function planYear({ orgId, trekker, channelIds }: Town): Promise<void> {
  const begin = Date.now() - (YEAR_DAYS / 2) * DAY_MS;
  const items = Array.from({ length: POSTS }, (_, number) => {
    const plannedAt = new Date(begin + (number / POSTS) * YEAR_DAYS * DAY_MS);
    const isOut = plannedAt.getTime() < Date.now();
    return {
      ...{ orgId, id: newId(), kind: "post", title: `Wat er in de week gebeurt, deel ${number}`, plannedAt },
      ...{
        state: isOut ? "published" : "open",
        stage: isOut ? "publish" : "respond",
        closedAt: isOut ? plannedAt : null,
      },
      ...{ priority: "normal", risk: "low", contentKind: "own_content", authorKind: "organisation" },
      ...{ contentStatus: "soft", audience: number % 4 === 0 ? "about_us" : "for_community" },
      ...{ authorId: trekker.memberId, createdAt: new Date(begin) },
    };
  });
  const variants = items.flatMap(({ id: itemId, createdAt }) =>
    channelIds.map((channelId) => {
      return { orgId, id: newId(), itemId, channelId, body: "", editedById: trekker.memberId, editedAt: createdAt };
    }),
  );
  await inOrganisation(orgId, async (tx) => {
    await tx.item.createMany({ data: items });
    await tx.variant.createMany({ data: variants });
  });
}

/** Whatever of the page scrolls furthest. */
const SCROLLED = `[document.scrollingElement, ...document.querySelectorAll("*")]
  .filter((one) => one === document.scrollingElement || /auto|scroll/.test(getComputedStyle(one).overflowY))
  .sort((a, b) => b.scrollHeight - b.clientHeight - (a.scrollHeight - a.clientHeight))[0]`;

/** The times between frames while one post is dragged over the days of the month, and while the list of posts is scrolled. */
async function frames(house: WebServer, town: Town): Promise<{ dragged: number[]; scrolled: Scrolled }> {
  const browser = await chromium.launch({ executablePath: await provideBrowser() });
  try {
    const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...(await sessionOf(town.trekker)), url: house.url }]);
    const page = await context.newPage();
    const ahead = addDays(new Date().toISOString().slice(0, 10), 42);
    await page.goto(`${house.url}/calendar?on=${ahead}`);
    const card = page.locator("[data-day] [data-post]").filter({ visible: true }).first();
    await card.waitFor();
    const dragged = await framesWhileDragging(page, await card.boundingBox());
    await page.goto(`${house.url}/calendar?view=agenda&on=${ahead}`);
    await page.locator("[data-post]").filter({ visible: true }).first().waitFor();
    return { dragged, scrolled: await page.evaluate<Scrolled>(scrollFrames(SCROLLED)) };
  } finally {
    await browser.close();
  }
}

async function framesWhileDragging(
  page: Page,
  box: { x: number; y: number; width: number; height: number } | null,
): Promise<number[]> {
  if (!box) throw new Error("There is no post to drag.");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 16, { steps: 4 });
  await page.mouse.move(box.x + 30 + box.width * 1.2, box.y + 16, { steps: 4 });
  await page.getByText("Hier neerzetten").waitFor();
  const noted = page.evaluate<number[]>(frameTimes(DRAG_STEPS));
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    const share = step / DRAG_STEPS;
    await page.mouse.move(280 + 780 * share, box.y + 200 * Math.sin(share * Math.PI * 4) ** 2);
  }
  const times = await noted;
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return times.slice(1);
}
