import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";

/* What the posts brought: as a picture, as a table, and as a file with the same figures. */

const t = wordsIn("nl");
const WEEKS = t("insight.tables.weeks");

test("the trekker reads what the posts brought and takes the figures along", async ({ visit, isPhone }) => {
  test.skip(isPhone, "the same page; how it fits a phone is looked at with the other pages");
  const page = await visit({ as: "fatima" });
  await page.goto("/insight");
  await expect(page.getByRole("heading", { name: t("insight.posts.title") })).toBeVisible();
  await expectGoodPage(page);

  await page.getByRole("link", { name: t("insight.period.quarter"), exact: true }).click();
  await expect(page).toHaveURL(/period=quarter/);
  await expect(page.getByRole("img", { name: new RegExp(t("insight.figure.reach")) }).first()).toBeVisible();

  await page.getByRole("link", { name: t("insight.view.table"), exact: true }).click();
  const table = page.getByRole("table", { name: WEEKS });
  await expect(table).toBeVisible();
  await expectGoodPage(page);
  const onScreen = await figuresIn(table);
  expect(onScreen.length).toBeGreaterThan(0);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t("charts.csv") }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  const lines = file.replace("\uFEFF", "").split("\r\n");
  const start = lines.indexOf(WEEKS) + 2;
  const inFile = lines.slice(start, lines.indexOf("", start)).map((line) => line.split(";").slice(1));
  expect(inFile).toEqual(onScreen);

  const painting = page.waitForEvent("download");
  await page.getByRole("button", { name: t("charts.png") }).click();
  const picture = await readFile(await (await painting).path());
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect((await painting).suggestedFilename()).toMatch(/-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.png$/);
});

/** The rows of a table without their first column, the day, with numbers as a file writes them. */
async function figuresIn(table: Locator): Promise<string[][]> {
  const rows = await table.locator("tbody tr").all();
  const cells = await Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
  return cells.map((row) => row.map((cell) => cell.trim().replaceAll(".", "").replace(/^–$/, "")));
}
