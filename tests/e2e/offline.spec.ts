import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { itemOf } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

const t = wordsIn("nl");
const LINE_CUT = /net::ERR_|Failed to load resource/;
const SAVES = "**/api/commands/items.saveVariant";
const PINS = "**/api/commands/board.pinIdea";

const textOn = (page: Page) => page.getByRole("textbox", { name: t("items.texts.label", { channel: "Facebook" }) });

test("what is typed without a connection stays, through a reload too, and is saved as soon as it can", async ({
  visit,
}) => {
  const page = await visit({ as: "samira", mayComplain: LINE_CUT });
  const colleague = await visit({ as: "fatima" });
  await page.goto(`/items/${itemOf("voorleesweek")}`);
  await untilAtRest(page);

  await test.step("the line drops and comes back", async () => {
    await page.context().setOffline(true);
    await expect(page.getByText(t("shell.offline"))).toBeVisible();
    await textOn(page).fill("Vijf dagen voorlezen.");
    await expect(page.getByText(t("items.save.offline"))).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.locator("[data-save=saved]")).toBeVisible();
    await expect(page.getByText(t("shell.offline"))).toBeHidden();
  });

  await test.step("the page is loaded anew before anything could be saved", async () => {
    await page.route(SAVES, (route) => route.abort());
    await textOn(page).fill("Vijf dagen voorlezen, 212 kinderen.");
    await expect(page.locator("[data-save=offline]")).toBeVisible();
    await page.reload();
    await expect(textOn(page)).toHaveValue("Vijf dagen voorlezen, 212 kinderen.");
    await page.unroute(SAVES);
    await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 15_000 });
    await colleague.goto(`/items/${itemOf("voorleesweek")}`);
    await expect(textOn(colleague)).toHaveValue("Vijf dagen voorlezen, 212 kinderen.");
  });
});

test("an idea that is pinned without a connection hangs on the board once, later", async ({ visit }) => {
  const title = `Regen op het strand is ook mooi (${randomUUID()})`;
  const page = await visit({ as: "lieselot", mayComplain: LINE_CUT });
  await page.goto("/board");
  await untilAtRest(page);
  await page.context().setOffline(true);
  await pin(page, title);
  await expect(page.getByText(t("pin.kept", { title }))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(t("pin.pinned", { title }))).toHaveCount(1);
  await page.reload();
  await expect(cardsOf(page, title)).toHaveCount(1);
});

test("an idea whose answer got lost on the way is not pinned twice", async ({ visit }) => {
  const title = `De klokkenluider wordt negentig (${randomUUID()})`;
  const page = await visit({ as: "lieselot", mayComplain: LINE_CUT });
  await page.goto("/board");
  await page.route(PINS, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await pin(page, title);
  await expect(page.getByText(t("pin.kept", { title }))).toBeVisible();
  // It tries again by itself: a try that is on its way is lost too.
  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await expect(page.getByText(t("pin.pinned", { title }))).toBeVisible();
  await page.reload();
  await expect(cardsOf(page, title)).toHaveCount(1);
});

/** Some parts come a while after the page, so as not to hold it up: until nothing has come for longer than that. */
async function untilAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const arrivals = performance.getEntriesByType("resource").map((entry) => entry.startTime + entry.duration);
    return performance.now() - Math.max(...arrivals) > 2_000;
  });
}

const cardsOf = (page: Page, title: string) => page.locator("[data-idea]").filter({ hasText: title });

async function pin(page: Page, title: string): Promise<void> {
  await page
    .getByRole("button", { name: t("board.pinHere") })
    .filter({ visible: true })
    .last()
    .click();
  await page.getByRole("textbox", { name: t("pin.label") }).fill(title);
  await page.keyboard.press("Enter");
}
