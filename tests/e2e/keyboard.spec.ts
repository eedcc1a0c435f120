import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectFocusKept, tabTo } from "@/tests/support/journeys/keys";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

const t = wordsIn("nl");

const card = (page: Page, title: string): Locator => page.locator("[data-idea]").getByRole("link", { name: title });
const column = (page: Page, name: "pinned" | "bundled" | "selected"): Locator =>
  page.getByRole("region", { name: new RegExp(`^${t(`board.columns.${name}`)}`) });

test("an idea is pinned, found, opened and chosen by keyboard alone, and the focus goes along", async ({ visit }) => {
  const title = "Een bank met uitzicht op de pier";
  const page = await visit({ as: "fatima" });
  await page.goto("/board");
  const first = column(page, "pinned").locator("[data-idea]").first().getByRole("link");
  await tabTo(page, first);
  const before = await first.innerText();

  await test.step("P pins from where one is", async () => {
    await page.keyboard.press("p");
    await expect(page.getByRole("textbox", { name: t("pin.label") })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await expect(card(page, title)).toBeVisible();
    await expect(card(page, before)).toBeFocused();
  });

  await test.step("arrows walk between cards and columns", async () => {
    await page.keyboard.press("ArrowUp");
    await expect(card(page, title)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(column(page, "bundled").locator(":focus")).toHaveCount(1);
    await page.keyboard.press("ArrowRight");
    await expect(column(page, "selected").locator(":focus")).toHaveCount(1);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(card(page, title)).toBeFocused();
  });

  await test.step("E opens and Escape closes", async () => {
    await page.keyboard.press("e");
    await expect(page).toHaveURL(/\/board\/.+/);
    await expect(page.getByRole("heading", { name: title, level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL("/board");
    await expect(card(page, title)).toBeFocused();
  });

  await test.step("M moves, and the focus stays on the card in its new column", async () => {
    await page.keyboard.press("m");
    const menu = page.getByRole("menu", { name: t("board.moveNamed", { title }) });
    await expect(menu.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(column(page, "selected").getByRole("link", { name: title })).toBeFocused();
  });

  await test.step("V parks it with a kind word, and the focus finds another card", async () => {
    await page.keyboard.press("v");
    await expect(page.getByRole("dialog", { name: t("board.answer.parked.title") })).toBeVisible();
    await page.keyboard.type("Dank je! In de lente, als de bank er staat.");
    await page.keyboard.press("Control+Enter");
    await expect(card(page, title)).toBeHidden();
    await expect(page.locator("[data-idea] :focus")).toHaveCount(1);
  });
});

test("a card is dragged to another column by keyboard", async ({ visit }) => {
  const title = "De meeuw die patat bestelt";
  const page = await visit({ as: "fatima" });
  await send(page, "board.pinIdea", { title });
  await page.goto("/board");
  await tabTo(page, card(page, title));
  await tabTo(page, page.getByRole("button", { name: t("board.dragNamed", { title }) }));
  await page.keyboard.press("Enter");
  await tabTo(page, column(page, "selected"));
  await page.keyboard.press("Enter");
  await expect(column(page, "selected").getByRole("link", { name: title })).toBeVisible();
  await expect(page.getByText(t("board.done.selected", { title }))).toBeVisible();
  await expectFocusKept(page);
});

test("a chosen idea is written, handed in, accepted and sent out by keyboard alone", async ({ visit }) => {
  test.setTimeout(120_000);
  const title = "Wie draait er aan de vuurtoren?";
  const page = await visit({ as: "fatima" });
  const { id } = await send<{ id: string }>(page, "board.pinIdea", { title });
  await send(page, "board.selectIdea", { ideaId: id, seenVersion: 0 });
  await page.goto(`/board/${id}`);
  await tabTo(page, page.getByRole("button", { name: t("board.idea.startPost") }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/items\//);

  await test.step("the details, in a dialog that gives the focus back", async () => {
    const change = page.getByRole("button", { name: t("items.details.change") });
    await tabTo(page, change);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: t("items.details.title") });
    for (const name of ["Bluesky", "Facebook", "Instagram", "Nieuwsbrief"]) {
      await tabTo(page, dialog.getByRole("checkbox", { name, exact: true }));
      await page.keyboard.press("Space");
    }
    await tabTo(page, dialog.getByRole("button", { name: t("items.details.save"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(change).toBeFocused();
  });

  await test.step("the text", async () => {
    await tabTo(page, page.getByRole("textbox", { name: t("items.texts.label", { channel: "Buurtapp" }) }));
    await page.keyboard.type("Elke avond om zes uur klimt Roger 114 treden op.");
    await expect(page.locator("[data-save=saved]")).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: t("flow.writing.submit"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByText(t("flow.writing.submitted"))).toBeVisible();
    await expectFocusKept(page);
  });

  await test.step("what is not for this person says why when it has the focus", async () => {
    const accept = page.getByRole("button", { name: t("flow.accepting.accept"), exact: true });
    await tabTo(page, accept);
    await expect(page.getByRole("tooltip")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(accept).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("a colleague accepts it and sends it out", async () => {
    const jan = await visit({ as: "jan" });
    await jan.goto(page.url());
    await tabTo(jan, jan.getByRole("button", { name: t("flow.accepting.accept"), exact: true }));
    await jan.keyboard.press("Enter");
    const place = jan.getByRole("button", { name: t("publishing.placeByHand") });
    await expect(place).toBeVisible();
    await expectFocusKept(jan);
    await tabTo(jan, place);
    await jan.keyboard.press("Enter");
    await expect(jan.getByRole("button", { name: t("publishing.byHand.placed") })).toBeVisible();
    await expectFocusKept(jan);
  });
});

test("the palette jumps, searches and closes without losing the place", async ({ visit }) => {
  const page = await visit({ as: "lieselot" });
  await page.goto("/board");
  const start = column(page, "pinned").locator("[data-idea]").first().getByRole("link");
  await tabTo(page, start);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox", { name: t("shell.palette.hint") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(start).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("duinzicht");
  await expect(page.getByRole("menuitem", { name: "Het nieuwe speelplein Duinzicht gaat open" }).first()).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("team");
  await expect(page.getByRole("menuitem", { name: t("shell.doors.team"), exact: true })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/team");
});

test("the question mark shows the keys, and single letters can be switched off", async ({ visit }) => {
  const page = await visit({ as: "lieselot" });
  await page.goto("/board");
  await tabTo(page, page.getByRole("button", { name: t("board.pinHere") }).last());
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: t("shell.keys.title") });
  await expect(keys.getByText(t("board.keys.walk"))).toBeVisible();
  await tabTo(page, keys.getByRole("switch"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await expectFocusKept(page);
  await page.keyboard.press("p");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: t("shell.palette.open") })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});
