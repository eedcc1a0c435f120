import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "inbox" });

const t = wordsIn("nl");
const WHO = "fatima";
const COLLEAGUE = "lieselot";
const QUESTION = "Wanneer komt de bladkorf terug in de Vinkenlaan?";
const FROM = "Greet Maes";
const ANSWER = "Dag Greet, de bladkorf komt maandag terug. Tot dan kun je bladeren naar het containerpark brengen.";
const CHANNEL = "Facebook";

const conversation = (page: Page) => page.getByRole("list", { name: t("inbox.talk.label", { where: CHANNEL }) });

test("a question seen elsewhere is added in two fields, judged, answered on own authority, placed and closed", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const page = await visit({ as: WHO });
  await page.goto("/inbox");

  await test.step("two fields are enough", async () => {
    await page.getByRole("button", { name: t("inbox.add.open"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("inbox.add.title") });
    await dialog.getByRole("textbox", { name: t("inbox.add.said") }).fill(QUESTION);
    await dialog.getByRole("textbox", { name: t("inbox.add.from") }).fill(FROM);
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: t("inbox.add.confirm") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: QUESTION })).toBeVisible();
  });

  await test.step("somebody judges what it is about and takes it", async () => {
    const judging = page.getByRole("region", { name: t("inbox.triage.title") });
    await judging.getByRole("button", { name: new RegExp(t("inbox.triage.channel")) }).click();
    await page.getByRole("option", { name: CHANNEL }).click();
    await expectGoodPage(page);
    await judging.getByRole("button", { name: /^Klopt/ }).click();
    await expect(judging).toBeHidden();
  });

  const reply = page.getByRole("region", { name: t("inbox.reply.title") });
  await test.step("the agreement says beside the answer that nobody has to read it first", async () => {
    await reply.getByRole("textbox", { name: t("inbox.reply.label", { channel: CHANNEL }) }).fill(ANSWER);
    await expect(reply.locator("[data-save=saved]")).toBeVisible();
    const beside = page.getByRole("region", { name: t("inbox.beside.agreement") });
    await expect(beside.getByText(t("agreement.consequence.answer.go"), { exact: true })).toBeVisible();
    await expectGoodPage(page);
    await reply.getByRole("button", { name: t("flow.writing.finish"), exact: true }).click();
  });

  await test.step("it is placed by hand, and where it stands is recorded", async () => {
    await reply.getByRole("button", { name: t("publishing.placeByHand") }).click();
    await page.getByRole("button", { name: t("publishing.byHand.placed") }).click();
    const dialog = page.getByRole("dialog", { name: t("publishing.byHand.title", { channel: CHANNEL }) });
    await dialog.getByRole("textbox").fill("https://www.facebook.com/zonnebeke/posts/1234567890");
    await dialog.getByRole("button", { name: t("publishing.byHand.confirm") }).click();
    await expect(conversation(page).getByRole("listitem").filter({ hasText: ANSWER })).toBeVisible();
    await expect(reply).toBeHidden();
    await expectGoodPage(page);
  });

  await test.step("a colleague who opens it is seen at once", async () => {
    const other = await visit({ as: COLLEAGUE });
    await other.goto(page.url());
    const { name } = townsperson(COLLEAGUE);
    await expect(page.getByText(t("inbox.case.alsoHere", { name }))).toBeVisible();
    await expect(other.getByText(t("inbox.case.alsoHere", { name: townsperson(WHO).name }))).toBeVisible();
  });

  await test.step("it is closed with what came of it, and is still found", async () => {
    await page.getByRole("button", { name: t("inbox.deeds.close"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("inbox.dialogs.close") });
    await dialog.getByRole("button", { name: t("inbox.closing.confirm") }).click();
    await expect(page.getByRole("button", { name: t("inbox.reopen.title") })).toBeVisible();
    await page.goto("/inbox?q=bladkorf");
    await expect(page.getByRole("link", { name: QUESTION })).toBeVisible();
    await expectGoodPage(page);
  });
});

test("several at once: all or none in a press, and two closed in one go are gone from the list", async ({ visit }) => {
  const page = await visit({ as: WHO });
  await page.goto("/inbox");
  await page.getByRole("button", { name: t("inbox.chosen.begin"), exact: true }).click();
  const bar = page.getByRole("region", { name: t("inbox.bulk.title") });
  const boxes = page.getByRole("checkbox", { name: /^Kies ‘/ });

  await test.step("nothing chosen is nothing to do; all and none are one press each", async () => {
    await expect(bar.getByRole("status")).toHaveText(t("inbox.bulk.count", { count: 0 }));
    const shown = await boxes.count();
    expect(shown).toBeGreaterThan(2);
    await bar.getByRole("button", { name: t("inbox.bulk.all") }).click();
    await expect(bar.getByRole("status")).toHaveText(t("inbox.bulk.count", { count: shown }));
    await bar.getByRole("button", { name: t("inbox.bulk.none") }).click();
    await expect(bar.getByRole("status")).toHaveText(t("inbox.bulk.count", { count: 0 }));
    await expectGoodPage(page);
  });

  const names = await Promise.all([0, 1].map((place) => boxes.nth(place).getAttribute("aria-label")));
  const [first, second] = names.map((name) => page.getByRole("checkbox", { name: name ?? "", exact: true }));
  if (!first || !second) throw new Error("There are fewer than two cases in the demo's inbox.");

  await test.step("two are closed in one go", async () => {
    for (const box of [first, second]) await box.setChecked(true, { force: true });
    await bar.getByRole("button", { name: t("inbox.bulk.close"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("inbox.bulk.titles.close", { count: 2 }) });
    await dialog.getByRole("button", { name: t("inbox.closing.confirm") }).click();
    await expect(page.getByText(t("inbox.bulk.allDone", { count: 2 }))).toBeVisible();
    await expect(bar).toBeHidden();
    for (const name of names) await expect(page.getByRole("link", { name: name?.slice(6, -1) ?? "" })).toBeHidden();
  });
});
