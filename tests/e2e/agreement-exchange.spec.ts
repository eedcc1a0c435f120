import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { COLUMNS, type Column } from "@/lib/domain/agreement/exchange";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "agreement-exchange" });

const t = wordsIn("nl");
const place = (column: Column) => COLUMNS.indexOf(column);

/** The rows that the link on the page gives, as somebody who opens the file sees them. */
async function takenOut(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: t("exchange.import.excel"), exact: true })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^afspraken-versie-\d+\.xlsx$/);
  const table = await readSpreadsheet(new Uint8Array(await readFile(await download.path())), "a.xlsx");
  if (typeof table === "string") throw new Error(table);
  return table;
}

async function choose(page: Page, table: string[][]): Promise<void> {
  const buffer = await writeXlsx([{ name: "Rijen", lines: table, widths: [], hasHeader: true }]);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "aangepast.xlsx", mimeType: "application/octet-stream", buffer });
}

test("rows are taken out, changed in a spreadsheet, and come back only when all of them are right", async ({
  visit,
}) => {
  const page = await visit({ as: "fatima", mayComplain: /422/ });
  await page.goto("/agreement");
  await send(page, "agreement.startDraft", {});
  await page.goto("/agreement/draft/import");
  const table = await takenOut(page);
  await expectGoodPage(page);
  const with2 = (line: number, column: Column, text: string) =>
    table.map((cells, index) => (index === line ? cells.with(place(column), text) : cells));

  await test.step("what is no workbook is refused in words", async () => {
    const file = { name: "foto.xlsx", mimeType: "image/png", buffer: Buffer.from("geen werkmap") };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText(t("refusals.exchange.wrongType"))).toBeVisible();
  });

  await test.step("one broken row is named by its row and column, and nothing can be imported", async () => {
    await choose(page, with2(3, "risk", "torenhoog"));
    await expect(page.getByText(t("exchange.errors.unknown", { value: "torenhoog" }))).toBeVisible();
    await expect(page.getByText(t("exchange.errors.cell", { row: 4, letter: "K" }))).toBeVisible();
    await expect(page.getByRole("button", { name: t("exchange.import.put") })).toHaveCount(0);
    await expectGoodPage(page);
  });

  await test.step("mended, it says in sentences what would change, and then changes it", async () => {
    const line = table.findIndex((cells) => cells[place("verdict")] === "mag zelf");
    await choose(
      page,
      with2(line, "verdict", "NA AKKOORD").map((cells, index) =>
        index === line ? cells.with(place("acceptor"), "trekker") : cells,
      ),
    );
    const after = page.getByRole("region", { name: t("exchange.import.previewTitle") });
    await expect(
      after.getByRole("heading", { name: t("agreement.difference.kind.narrower", { count: 1 }) }),
    ).toBeVisible();
    await expect(after).toContainText(/na akkoord van de trekker/);
    await expectGoodPage(page);
    await after.getByRole("button", { name: t("exchange.import.put") }).click();
    await expect(page).toHaveURL("/agreement/draft");
    await page.goto("/agreement/draft/import");
    expect((await takenOut(page))[line]?.[place("verdict")]).toBe("na akkoord");
  });
});
