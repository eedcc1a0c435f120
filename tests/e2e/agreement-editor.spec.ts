import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { expectFocusKept, tabTo } from "@/tests/support/journeys/keys";
import { townsperson } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "agreement-editor" });

const t = wordsIn("nl");

const rows = (page: Page): Locator => page.locator("[data-row]");
const word = (row: Locator, cell: string): Locator => row.locator(`[data-cell=${cell}]`);
const saved = (page: Page): Locator => page.getByText(t("editor.save.saved"), { exact: true });
/** A row keeps its place in the page by its id, whatever is put before it. */
const rowWithId = (page: Page, id: string | null): Locator => page.locator(`[data-row="${id}"]`);
const idOf = (row: Locator): Promise<string | null> => row.getAttribute("data-row");

// One after the other: an organisation has one draft, which they all write in.
test.describe.configure({ mode: "default" });

async function openDraft(page: Page): Promise<void> {
  await page.goto("/agreement");
  const start = page.getByRole("button", { name: t("agreement.draft.start") });
  await start.or(page.getByRole("link", { name: t("agreement.draft.goOn") })).click();
  await expect(page).toHaveURL("/agreement/draft");
  await expect(rows(page).first()).toBeVisible();
}

const step = (page: Page, way: "undo" | "redo"): Locator =>
  page.getByRole("button", { name: t(`editor.steps.${way}`), exact: true });

/** What can be done with a row as a whole. */
async function inMenu(row: Locator, entry: string): Promise<void> {
  await row.hover();
  await word(row, "menu").click();
  await row.page().getByRole("menuitem", { name: entry }).click();
}

test("a trekker makes a draft and changes it word by word, with a mouse", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await openDraft(page);
  await expectGoodPage(page);
  const first = rowWithId(page, await idOf(rows(page).first()));

  await test.step("a word opens what it can be, each with what it does", async () => {
    await word(first, "risk").click();
    const option = page.getByRole("option", { name: t("editor.value.risk.low") });
    await expect(option).toContainText(new RegExp(`${t("editor.effect.none")}|${t("editor.effect.narrower")}`));
    await expectGoodPage(page);
    await option.click();
    await page.keyboard.press("Escape");
    await expect(word(first, "risk")).toHaveText(/laag risico/);
    await expect(word(first, "risk")).toBeFocused();
    await expect(first.getByText(t("editor.changed"))).toBeVisible();
    await expect(saved(page)).toBeVisible();
  });

  await test.step("it is kept", async () => {
    await page.reload();
    await expect(word(first, "risk")).toHaveText(/laag risico/);
    await first.getByRole("button", { name: t("editor.asBefore", { number: 1 }) }).click();
    await expect(first.getByText(t("editor.changed"))).toBeHidden();
  });

  const count = await rows(page).count();
  await test.step("a row is added below, copied, and taken away with a way back", async () => {
    await inMenu(first, t("editor.menu.add"));
    await expect(rows(page)).toHaveCount(count + 1);
    const added = rowWithId(page, await idOf(rows(page).nth(1)));
    await expect(added.locator(":focus")).toHaveCount(1);
    await inMenu(added, t("editor.menu.copy"));
    await expect(rows(page)).toHaveCount(count + 2);
    await inMenu(rows(page).nth(2), t("editor.menu.remove"));
    await expect(rows(page)).toHaveCount(count + 1);
    await page.getByRole("button", { name: t("ui.undo") }).click();
    await expect(rows(page)).toHaveCount(count + 2);
    await inMenu(rows(page).nth(2), t("editor.menu.remove"));
    await inMenu(added, t("editor.menu.down"));
    await expect(rows(page).nth(2)).toHaveAttribute("data-row", (await idOf(added)) ?? "");
    await expect(word(added, "menu")).toBeFocused();
    await inMenu(added, t("editor.menu.remove"));
    await expect(rows(page)).toHaveCount(count);
    await expect(saved(page)).toBeVisible();
  });
});

test("a row is taken along by its number", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await openDraft(page);
  const count = await rows(page).count();
  await inMenu(rows(page).first(), t("editor.menu.add"));
  await expect(rows(page)).toHaveCount(count + 1);
  const [from, to] = [rows(page).nth(1), rows(page).first()];
  const id = await idOf(from);
  await from.locator("[data-handle]").hover();
  await page.mouse.down();
  const goal = await to.boundingBox();
  if (!goal) throw new Error("The first row is not on the page.");
  await page.mouse.move(goal.x + 40, goal.y + 30, { steps: 5 });
  await page.mouse.move(goal.x + 40, goal.y + 4, { steps: 3 });
  await page.mouse.up();
  await expect(rows(page).first()).toHaveAttribute("data-row", id ?? "");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(rows(page).first()).toHaveAttribute("data-row", id ?? "");
  await inMenu(rows(page).first(), t("editor.menu.remove"));
  await expect(rows(page)).toHaveCount(count);
  await expect(saved(page)).toBeVisible();
});

test("a row is made binding and gets a note, and the buttons step back and forth over both", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await openDraft(page);
  const first = rowWithId(page, await idOf(rows(page).first()));
  const [back, forth] = [step(page, "undo"), step(page, "redo")];
  const [binding, note] = [first.getByText(t("editor.binding")), first.getByText("Zo willen we het.")];
  await expect(forth).toHaveAttribute("aria-disabled", "true");
  await inMenu(first, t("editor.menu.binding"));
  await expect(binding).toBeVisible();
  await inMenu(first, t("editor.menu.changeNote"));
  await page.getByLabel(t("editor.note.label")).fill("Zo willen we het.");
  await page.getByRole("button", { name: t("editor.note.done") }).click();
  await expect(note).toBeVisible();
  await back.click();
  await expect(note).toBeHidden();
  await back.click();
  await expect(binding).toBeHidden();
  await forth.click();
  await expect(binding).toBeVisible();
  await back.click();
  await expect(binding).toBeHidden();
  await expect(back).toBeFocused();
  await expect(saved(page)).toBeVisible();
});

test("the draft is written by keyboard alone, and every step can be taken back", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await openDraft(page);
  const first = rowWithId(page, await idOf(rows(page).first()));
  await tabTo(page, first.locator("[data-cell][tabindex='0']"));

  await test.step("arrows walk, Enter opens, Escape closes", async () => {
    await page.keyboard.press("Home");
    await expect(word(first, "role")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(word(rows(page).nth(1), "role")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(word(first, "risk")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option").first()).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(word(first, "risk")).toHaveText(/hoog risico/);
    await page.keyboard.press("Escape");
    await expect(word(first, "risk")).toBeFocused();
  });

  await test.step("Ctrl+Z and Ctrl+Shift+Z go back and forth", async () => {
    await page.keyboard.press("Control+z");
    await expect(word(first, "risk")).toHaveText(/elk risico/);
    await page.keyboard.press("Control+Shift+z");
    await expect(word(first, "risk")).toHaveText(/hoog risico/);
    await page.keyboard.press("Control+z");
  });

  await test.step("N adds, Alt and the arrows move, Delete removes, and it can be put back", async () => {
    const count = await rows(page).count();
    await page.keyboard.press("n");
    await expect(rows(page)).toHaveCount(count + 1);
    const added = rowWithId(page, await idOf(rows(page).nth(1)));
    await expect(word(added, "role")).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(rows(page).first()).toHaveAttribute("data-row", (await idOf(added)) ?? "");
    await expect(word(added, "role")).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(rows(page)).toHaveCount(count);
    await expectFocusKept(page);
    await page.keyboard.press("Control+z");
    await expect(added).toBeVisible();
    await word(added, "role").focus();
    await page.keyboard.press("Delete");
    await expect(rows(page)).toHaveCount(count);
    await expect(saved(page)).toBeVisible();
  });
});

test("two who write at once see each other, and nobody is overwritten", async ({ visit }) => {
  // A line that was cut, and a change that came too late.
  const fatima = await visit({ as: "fatima", mayComplain: /ERR_INTERNET|status of (404|409)/ });
  const hilde = await visit({ as: "hilde" });
  await openDraft(fatima);
  await openDraft(hilde);
  const id = await idOf(rows(fatima).nth(2));
  const [mine, theirs] = [rowWithId(fatima, id), rowWithId(hilde, id)];

  await test.step("where the other is, and what the other changed", async () => {
    await word(theirs, "verdict").click();
    await expect(mine.getByText(t("editor.presence.here", { name: townsperson("hilde").name }))).toBeVisible();
    await hilde.getByRole("option", { name: t("editor.verdict.consult_first") }).click();
    await expect(word(mine, "verdict")).toHaveText(/overleg/);
    await word(mine, "verdict").focus();
    await expect(theirs.getByText(t("editor.presence.here", { name: townsperson("fatima").name }))).toBeVisible();
  });

  await test.step("what was chosen without a line waits, and stands beside what the other made of it", async () => {
    await fatima.context().setOffline(true);
    await word(mine, "verdict").click();
    await fatima.getByRole("option", { name: t("editor.verdict.allowed") }).click();
    await expect(word(mine, "verdict")).toHaveText(/zelf/);
    await expect(fatima.getByText(t("editor.save.offline", { count: 1 }))).toBeVisible();
    await word(theirs, "verdict").click();
    await hilde.getByRole("option", { name: t("editor.verdict.with_acceptance") }).click();
    await expect(saved(hilde)).toBeVisible();
    await fatima.context().setOffline(false);
    await expect(mine.getByRole("alert")).toContainText(townsperson("hilde").name);
    await expect(word(mine, "verdict")).toHaveText(/akkoord/);
    await mine.getByRole("button", { name: t("editor.trouble.keepMine") }).click();
    await expect(word(mine, "verdict")).toHaveText(/zelf/);
    await expect(word(theirs, "verdict")).toHaveText(/zelf/);
  });

  await test.step("what was chosen for a row that the other took away is kept, also through a reload", async () => {
    await fatima.context().setOffline(true);
    await word(mine, "verdict").click();
    await fatima.getByRole("option", { name: t("editor.verdict.refused") }).click();
    await expect(word(mine, "verdict")).toHaveText(/niet/);
    await inMenu(theirs, t("editor.menu.remove"));
    await expect(theirs).toBeHidden();
    await expect(saved(hilde)).toBeVisible();
    await fatima.context().setOffline(false);
    const kept = fatima.getByRole("alert").filter({ hasText: t("editor.trouble.gone") });
    await expect(kept).toBeVisible();
    await expect(mine).toBeHidden();
    await fatima.reload();
    await kept.getByRole("button", { name: t("editor.trouble.keepMine") }).click();
    await expect(word(mine, "verdict")).toHaveText(/niet/);
    await expect(word(theirs, "verdict")).toHaveText(/niet/);
    await expect(kept).toBeHidden();
  });
});
