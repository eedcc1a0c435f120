import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { ideaOf } from "@/tests/support/journeys/people";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "board-view" });

const cards = (page: Page) => page.locator("[data-idea] [data-card]").filter({ visible: true });
const card = (page: Page, key: string) => page.locator(`[data-idea="${ideaOf(key)}"]`);

for (const locale of ["nl", "en"] as const) {
  const t = wordsIn(locale);

  test(`somebody finds ideas by a word, a label and an order, and shares what they found, in ${locale}`, async ({
    visit,
    isPhone,
  }) => {
    test.skip(isPhone === (locale === "nl"), "Dutch on a laptop, English on a phone");
    test.setTimeout(150_000);
    const page = await visit({ as: "fatima", locale });
    await page.goto("/board");
    const search = page.getByRole("searchbox", { name: t("board.looking.search") });

    await test.step("a word in title, text or name leaves what has it; back shows everything again", async () => {
      await search.fill("zeehond");
      await expect(page).toHaveURL(/words=zeehond/);
      await expect(cards(page)).toHaveCount(1);
      await expect(card(page, "zeehond")).toBeVisible();
      await expectGoodPage(page);
      await page.goBack();
      await expect(search).toHaveValue("");
      await expect(card(page, "opa-georges")).toBeVisible();
    });

    await test.step("what nothing has is said, with the way back", async () => {
      await search.fill("onderzeeboot");
      await expect(page.getByText(t("board.looking.nothingFor", { words: "onderzeeboot" }))).toBeVisible();
      await expectGoodPage(page);
      await page.getByRole("button", { name: t("board.looking.clear") }).click();
      await expect(card(page, "opa-georges")).toBeVisible();
    });

    const name = `Ambacht ${locale}`;
    await test.step("a new label is made and put on from the card", async () => {
      await labelling(page, { t, isPhone });
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(t("board.labelling.new")).fill(name);
      await dialog.getByRole("button", { name: t("board.labelling.make") }).click();
      await expect(dialog.getByRole("checkbox", { name })).toBeChecked();
      await expectGoodPage(page);
      await dialog.getByRole("button", { name: t("ui.close") }).click();
      await expect(dialog).toBeHidden();
      if (isPhone) await page.goto("/board");
      await expect(card(page, "opa-georges")).toContainText(name);
    });

    await test.step("the label narrows the board, as a filter that can be taken away", async () => {
      await filtering(page, t);
      await page.getByRole("checkbox", { name }).click({ force: true });
      await expect(page).toHaveURL(/labels=/);
      await expectGoodPage(page);
      await closing(page, { t, isPhone });
      await expect(cards(page)).toHaveCount(1);
      await page.reload();
      await expect(cards(page)).toHaveCount(1);
      await page.getByRole("button", { name: t("board.looking.removeNamed", { name }) }).click();
      await expect(card(page, "gevonden-voorwerpen")).toBeVisible();
    });

    await test.step("in the order of votes the best loved hangs on top", async () => {
      await filtering(page, t);
      await page.getByRole("radio", { name: t("board.looking.sorts.votes") }).click({ force: true });
      await expect(page).toHaveURL(/sort=votes/);
      await closing(page, { t, isPhone });
      await expect(page.locator("[data-column=pinned] [data-idea]").first()).toHaveAttribute(
        "data-idea",
        ideaOf("zeehond"),
      );
      await expectGoodPage(page);
    });
  });

  test(`a pinner reads what became of each idea, and who thanked for it, in ${locale}`, async ({ visit, isPhone }) => {
    test.skip(isPhone === (locale === "nl"), "Dutch on a laptop, English on a phone");
    test.setTimeout(150_000);
    const [samira, lieselot] = [await visit({ as: "samira", locale }), await visit({ as: "lieselot", locale })];
    const words = `Wat een vondst (${locale})!`;

    await test.step("a colleague thanks with a few words", async () => {
      await samira.goto(`/board/${ideaOf("fietsverlichting")}`);
      await samira.getByRole("button", { name: t("board.thanks.open", { name: "Lieselot" }) }).click();
      await samira.getByLabel(t("board.thanks.words", { name: "Lieselot" })).fill(words);
      await samira.getByRole("button", { name: t("board.thanks.send") }).click();
      await expect(samira.getByText(t("board.thanks.said", { words }))).toBeVisible();
      await expectGoodPage(samira);
    });

    await test.step("the pinner hears it, and finds it under their own ideas with all that came before", async () => {
      await lieselot.goto("/board");
      await lieselot.getByRole("link", { name: t("board.filters.mine"), exact: true }).click();
      const own = card(lieselot, "fietsverlichting");
      await expect(own).toContainText(t("board.history.pinnedByYou"));
      await expect(own).toContainText(t("board.history.thankedBy", { name: "Samira Bouzid", words }));
      const waiting = card(lieselot, "school-tekent-zee");
      await expect(waiting).toContainText(t.markup("board.history.waiting", { moment: () => "…" }).split("…")[0] ?? "");
      await expect(card(lieselot, "lichtjes")).toContainText(t("board.history.out"));
      await expectGoodPage(lieselot);
    });

    await test.step("thanks that were taken back are gone from there", async () => {
      await samira.getByRole("button", { name: t("board.thanks.takeBack") }).click();
      await expect(samira.getByText(t("board.thanks.said", { words }))).toBeHidden();
      await expect(card(lieselot, "fietsverlichting")).not.toContainText("Samira");
    });
  });
}

test("labels are named, said otherwise, ended and taken up again", async ({ visit, isPhone }) => {
  test.skip(isPhone, "the same page in a hand");
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima", theme: "dark" });
  await page.goto("/settings/labels");
  await expectGoodPage(page);
  await page.getByRole("button", { name: t("labels.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("labels.name")).fill("Havenfeest");
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("labels.addSubmit") }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: t("labels.changeNamed", { name: "Havenfeest" }) }).click();
  await dialog.getByLabel(t("labels.name")).fill("Zeefeest");
  await dialog.getByRole("button", { name: t("labels.keep") }).click();
  await page.getByRole("button", { name: t("labels.endNamed", { name: "Zeefeest" }) }).click();
  await page.getByRole("button", { name: t("labels.resumeNamed", { name: "Zeefeest" }) }).click();
  await expect(page.getByRole("button", { name: t("labels.endNamed", { name: "Zeefeest" }) })).toBeVisible();
});

test("the board goes on one sheet of the chosen paper", async ({ visit, isPhone }) => {
  test.skip(isPhone, "nobody prints a poster from a phone here");
  const t = wordsIn("nl");
  const page = await visit({ as: "lieselot" });
  await page.goto("/board/poster");
  await expect(page.getByRole("region", { name: t("board.poster.sheet") })).toContainText("Opa Georges");
  await expectGoodPage(page);
  const sheet = await page.pdf({ preferCSSPageSize: true });
  const pages = sheet.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(1);
});

/** Opens the labels of the idea of Opa Georges: by its key on a keyboard, by the button of the open idea in a hand. */
async function labelling(page: Page, { t, isPhone }: { t: Words; isPhone: boolean }): Promise<void> {
  const link = card(page, "opa-georges").locator("[data-card]");
  if (isPhone) {
    await link.click();
    await page.getByRole("button", { name: t("board.labelling.open"), exact: true }).click();
  } else {
    await link.focus();
    await page.keyboard.press("l");
  }
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function filtering(page: Page, t: Words): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${t("board.looking.filter")}( \\d+)?$`) })
    .filter({ visible: true })
    .click();
  await expect(page.getByRole("radio", { name: t("board.looking.sorts.votes") })).toBeVisible();
}

async function closing(page: Page, { t, isPhone }: { t: Words; isPhone: boolean }): Promise<void> {
  if (isPhone) await page.getByRole("button", { name: t("board.looking.show"), exact: true }).click();
  else await page.keyboard.press("Escape");
  await expect(page.getByRole("radio", { name: t("board.looking.sorts.votes") })).toBeHidden();
}
