import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf, townsperson } from "@/tests/support/journeys/people";
import { linkMailedTo, mailProposalNow } from "@/tests/support/journeys/proposal-mail";
import { wordsIn } from "@/tests/support/journeys/words";

/*
 * The agreement as those see it who answer for it: one executive narrows a row, sees what that leaves open, closes it,
 * looks at what it would have done to the past months and proposes; another signs from the mail. What waits follows the
 * new version, what was decided keeps its own.
 */

const t = wordsIn("nl");
const hilde = townsperson("hilde");
const words = "De trekker accepteert niet meer alleen: daarover overleggen we voortaan eerst.";

test.use({ town: "executive" });

test("an executive narrows a row, closes the gap, replays and proposes; a colleague signs; the old decision stays", async ({
  visit,
  trekker,
}) => {
  test.setTimeout(300_000);
  const koen = await visit({ as: "koen" });
  await koen.setViewportSize({ width: 1440, height: 900 });
  const fatima = await visit({ as: "fatima" });
  const accept = fatima.getByRole("button", { name: t("flow.accepting.accept"), exact: true });
  const findings = koen.getByRole("region", { name: t("findings.title") });
  const saved = koen.getByText(t("editor.save.saved"), { exact: true });

  await test.step("the trekker may accept what waits", async () => {
    await fatima.goto(`/items/${itemOf("kerstmarkt")}`);
    await expect(accept).toBeEnabled();
    await expect(accept).not.toHaveAttribute("aria-disabled", "true");
  });

  await test.step("the executive opens the agreement and takes the trekker out of a row", async () => {
    await koen.goto("/agreement");
    await koen.getByRole("button", { name: t("agreement.draft.start") }).click();
    await expect(koen).toHaveURL("/agreement/draft");
    const said = koen
      .locator("[data-row]")
      .filter({ hasText: "bij elk risico" })
      .filter({ hasText: "zelf accepteren" });
    const row = koen.locator(`[data-row="${await said.getAttribute("data-row")}"]`);
    await row.locator("[data-cell=role]").click();
    await koen.getByRole("option", { name: t("editor.value.role.trekker"), exact: false }).click();
    await koen.keyboard.press("Escape");
    await expect(row.locator("[data-cell=role]")).toHaveText("eindverantwoordelijke");
    await expect(saved).toBeVisible();
  });

  const gap = findings.getByRole("listitem").filter({ hasText: t("findings.gap.silent.accept") });

  await test.step("a gap appears, in words, with a real example and how often it happened", async () => {
    await expect(gap).toHaveCount(1);
    await expect(gap).toContainText(/Dit gebeurde [1-9]\d* keer in 90 dagen\./);
    await expect(gap).toContainText("‘");
    await expectGoodPage(koen);
  });

  await test.step("the missing row is one press away, and closes it", async () => {
    await gap.getByRole("button", { name: t("findings.gap.write") }).click();
    await expect(gap).toHaveCount(0);
    await expect(saved).toBeVisible();
    await expectGoodPage(koen);
  });

  await test.step("the replay shows what it would have changed", async () => {
    await koen.goto("/agreement/replay");
    await expect(koen.getByRole("heading", { name: /^[1-9]\d* keer/ }).first()).toBeVisible();
    await expect(koen.getByRole("link", { name: t("replay.decisions.why") }).first()).toBeVisible();
    await expectGoodPage(koen);
  });

  await test.step("it is proposed with words", async () => {
    await koen.goto("/agreement/draft");
    await koen.getByRole("button", { name: t("versions.propose.open"), exact: true }).click();
    const question = koen.getByRole("dialog", { name: t("versions.propose.title") });
    await question.getByRole("textbox", { name: t("versions.propose.words") }).fill(words);
    await question.getByRole("button", { name: t("versions.propose.confirm"), exact: true }).click();
    await expect(koen.getByRole("heading", { name: t("versions.consequence.title") })).toBeVisible();
    await expectGoodPage(koen);
  });

  await test.step("the other executive signs from the mail", async () => {
    const reader = await visit();
    await mailProposalNow(trekker.databaseUrl);
    await reader.goto(await linkMailedTo(reader, { address: hilde.email, words }));
    await expectGoodPage(reader);
    await reader.getByRole("button", { name: t("signing.sign", { name: hilde.name }) }).click();
    await expect(reader.getByRole("status").getByRole("heading")).toBeVisible();
  });

  await test.step("the next step on what waits follows the new version", async () => {
    await expect(accept).toHaveAttribute("aria-disabled", "true");
    await expect(fatima.getByRole("button", { name: t("consultations.putBefore.open") })).toBeEnabled();
    await expectGoodPage(fatima);
  });

  await test.step("what was decided before explains itself under the version it was decided by", async () => {
    await fatima.goto(`/items/${itemOf("ijspiste")}`);
    await fatima
      .getByRole("link", { name: t("history.why") })
      .first()
      .click();
    await expect(fatima.getByText(t("decisions.again.same", { number: 1 }))).toBeVisible();
    await expectGoodPage(fatima);
  });
});
