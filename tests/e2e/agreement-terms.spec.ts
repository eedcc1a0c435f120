import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { expectFocusKept, tabTo } from "@/tests/support/journeys/keys";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "agreement-terms" });

const t = wordsIn("nl");

const row = (page: Page, key: string): Locator => page.locator(`[data-term="${key}"]`);
const word = (of: Locator, name: "amount" | "reminder" | "afterwards"): Locator =>
  of.locator(`[data-word="${name}"]`).first();
const example = (page: Page): Locator => page.locator("[data-example]").filter({ visible: true });
const saved = (page: Page): Locator => page.getByText(t("termEditor.state.saved"));

async function openTerms(page: Page): Promise<void> {
  await send(page, "agreement.startDraft", {});
  await page.goto("/agreement/draft/terms");
  await expect(saved(page)).toBeVisible();
}

test("a term is changed with the mouse: its example follows, it is kept, and it can be taken back", async ({
  visit,
}) => {
  const page = await visit({ as: "fatima" });
  await openTerms(page);
  await expectGoodPage(page);
  const accept = row(page, "post.normal.accept");
  const before = await word(accept, "amount").innerText();
  const promised = await example(page).innerText();

  await test.step("the example moves while the number is typed", async () => {
    await word(accept, "amount").click();
    const dialog = page.getByRole("dialog", { name: t("termEditor.word.amount") });
    await dialog.getByRole("textbox", { name: t("termEditor.within") }).fill("6");
    await expect(word(accept, "amount")).toHaveText("6 werkuren");
    await expect(example(page)).not.toHaveText(promised);
    await expect(dialog.getByRole("status")).toHaveText(await example(page).innerText());
    await expectGoodPage(page);
    await page.keyboard.press("Escape");
  });

  await test.step("it stands so for whoever opens the draft", async () => {
    await expect(saved(page)).toBeVisible();
    const hilde = await visit({ as: "hilde" });
    await hilde.goto("/agreement/draft/terms");
    await expect(word(row(hilde, "post.normal.accept"), "amount")).toHaveText("6 werkuren");
  });

  await test.step("and is taken back in one press", async () => {
    await page.getByRole("button", { name: t("ui.undo") }).click();
    await expect(word(accept, "amount")).toHaveText(before);
    await expect(example(page)).toHaveText(promised);
  });

  await test.step("by keyboard it goes back and forth", async () => {
    await word(accept, "amount").click();
    await page.getByRole("textbox", { name: t("termEditor.within") }).fill("5");
    await page.keyboard.press("Escape");
    await expect(word(accept, "amount")).toHaveText("5 werkuren");
    await page.keyboard.press("Control+z");
    await expect(word(accept, "amount")).toHaveText(before);
    await page.keyboard.press("Control+Shift+Z");
    await expect(word(accept, "amount")).toHaveText("5 werkuren");
    await page.keyboard.press("Control+z");
    await expect(word(accept, "amount")).toHaveText(before);
    await expect(word(accept, "amount")).toBeFocused();
  });
});

test("a term is changed by keyboard alone, step by step", async ({ visit }) => {
  const page = await visit({ as: "fatima" });
  await openTerms(page);
  const respond = row(page, "case.normal.respond");
  await tabTo(page, word(row(page, "case.normal.notice"), "amount"));

  await test.step("the arrows go from word to word", async () => {
    await page.keyboard.press("ArrowDown");
    await expect(word(respond, "amount")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(word(respond, "afterwards")).toBeFocused();
  });

  await test.step("what cannot be is said beside the field, and leaves the term as it was", async () => {
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const stood = await word(respond, "amount").innerText();
    await page.keyboard.press("Enter");
    const amount = page.getByRole("textbox", { name: t("termEditor.within") });
    await expect(amount).toBeFocused();
    await amount.press("Control+a");
    await page.keyboard.type("0");
    await expect(page.getByText(t("refusals.fields.moreThanNothing"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(word(respond, "amount")).toHaveText(stood);
    await expect(word(respond, "amount")).toBeFocused();
  });

  await test.step("an urgent term goes, and the focus stays where it was", async () => {
    const urgent = row(page, "case.urgent.publish");
    await word(urgent, "amount").focus();
    await tabTo(page, urgent.getByRole("button", { name: t("termEditor.asNormal.again") }));
    await page.keyboard.press("Enter");
    await expect(urgent.getByRole("button", { name: t("termEditor.asNormal.own") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(word(urgent, "amount")).toBeFocused();
    await expect(saved(page)).toBeVisible();
  });
});

test("the calendar changes into a new version; what was promised moves only on purpose", async ({ visit }) => {
  const page = await visit({ as: "hilde" });
  await page.goto("/agreement/calendar");
  await expectGoodPage(page);
  const button = (name: string) => page.getByRole("button", { name });

  await test.step("what would change stands beside it, with what that does to what is running", async () => {
    await button(t("calendarEditor.span.remove", { of: "maandag", number: 2 })).click();
    await expectFocusKept(page);
    await button(t("calendarEditor.hours.copy")).click();
    const preview = page.getByRole("complementary", { name: t("calendarEditor.new.title") });
    await expect(preview).toContainText("9:00 tot 12:00");
    await expect(preview).toContainText("beloofde moment");
    await expectGoodPage(page);
  });

  await test.step("it counts from now, and the one before is kept", async () => {
    await button(t("calendarEditor.new.make", { number: 2 })).click();
    await expect(page.getByText(t("calendarEditor.made"))).toBeVisible();
    await expect(page.getByText(t("calendarEditor.history.inForce", { number: 2 }))).toBeVisible();
    const versions = page.getByRole("region", { name: t("calendarEditor.history.title") });
    await expect(versions.getByText(t("calendarEditor.history.number", { number: 1 }), { exact: true })).toBeVisible();
    await expectFocusKept(page);
  });

  await test.step("running terms are planned anew when somebody says so, and the reason is kept", async () => {
    await button(t("calendarEditor.replan.open")).click();
    const dialog = page.getByRole("alertdialog", { name: t("calendarEditor.replan.title") });
    await dialog.getByRole("textbox").fill("In de namiddag zijn we dicht.");
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: /^Plan / }).click();
    await expect(dialog).toBeHidden();
    await expect(button(t("calendarEditor.replan.open"))).toBeHidden();
    await expectFocusKept(page);
  });

  await test.step("somebody who does not lead reads it and changes nothing", async () => {
    const member = await visit({ as: "lieselot" });
    await member.goto("/agreement/calendar");
    await expect(member.getByText("9:00 tot 12:00").first()).toBeVisible();
    await expect(member.getByRole("switch")).toHaveCount(0);
    await expectGoodPage(member);
  });
});
