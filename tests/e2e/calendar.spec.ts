import type { Locator, Page } from "@playwright/test";
import { addDays } from "@/lib/domain/planning";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "calendar" });

const JOURNEYS = [
  { locale: "nl", title: "IJspiste: nu ook ’s avonds", acceptor: "Fatima El Amrani" },
  { locale: "en", title: "Zo strooien we deze winter", acceptor: "Jan Decroos" },
] as const;
const A_SECOND = 1_000;

const cardOf = (page: Page, title: string) => page.locator("[data-post]").filter({ hasText: title });
const linkOf = (page: Page, title: string) => cardOf(page, title).getByRole("link", { name: title });
const dayOf = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);

for (const { locale, title, acceptor } of JOURNEYS) {
  const t = wordsIn(locale);

  test(`an accepted post is dragged to another day, and says what that undoes, in ${locale}`, async ({ visit }) => {
    test.setTimeout(120_000);
    const [fatima, wout] = [await visit({ as: "fatima", locale }), await visit({ as: "wout", locale })];
    await Promise.all([fatima, wout].map((page) => page.goto("/calendar?view=agenda")));
    const card = cardOf(fatima, title);
    await expect(card).toContainText(t("calendar.states.accepted"));
    const from = (await card.evaluate((one) => one.closest<HTMLElement>("[data-day]")?.dataset.day)) ?? "";
    const to = addDays(from, 1);
    const undoes = fatima.getByRole("alertdialog").getByText(t("calendar.undoes.accepted", { name: acceptor }));

    await test.step("nothing is withdrawn by somebody who leaves it", async () => {
      await drag(fatima, card, dayOf(fatima, to));
      await expect(undoes).toBeVisible();
      await expectGoodPage(fatima);
      await fatima.getByRole("button", { name: t("calendar.ask.cancel") }).click();
      await expect(dayOf(fatima, from).locator(card)).toContainText(t("calendar.states.accepted"));
    });

    await test.step("whoever goes on is told, and others see it move within a second", async () => {
      await drag(fatima, card, dayOf(fatima, to));
      await fatima.getByRole("button", { name: t("calendar.ask.confirm") }).click();
      await expect(cardOf(fatima, title)).toContainText(t("calendar.states.draft"));
      await expect(dayOf(wout, to).getByRole("link", { name: title })).toBeVisible({ timeout: 5 * A_SECOND });
    });

    await test.step("undoing puts the moment back, and says that the acceptance does not come with it", async () => {
      await fatima.getByRole("button", { name: t("ui.undo") }).click();
      await expect(
        fatima.getByText(t("calendar.undoneLost", { title, moment: "…" }).split("…")[1] ?? ""),
      ).toBeVisible();
      await expect(dayOf(fatima, from).getByRole("link", { name: title })).toBeVisible();
      await expect(cardOf(fatima, title)).toContainText(t("calendar.states.draft"));
    });

    await test.step("the same by keyboard alone, by the menu, with the focus kept on the post", async () => {
      await linkOf(fatima, title).focus();
      await fatima.keyboard.press("m");
      const later = fatima.getByRole("menuitem", { name: t("calendar.dayLater") });
      await expect(later).toBeVisible();
      await later.press("Enter");
      await expect(dayOf(fatima, to).getByRole("link", { name: title })).toBeVisible();
      await expectGoodPage(fatima);
    });
  });
}

test("on a phone every view is a list by day that begins today", async ({ visit }) => {
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima", theme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const view of ["month", "week", "agenda"]) {
    await page.goto(`/calendar?view=${view}`);
    const [first] = await page.locator("[data-day]").filter({ visible: true }).all();
    await expect(first?.getByText(t("calendar.todayNamed", { day: "" }).trim()) ?? page.locator("none")).toBeVisible();
    await expectGoodPage(page);
  }
});

test("on a phone what is shown is chosen in a sheet, and how much was chosen stands on its button", async ({
  visit,
}) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/calendar");
  const cards = page.locator("[data-day] [data-post]").filter({ visible: true });
  await expect(cards.filter({ hasText: t("calendar.states.draft") }).first()).toBeVisible();
  await page.getByRole("button", { name: t("calendar.filter") }).click();
  const sheet = page.getByRole("dialog", { name: t("calendar.filterTitle") });
  await sheet.getByRole("button", { name: t("calendar.state") }).click();
  await page.getByRole("option", { name: t("calendar.states.waiting") }).click();
  await sheet.getByText(t("calendar.themes")).click();
  await expectGoodPage(page);
  await sheet.getByRole("button", { name: t("calendar.show") }).click();
  await expect(page).toHaveURL(/\/calendar\?state=waiting&themes=off$/);
  await expect(page.getByRole("button", { name: `${t("calendar.filter")} 2` })).toBeVisible();
  await expect(cards.filter({ hasText: t("calendar.states.waiting") }).first()).toBeVisible();
  await expect(cards.filter({ hasNotText: t("calendar.states.waiting") })).toHaveCount(0);
  await expectGoodPage(page);
});

test("a planning out of a file is shown first, says what is wrong by row, and can be taken back", async ({ visit }) => {
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima" });
  await page.goto("/calendar/import");
  await expectGoodPage(page);
  const choose = (lines: string[]) => {
    const buffer = Buffer.from(lines.join("\r\n"));
    return page.locator("input[type=file]").setInputFiles({ name: "najaar.csv", mimeType: "text/csv", buffer });
  };
  await choose(["titel;datum;kanalen", "Garnaalfeest;31/2/2099;Hyves"]);
  await expect(page.getByText(t("postImport.wrong.date", { value: "31/2/2099" }))).toBeVisible();
  await expect(page.getByText(t("postImport.wrong.channel", { value: "Hyves" }))).toBeVisible();
  await expectGoodPage(page);
  await choose(["titel;datum;kanalen", "Garnaalfeest;12/6/2099;Facebook", "Dijkfeest;;"]);
  await page.getByRole("button", { name: t("postImport.begin", { count: 2 }) }).click();
  await expect(page.getByText(t("postImport.done", { count: 2 }))).toBeVisible();
  await page.getByRole("button", { name: t("postImport.past.undo") }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("postImport.past.undo") })
    .click();
  await expect(page.getByText(t("postImport.past.undone"))).toBeVisible();
});

test("the view is in the address, and back walks through what was looked at", async ({ visit }) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "lieselot" });
  await page.goto("/calendar");
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await expectGoodPage(page);
  await page.getByRole("link", { name: t("calendar.later") }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  await page.getByRole("link", { name: t("calendar.views.week"), exact: true }).click();
  await expect(page).toHaveURL(/view=week/);
  await expectGoodPage(page);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.keyboard.press("t");
  await expect(
    page
      .locator("time")
      .filter({ hasText: t("calendar.todayNamed", { day: "" }).trim() })
      .first(),
  ).toBeVisible();
});

test("a post under the focus says what it makes of the mix", async ({ visit }) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima" });
  await page.goto("/calendar?view=agenda");
  await page.locator("[data-day] [data-post] a").first().focus();
  const said = t("calendar.mix.withThis", { percent: 0 }).split("0")[0]?.trim() ?? "";
  await expect(page.getByText(said)).toBeVisible();
});

test("a secret address is shown once, read without a session, and gone once it is revoked", async ({
  visit,
  trekker,
}) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "lieselot" });
  await page.goto("/settings/planning");
  await expectGoodPage(page);
  await page.getByRole("button", { name: t("planning.feeds.create") }).click();
  await expect(page.getByText(t("planning.feeds.shown"))).toBeVisible();
  const path = new URL(await page.locator("code").innerText()).pathname;
  const read = () => fetch(new URL(path, trekker.url));
  const answer = await read();
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("BEGIN:VEVENT");
  await page.reload();
  await expect(page.locator("code")).toHaveCount(0);
  const name = t("planning.feeds.of.all", { channel: "" });
  await page.getByRole("button", { name: t("planning.feeds.endNamed", { name }) }).click();
  await expect(page.getByText(t("planning.feeds.none"))).toBeVisible();
  expect((await read()).status).toBe(404);
});

/** Takes a post with the mouse and lets it go over a day. */
async function drag(page: Page, card: Locator, day: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const [from, to] = [await card.boundingBox(), await day.boundingBox()];
  if (!from || !to) throw new Error("There is nothing to drag, or nowhere to drag it to.");
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + from.height / 2 + 5, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + 62, to.y + to.height / 2);
  await expect(page.getByText(/Hier neerzetten|Drop here/)).toBeVisible();
  await expect(page.getByText(/Als je het hier neerzet|If you drop it here/)).toBeVisible();
  await expect(day.locator("..").getByText(/Dit trekt de acceptatie|This withdraws the acceptance/)).toBeVisible();
  await page.mouse.up();
}
