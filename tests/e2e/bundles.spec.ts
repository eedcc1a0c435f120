import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "bundles" });

const cardOn = (page: Page, title: string): Locator =>
  page.locator("[data-idea]").getByRole("link", { name: title, exact: true });
const stackOn = (page: Page, title: string): Locator =>
  page.locator("[data-bundle]").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const columnOf = (page: Page, name: string): Locator => page.getByRole("region", { name: new RegExp(`^${name}`) });

async function pin(page: Page, title: string): Promise<string> {
  return (await send<{ id: string }>(page, "board.pinIdea", { title })).id;
}

/** Takes a card with the mouse and holds it over another until the board shows that the two would be stacked. */
async function dragOnto(page: Page, card: Locator, onto: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const [from, to] = [await card.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error("There is nothing to drag, or nowhere to drag it to.");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 12, { steps: 8 });
  await expect(page.locator("[data-stack-target]")).toHaveCount(1);
  await page.mouse.up();
}

test("ideas are stacked by mouse and by key, chosen as one and written as one post", async ({ visit, isPhone }) => {
  test.skip(isPhone, "a mouse and a keyboard");
  const t = wordsIn("nl");
  const own = {
    lanes: "Op de fiets naar de markt",
    racks: "Een fietsenrek aan de kerk",
    lights: "Licht op het fietspad",
  };
  const theme = "Met de fiets";
  const [wout, fatima] = [await visit({ as: "wout" }), await visit({ as: "fatima" })];
  for (const title of Object.values(own)) await pin(wout, title);
  await Promise.all([wout.goto("/board"), fatima.goto("/board")]);

  await test.step("a card dropped on another asks for the theme, and the stack hangs there for everybody", async () => {
    await dragOnto(fatima, cardOn(fatima, own.racks), cardOn(fatima, own.lanes));
    const dialog = fatima.getByRole("dialog", { name: t("board.stack.bundle.title") });
    await expectGoodPage(fatima);
    await dialog.getByRole("textbox", { name: t("board.stack.bundle.theme") }).fill(theme);
    await fatima.keyboard.press("Enter");
    await expect(fatima.getByText(t("board.stack.done.made", { count: 2, title: theme }))).toBeVisible();
    await expect(stackOn(wout, theme).getByRole("listitem")).toHaveText([own.lanes, own.racks]);
    await expect(columnOf(wout, t("board.columns.bundled")).getByRole("link", { name: theme })).toBeVisible();
    await expectGoodPage(fatima);
  });

  await test.step("B lays another idea on it, by keyboard alone", async () => {
    await cardOn(fatima, own.lights).focus();
    await fatima.keyboard.press("b");
    const dialog = fatima.getByRole("dialog", { name: t("board.stack.bundle.title") });
    await expect(dialog.getByRole("textbox", { name: t("board.stack.bundle.theme") })).toBeFocused();
    await dialog.getByRole("radio", { name: new RegExp(`^${theme}`) }).focus();
    await fatima.keyboard.press("Space");
    await fatima.keyboard.press("Enter");
    await expect(stackOn(fatima, theme).getByRole("listitem")).toHaveCount(3);
    await expect(stackOn(fatima, theme).getByRole("link", { name: theme })).toBeFocused();
  });

  await test.step("E opens the stack, an idea is taken out, and taking out is undone", async () => {
    await stackOn(fatima, theme).getByRole("link", { name: theme }).focus();
    await fatima.keyboard.press("e");
    await expect(fatima.getByRole("heading", { name: theme, level: 2 })).toBeFocused();
    await expectGoodPage(fatima);
    const racks = fatima.getByRole("complementary").getByRole("listitem").filter({ hasText: own.racks });
    await racks.getByRole("button", { name: t("board.voteAlong", { count: 0 }) }).click();
    await expect(racks.getByRole("button", { name: t("board.voteAlong", { count: 1 }), pressed: true })).toBeVisible();
    await fatima.getByRole("button", { name: t("board.stack.takeOutNamed", { title: own.racks }) }).click();
    const toast = fatima
      .getByRole("alertdialog")
      .filter({ hasText: t("board.stack.done.takenOut", { title: own.racks }) });
    await expect(stackOn(wout, theme).getByRole("listitem")).toHaveCount(2);
    await toast.getByRole("button", { name: t("ui.undo") }).click();
    await expect(stackOn(wout, theme).getByRole("listitem")).toHaveCount(3);
  });

  await test.step("it gets another theme", async () => {
    await fatima.getByRole("button", { name: t("board.stack.rename.open") }).click();
    await fatima.getByRole("textbox", { name: t("board.stack.rename.theme") }).fill("Vlot op de fiets");
    await fatima.getByRole("button", { name: t("board.stack.rename.keep") }).click();
    await expect(wout.getByRole("link", { name: "Vlot op de fiets" })).toBeVisible();
  });

  await test.step("choosing the stack answers every idea in it", async () => {
    await fatima.getByRole("button", { name: t("board.stack.moveTo.selected.label") }).click();
    const dialog = fatima.getByRole("dialog", { name: t("board.stack.answer.selected.title") });
    await dialog.getByRole("textbox").fill("Een mooie reeks voor de lente.");
    await dialog.getByRole("button", { name: t("board.stack.answer.selected.confirm") }).click();
    const chosen = columnOf(wout, t("board.columns.selected"));
    await expect(chosen.getByRole("link", { name: "Vlot op de fiets" })).toBeVisible();
    await expect(chosen.getByText(/Een mooie reeks voor de lente/)).toBeVisible();
  });

  await test.step("a post is made of the whole stack, and who pinned one of its ideas sees it there", async () => {
    await fatima.getByRole("button", { name: t("board.idea.startPost") }).click();
    await expect(fatima).toHaveURL(/\/items\//);
    await expect(fatima.getByRole("heading", { level: 1, name: "Vlot op de fiets" })).toBeVisible();
    await expect(
      fatima.getByRole("link", { name: t("items.facts.bundle", { title: "Vlot op de fiets", count: 3 }) }),
    ).toBeVisible();
    const works = columnOf(wout, t("board.columns.in_the_works"));
    await expect(works.getByRole("link", { name: "Vlot op de fiets" })).toBeVisible();
    await expectGoodPage(fatima);
  });
});

test("what hangs there already is supported instead of pinned again, and twins become one", async ({
  visit,
  isPhone,
}) => {
  test.skip(isPhone, "seen on a laptop");
  const t = wordsIn("nl");
  const [first, twin] = ["Een zwembad voor honden aan zee", "Zwembad voor honden"];
  const [wout, fatima] = [await visit({ as: "wout" }), await visit({ as: "fatima" })];
  const stays = await pin(wout, first);

  await test.step("while a title is typed, what looks like it stands under it", async () => {
    await fatima.goto("/board");
    await fatima.keyboard.press("p");
    await fatima.getByRole("textbox", { name: t("pin.label") }).fill("zwembad honden zee");
    await expect(fatima.getByRole("button", { name: t("pin.alike.supportNamed", { title: first }) })).toBeVisible();
    await expectGoodPage(fatima);
    await fatima.getByRole("button", { name: t("pin.alike.supportNamed", { title: first }) }).click();
    await expect(fatima.getByText(t("pin.alike.supported", { title: first }))).toBeVisible();
    await expect(fatima.getByRole("dialog")).toBeHidden();
  });

  await test.step("two that say the same are merged: the one with more votes stays, and the other's address leads there", async () => {
    const goes = await pin(wout, twin);
    await fatima.goto(`/board/${goes}`);
    await fatima.getByRole("button", { name: t("board.alike.mergeNamed", { title: first }) }).click();
    await expect(fatima).toHaveURL(`/board/${stays}`);
    await expect(fatima.getByRole("heading", { level: 2, name: first })).toBeVisible();
    await expect(fatima.getByRole("button", { name: t("board.alike.takeBackNamed", { title: twin }) })).toBeVisible();
    await expectGoodPage(fatima);
    await wout.goto(`/board/${goes}`);
    await expect(wout).toHaveURL(`/board/${stays}`);
  });

  await test.step("and parted again, as long as nothing else happened", async () => {
    await fatima.getByRole("button", { name: t("board.alike.takeBackNamed", { title: twin }) }).click();
    await expect(fatima.getByText(t("board.alike.done.undone", { title: twin }))).toBeVisible();
    await expect(fatima.getByRole("button", { name: t("board.alike.mergeNamed", { title: twin }) })).toBeVisible();
    await wout.goto("/board");
    await expect(cardOn(wout, twin)).toBeVisible();
  });
});

test("ideas are bundled and taken apart by menu on a phone, in English", async ({ visit, isPhone }) => {
  test.skip(!isPhone, "a hand");
  const t = wordsIn("en");
  const [one, other] = ["A map of quiet places", "Quiet benches in town"];
  const page = await visit({ as: "fatima", locale: "en" });
  for (const title of [one, other]) await pin(page, title);
  await page.goto("/board");

  await test.step("the card's menu bundles it with what belongs to it", async () => {
    await menuOf(page, t, one);
    await page.getByRole("menuitem", { name: t("board.stack.bundle.label") }).click();
    const dialog = page.getByRole("dialog", { name: t("board.stack.bundle.title") });
    await dialog.getByRole("textbox", { name: t("board.stack.bundle.theme") }).fill("Quiet in town");
    await dialog.getByText(other).click();
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: t("board.stack.bundle.make", { count: 2 }) }).click();
    await expect(page.getByText(t("board.stack.done.made", { count: 2, title: "Quiet in town" }))).toBeVisible();
  });

  await test.step("it hangs among the bundles, and opens in the board's place", async () => {
    await page.getByRole("button", { name: new RegExp(`^${t("board.columns.bundled")}`) }).click();
    await expectGoodPage(page);
    await stackOn(page, "Quiet in town").getByRole("link", { name: "Quiet in town" }).click();
    await expect(page.getByRole("heading", { name: "Quiet in town", level: 2 })).toBeVisible();
    await expectGoodPage(page);
    await page.getByRole("button", { name: t("board.title") }).click();
  });

  await test.step("its menu takes it apart, and that is undone", async () => {
    await menuOf(page, t, "Quiet in town");
    await page.getByRole("menuitem", { name: t("board.stack.takeApart.label") }).click();
    const toast = page
      .getByRole("alertdialog")
      .filter({ hasText: t("board.stack.done.apart", { title: "Quiet in town" }) });
    await toast.getByRole("button", { name: t("ui.undo") }).click();
    await expect(stackOn(page, "Quiet in town").getByRole("listitem")).toHaveCount(2);
  });
});

const menuOf = (page: Page, t: Words, title: string): Promise<void> =>
  page.getByRole("button", { name: t("board.moveNamed", { title }) }).click();
