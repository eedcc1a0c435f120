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
