import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "studio" });

const channelIds = ["facebook", "bluesky"].map((key) => idOf(zonnebeke, "channel", key));
const LONG =
  "De kerstmarkt komt zaterdag naar het Marktplein, met 42 kramen, een levende kerststal en soep van de scouts. #Kerstmarkt";
const SHORT = "Kerstmarkt op zaterdag!";

const sharedOn = (page: Page, t: Words) => page.getByRole("textbox", { name: t("studio.shared.label") });
const textOn = (page: Page, t: Words, channel: string) =>
  page.getByRole("textbox", { name: t("items.texts.label", { channel }) });
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();

async function select(page: Page, t: Words, words: string): Promise<void> {
  const text = sharedOn(page, t);
  await text.focus();
  await text.evaluate((area, quote) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error("A text is written in a text area.");
    const start = area.value.indexOf(quote);
    area.setSelectionRange(start, start + quote.length);
  }, words);
}

test("one text for several channels, one of them apart, and somebody outside who has a look", async ({
  visit,
  isPhone,
}) => {
  test.setTimeout(240_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const title = `Kerstmarkt (${randomUUID()})`;
  const writer = await visit({ as: "wout", locale });
  await writer.goto("/");
  const { itemId } = await send<{ itemId: string }>(writer, "items.startPost", { title, channelIds });
  await writer.goto(`/items/${itemId}`);

  await test.step("what is written once stands on every channel", async () => {
    await sharedOn(writer, t).fill(LONG);
    await saved(writer);
    await writer.getByRole("tab", { name: "Facebook" }).click();
    await expect(textOn(writer, t, "Facebook")).toHaveValue(LONG);
    await expectGoodPage(writer);
  });

  await test.step("a channel that says something else shows what, and can be made equal again", async () => {
    await writer.getByRole("tab", { name: "Bluesky" }).click();
    await textOn(writer, t, "Bluesky").fill(LONG.replace("zaterdag", "zondag"));
    const difference = writer.getByRole("region", { name: t("studio.sharing.title") });
    await expect(difference.locator("ins")).toContainText("zondag");
    await expect(difference.locator("del")).toContainText("zaterdag");
    await saved(writer);
    await expectGoodPage(writer);
    await difference.getByRole("button", { name: t("studio.sharing.makeEqual") }).click();
    await expect(textOn(writer, t, "Bluesky")).toHaveValue(LONG);
    await expect(difference).toBeHidden();
  });

  await test.step("each channel counts in its own way", async () => {
    await textOn(writer, t, "Bluesky").fill("👨‍👩‍👧‍👦".repeat(301));
    await expect(writer.getByText(t("items.texts.tooLong", { over: 1, used: 301, limit: 300 }))).toBeVisible();
    await saved(writer);
  });

  await test.step("what was thrown away can be put back", async () => {
    await writer.getByRole("tab", { name: t("studio.shared.tab") }).click();
    await sharedOn(writer, t).fill(SHORT);
    await saved(writer);
    await writer.getByRole("button", { name: t("studio.versions.open") }).click();
    const versions = writer.getByRole("dialog", { name: t("studio.versions.title") });
    await expect(versions.getByText(t("studio.versions.isNow"))).toBeVisible();
    await versions.getByRole("button", { name: t("studio.versions.putBack") }).click();
    await expect(sharedOn(writer, t)).toHaveValue(LONG);
    await saved(writer);
  });

  await test.step("a remark about some words reaches a colleague, and is settled", async () => {
    const colleague = await visit({ as: "fatima", locale });
    await colleague.goto(`/items/${itemId}`);
    await select(writer, t, "42 kramen");
    const here = t("studio.remarks.here", { quote: "42 kramen" });
    await writer.getByRole("button", { name: here }).click();
    await writer.getByRole("textbox", { name: here }).fill("Zijn het er niet 43?");
    await writer.getByRole("button", { name: t("studio.remarks.place") }).click();
    const remarks = colleague.getByRole("region", { name: t("studio.remarks.title") });
    await expect(remarks.getByText("Zijn het er niet 43?")).toBeVisible();
    await expect(colleague.locator("mark")).toHaveText("42 kramen");
    await expectGoodPage(colleague);
    await remarks.getByRole("button", { name: t("studio.remarks.settle") }).click();
    await expect(writer.getByRole("button", { name: t("studio.remarks.settled", { count: 1 }) })).toBeVisible();
  });

  await test.step("somebody outside has a look, until the team stops it", async () => {
    await writer.getByRole("button", { name: t("studio.outside.start") }).click();
    const dialog = writer.getByRole("dialog", { name: t("studio.outside.title") });
    await dialog.getByRole("textbox", { name: t("studio.outside.forWhom") }).fill("Jan");
    await dialog.getByRole("button", { name: t("studio.outside.make"), exact: true }).click();
    const address = await dialog
      .getByRole("textbox", { name: t("studio.outside.address", { name: "Jan" }) })
      .inputValue();
    const outsider = await visit({ locale, theme: "dark" });
    await outsider.goto(address);
    await expect(outsider.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(outsider.getByText("42 kramen")).toBeVisible();
    await expect(outsider.getByText("Zijn het er niet 43?")).toHaveCount(0);
    await expect(outsider.getByText(townsperson("wout").name)).toHaveCount(0);
    await expectGoodPage(outsider);
    await dialog.getByRole("button", { name: t("studio.outside.end"), exact: true }).click();
    await expect(dialog.getByText(t("studio.outside.ended"))).toBeVisible();
    await outsider.reload();
    await expect(outsider.getByRole("heading", { name: t("preview.none.ended.title") })).toBeVisible();
    await expectGoodPage(outsider);
  });
});
