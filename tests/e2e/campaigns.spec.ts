import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { listenAt } from "@/tests/support/journeys/listening";
import { itemOf } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "campaigns" });

const A_SECOND = 1_000;
const NAME = "Winter aan zee";
const CAMPAIGN = idOf(zonnebeke, "campaign", "winter-aan-zee");
const RULES = ["prize", "closing", "choosing", "regulations"] as const;

test("a fact that its lead changes stands on a colleague's open item within a second, and is confirmed", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const t = wordsIn("nl");
  const was = "Tijdens de kerstmarkt is het Marktplein dicht voor auto’s. De bus stopt dan aan de Dijk.";
  const is = "Tijdens de kerstmarkt is het Marktplein dicht voor auto’s. De bus stopt dan aan de Kerk.";
  const [mieke, wout] = [await visit({ as: "mieke" }), await visit({ as: "wout" })];
  await mieke.goto(`/campaigns/${CAMPAIGN}`);
  await expectGoodPage(mieke);
  await listenAt(wout, `/items/${itemOf("kerstmarkt")}`);
  const facts = wout.getByRole("region", { name: t("campaigns.beside.title", { name: NAME }) });
  const confirm = wout.getByRole("button", { name: t("campaigns.toRead.confirmNamed", { name: NAME }) });
  const wordOf = (kind: "ins" | "del", word: string) => facts.locator(kind).filter({ hasText: word });

  await test.step("whoever is behind reads what changed, word by word, and says so", async () => {
    await expect(wordOf("ins", "vrijdag")).toBeVisible();
    await expectGoodPage(wout);
    await confirm.click();
    await expect(confirm).toBeHidden();
    await expect(facts.locator("ins")).toHaveCount(0);
  });

  await test.step("a change reaches the open page within a second, marked, and asks again", async () => {
    await mieke.getByRole("button", { name: t("campaigns.facts.change", { words: was }) }).click();
    const dialog = mieke.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("campaigns.facts.words") }).fill(is);
    await expectGoodPage(mieke);
    const saved = mieke.waitForResponse((response) => response.request().method() === "POST");
    await dialog.getByRole("button", { name: t("campaigns.facts.save") }).click();
    await saved;
    await expect(wordOf("ins", "Kerk")).toBeVisible({ timeout: A_SECOND });
    await expect(wordOf("del", "Dijk")).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(confirm).toBeVisible();
  });

  await test.step("the lead sees who has not read it yet, until they have", async () => {
    const readers = mieke.getByRole("region", { name: t("campaigns.readers.title") });
    const reader = readers.getByRole("listitem").filter({ hasText: "Wout Pieters" });
    await expect(reader).toContainText(t("campaigns.readers.behind"));
    await wout.goto("/");
    await expect(wout.locator("ins").filter({ hasText: "Kerk" })).toBeVisible();
    await expectGoodPage(wout);
    await confirm.click();
    await expect(confirm).toBeHidden();
    await expect(reader).toContainText(t("campaigns.readers.upToDate"));
  });
});

test("a question from the buttons is told to the lead, and its answer stands with every item", async ({ visit }) => {
  test.setTimeout(180_000);
  const t = wordsIn("nl");
  const question = "Mag mijn hond mee op de kerstmarkt?";
  const answer = "Ja, aan de leiband. Op het ijs niet.";
  const [samira, mieke] = [await visit({ as: "samira" }), await visit({ as: "mieke" })];
  await listenAt(samira, `/items/${itemOf("kerstmarkt")}`);
  const facts = samira.getByRole("region", { name: t("campaigns.beside.title", { name: NAME }) });
  await facts.getByRole("button", { name: t("campaigns.questions.ask") }).click();
  await samira.getByRole("dialog").getByRole("textbox").fill(question);
  await expectGoodPage(samira);
  await samira
    .getByRole("dialog")
    .getByRole("button", { name: t("campaigns.questions.send") })
    .click();
  await expect(facts.getByText(t("campaigns.questions.waits", { name: "Mieke Dewulf" })).last()).toBeVisible();

  await mieke.goto("/");
  await expectGoodPage(mieke);
  await mieke.getByRole("link", { name: t("campaigns.today.answerNamed", { question }) }).click();
  await mieke.getByRole("button", { name: t("campaigns.questions.answerNamed", { question }) }).click();
  const dialog = mieke.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("campaigns.questions.answer") }).fill(answer);
  await dialog.getByRole("button", { name: t("campaigns.facts.save") }).click();
  await expect(facts.getByText(answer)).toBeVisible({ timeout: 5 * A_SECOND });
});

test("on a phone, in English: a contest begins, its rules are asked for, and it ends with a way back", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const t = wordsIn("en");
  const page = await visit({ as: "fatima", locale: "en", theme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/campaigns");
  await expectGoodPage(page);
  await page.getByRole("button", { name: t("campaigns.start") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(t("campaigns.form.kindDetail.contest")).click();

  await test.step("what is missing is said beside its field", async () => {
    await dialog.getByRole("button", { name: t("campaigns.form.start"), exact: true }).click();
    await expect(dialog.getByRole("textbox", { name: t("campaigns.form.name") })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await expectGoodPage(page);
  });

  await dialog.getByRole("textbox", { name: t("campaigns.form.name") }).fill("Mooiste raam");
  await dialog.getByRole("button", { name: t("campaigns.form.start"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mooiste raam" })).toBeVisible();
  for (const rule of RULES) await expect(page.getByText(t(`campaigns.rules.${rule}`), { exact: true })).toBeVisible();
  await expectGoodPage(page);

  await test.step("a rule is filled in on its own place; the regulations only as a link", async () => {
    const fill = (rule: (typeof RULES)[number]) =>
      page.getByRole("button", { name: t("campaigns.rules.fillNamed", { rule: t(`campaigns.rules.${rule}`) }) });
    await fill("prize").click();
    await dialog.getByRole("textbox").fill("Een etentje voor twee.");
    await dialog.getByRole("button", { name: t("campaigns.facts.save") }).click();
    await expect(page.getByText("Een etentje voor twee.")).toBeVisible();
    await expect(fill("prize")).toBeHidden();
    await fill("regulations").click();
    await dialog.getByRole("textbox").fill("op de website");
    await dialog.getByRole("button", { name: t("campaigns.facts.save") }).click();
    await expect(dialog.getByText(t("refusals.fields.link"))).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("it ends, and is taken up again", async () => {
    await page.getByRole("button", { name: t("campaigns.end"), exact: true }).click();
    await expect(page.getByRole("button", { name: t("campaigns.reopen") })).toBeVisible();
    await page.getByRole("button", { name: t("ui.undo") }).click();
    await expect(page.getByRole("button", { name: t("campaigns.end"), exact: true })).toBeVisible();
  });
});

test("the calendar shows its period and only its posts when asked", async ({ visit }) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "lieselot" });
  await page.goto("/calendar");
  const band = page.getByRole("link", { name: new RegExp(`^${NAME}, `) }).filter({ visible: true });
  await expect(band.first()).toBeVisible();
  await page.getByRole("button", { name: t("calendar.allCampaigns") }).click();
  await page.getByRole("menuitem", { name: NAME }).click();
  await expect(page).toHaveURL(new RegExp(`campaign=${CAMPAIGN}`));
  await expect(page.locator("[data-post]").filter({ hasText: "Zo strooien we", visible: true })).toHaveCount(0);
  await expectGoodPage(page);
  await band.first().click();
  await expect(page.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
});
