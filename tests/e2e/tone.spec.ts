import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf, townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "tone" });

const channelIds = [idOf(zonnebeke, "channel", "facebook")];
const BODY = "Komt u ook? Middels dit bericht nodigen we de burgers uit. Breng een burgermeester mee.";

const textOn = (page: Page, t: Words) =>
  page.getByRole("textbox", { name: t("items.texts.label", { channel: "Facebook" }) });
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();
const listOn = (page: Page, t: Words) => page.getByRole("region", { name: t("tone.list.title"), exact: true });
const rowOf = (page: Page, t: Words, quote: string) =>
  listOn(page, t)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: t("tone.list.show", { quote }) }) });
const replaceBy = (t: Words, words: string) => ({ name: t("tone.list.replace", { words }) });

async function newPost(page: Page): Promise<string> {
  await page.goto("/");
  const title = `Uitnodiging (${randomUUID()})`;
  const { itemId } = await send<{ itemId: string }>(page, "items.startPost", { title, channelIds });
  return itemId;
}

test("what the guide has against a text is mended, let be, or let pass by whoever accepts", async ({
  visit,
  isPhone,
}) => {
  test.setTimeout(240_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const writer = await visit({ as: "wout", locale });
  const itemId = await newPost(writer);
  await writer.goto(`/items/${itemId}`);
  const text = textOn(writer, t);

  await test.step("while typing, in the order of the text", async () => {
    await text.fill(BODY);
    const rows = listOn(writer, t).getByRole("listitem");
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(0)).toContainText(t("tone.levels.error"));
    await expect(rows.nth(0)).toContainText(t("tone.findings.addressInformal", { word: "u" }));
    await expect(rows.nth(1)).toContainText(t("tone.findings.officialese", { word: "Middels" }));
    await expect(rows.nth(2)).toContainText("burgers");
    await expect(rows.nth(3)).toContainText(t("tone.findings.spelling", { word: "burgermeester" }));
    await expectGoodPage(writer);
  });

  await test.step("one press puts in what is suggested, and undo takes it back as typing", async () => {
    await rowOf(writer, t, "burgers").getByRole("button", replaceBy(t, "inwoners")).click();
    await expect(text).toHaveValue(BODY.replace("burgers", "inwoners"));
    await text.press("ControlOrMeta+z");
    await expect(text).toHaveValue(BODY);
    await rowOf(writer, t, "burgers").getByRole("button", replaceBy(t, "inwoners")).click();
    await expect(text).toHaveValue(BODY.replace("burgers", "inwoners"));
  });

  await test.step("the keys go from one to the next and replace", async () => {
    if (isPhone) {
      await rowOf(writer, t, "burgermeester").getByRole("button", replaceBy(t, "burgemeester")).click();
    } else {
      await rowOf(writer, t, "burgermeester").getByRole("button", replaceBy(t, "burgemeester")).waitFor();
      await text.press("ControlOrMeta+End");
      await text.press("Shift+F8");
      await text.press("Alt+Enter");
    }
    await expect(text).toHaveValue(/burgemeester mee/);
    await expect(listOn(writer, t).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("one is let be in this post, with a reason", async () => {
    await rowOf(writer, t, "Middels")
      .getByRole("button", { name: t("tone.letBe.open") })
      .click();
    const dialog = writer.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("tone.letBe.label") }).fill("Het is een knipoog.");
    await expectGoodPage(writer);
    await dialog.getByRole("button", { name: t("tone.letBe.confirm") }).click();
    await expect(rowOf(writer, t, "Middels")).toHaveCount(0);
    await expect(listOn(writer, t)).toContainText("Het is een knipoog.");
  });

  await test.step("the error that is left stops the acceptance, and says so beforehand", async () => {
    await saved(writer);
    await writer.getByRole("button", { name: t("flow.writing.submit") }).click();
    await expect(writer.getByText(t("flow.writing.submitted"))).toBeVisible();
    const acceptor = await visit({ as: "fatima", locale });
    await acceptor.goto(`/items/${itemId}`);
    const accept = acceptor.getByRole("button", { name: t("flow.accepting.accept"), exact: true });
    await expect(accept).toHaveAttribute("aria-disabled", "true");
    await expect(acceptor.getByText(t("tone.stop.locked", { count: 1 }))).toBeAttached();
    await expectGoodPage(acceptor);
    await acceptor.getByRole("button", { name: t("tone.stop.overrule") }).click();
    const dialog = acceptor.getByRole("dialog", { name: t("tone.stop.overruleTitle") });
    await dialog.getByRole("textbox", { name: t("tone.stop.label") }).fill("De burgemeester spreekt zelf.");
    await expectGoodPage(acceptor);
    await dialog.getByRole("button", { name: t("tone.stop.confirm") }).click();
    await expect(acceptor.getByText(t("flow.accepting.accepted"))).toBeVisible();
    await expect(acceptor.getByText(/De burgemeester spreekt zelf\./).first()).toBeVisible();
    await expectGoodPage(acceptor);
  });
});

test("the guide is read, searched and changed in place, and the checker follows at once", async ({
  visit,
  isPhone,
}) => {
  test.setTimeout(240_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const word = isPhone ? "kermis" : "optocht";
  const writer = await visit({ as: "wout", locale });
  const itemId = await newPost(writer);
  await writer.goto(`/items/${itemId}`);
  await textOn(writer, t).fill(`Kom je naar de ${word}?`);
  await expect(listOn(writer, t).getByText(t("tone.list.nothing"))).toBeVisible();

  const leader = await visit({ as: "fatima", locale, theme: "dark" });
  await leader.goto("/agreement");
  await leader.getByRole("link", { name: locale === "nl" ? "toongids" : "tone guide" }).click();
  await expect(leader.getByRole("heading", { level: 1, name: t("tone.guide.title") })).toBeVisible();
  await expectGoodPage(leader);

  await test.step("searched", async () => {
    const search = leader.getByRole("searchbox", { name: t("tone.guide.search") });
    await search.fill("mindervalide");
    await expect(leader.getByRole("heading", { level: 2 })).toHaveText([t("tone.parts.words")]);
    await search.fill("nergens te vinden");
    await expect(leader.getByText(t("tone.guide.nothingFound", { words: "nergens te vinden" }))).toBeVisible();
    await expectGoodPage(leader);
    await search.clear();
  });

  await test.step("a word more stops the text that has it", async () => {
    await leader.getByRole("button", { name: t("tone.words.avoid.add") }).click();
    await leader.getByRole("textbox", { name: t("tone.words.avoid.word") }).fill(word);
    await leader.getByRole("textbox", { name: t("tone.words.avoid.instead") }).fill("feest");
    await leader.getByRole("button", { name: new RegExp(t("tone.words.level")) }).click();
    await leader.getByRole("option", { name: t("tone.levels.error") }).click();
    await expectGoodPage(leader);
    await leader.getByRole("button", { name: t("tone.guide.save") }).click();
    await expect(leader.getByRole("button", { name: t("tone.words.edit", { word }) })).toBeVisible();
    await expect(rowOf(writer, t, word)).toContainText(t("tone.levels.error"));
  });

  await test.step("two people in one part lose nothing", async () => {
    const other = await visit({ as: "jan", locale });
    await other.goto("/tone");
    const edit = { name: t("tone.guide.editPart", { part: t("tone.parts.inclusive") }) };
    for (const page of [leader, other]) await page.getByRole("button", edit).click();
    const words = (page: Page) => page.getByRole("textbox", { name: t("tone.guide.words") });
    await words(leader).fill("Iedereen telt mee.");
    await words(other).fill("Iedereen hoort erbij.");
    await leader.getByRole("button", { name: t("tone.guide.save") }).click();
    await expect(words(leader)).toHaveCount(0);
    await other.getByRole("button", { name: t("tone.guide.save") }).click();
    const conflict = other.getByRole("alert").filter({ hasText: t("tone.conflict.text") });
    await expect(conflict).toContainText("Iedereen telt mee.");
    await expect(conflict).toContainText("Iedereen hoort erbij.");
    await expectGoodPage(other);
    await conflict.getByRole("button", { name: t("tone.conflict.keepMine") }).click();
    await expect(leader.getByText("Iedereen hoort erbij.")).toBeVisible();
    await expect(leader.getByText(townsperson("jan").name).first()).toBeVisible();
  });

  await test.step("who does not lead it reads along", async () => {
    await writer.goto("/tone");
    await expect(writer.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(writer.getByRole("button", { name: t("tone.words.avoid.add") })).toHaveCount(0);
    await expectGoodPage(writer);
  });
});

test("a post of the demo that waits shows what stops it", async ({ visit, isPhone }) => {
  test.setTimeout(120_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const acceptor = await visit({ as: "fatima", locale, theme: "dark" });
  await acceptor.goto(`/items/${itemOf("sneeuw-ruimen")}`);
  await expect(acceptor.getByText(t("tone.findings.addressInformal", { word: "u" })).first()).toBeVisible();
  await expect(acceptor.getByRole("button", { name: t("tone.stop.overrule") })).toBeVisible();
  await expectGoodPage(acceptor);
});
