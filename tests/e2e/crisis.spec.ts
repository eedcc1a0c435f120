import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { expectFocusKept } from "@/tests/support/journeys/keys";
import { listenAt } from "@/tests/support/journeys/listening";
import { townsperson } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "crisis" });

const t = wordsIn("nl");
const A_SECOND = 1_000;
const TITLE = "Zo strooien we deze winter";
const FACT = "De dijk is dicht tussen trap 3 en trap 7";

const heldRow = (page: Page) => page.locator("#held li").filter({ hasText: TITLE });
const banner = (page: Page) => page.locator("[data-banner]");

test("a crisis is on every screen within a second, holds what was planned, and gives it back for a decision", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const hilde = await visit({ as: "hilde" });
  const fatima = await visit({ as: "fatima" });
  const dark = await visit({ as: "lieselot", theme: "dark" });
  await Promise.all([listenAt(fatima, "/"), listenAt(dark, "/board"), hilde.goto("/settings/organisation")]);

  await test.step("switching it on says calmly what will happen, and asks why", async () => {
    await hilde.getByRole("button", { name: t("organisation.crisis.start.open") }).click();
    const dialog = hilde.getByRole("dialog", { name: t("organisation.crisis.start.title") });
    await expect(dialog.getByText(t("organisation.crisis.start.everybody"))).toBeVisible();
    await expectGoodPage(hilde);
    await dialog.getByRole("button", { name: t("organisation.crisis.start.confirm") }).click();
    await expect(dialog.getByText(t("refusals.fields.required"))).toBeVisible();
    await dialog.getByRole("textbox").fill("stormschade aan de dijk");
    await dialog.getByRole("button", { name: t("organisation.crisis.start.confirm") }).click();
  });

  await test.step("everybody sees who, why and what stands still, without reloading", async () => {
    await expect(banner(hilde)).toBeVisible();
    await expect(banner(fatima)).toContainText("stormschade aan de dijk", { timeout: A_SECOND });
    await expect(banner(dark)).toContainText(townsperson("hilde").name, { timeout: A_SECOND });
    await expect(heldRow(fatima)).toBeVisible();
    await Promise.all([fatima, dark, hilde].map(expectGoodPage));
  });

  await test.step("what is certain is written by who leads it, and read by everybody at once", async () => {
    await hilde.goto("/");
    const facts = (page: Page) => page.getByRole("region", { name: t("crisis.facts.title") }).filter({ visible: true });
    await facts(hilde)
      .getByRole("button", { name: t("crisis.facts.add") })
      .click();
    await expect(facts(hilde).getByText(t("refusals.fields.required"))).toBeVisible();
    await facts(hilde).getByRole("textbox").fill(FACT);
    await facts(hilde)
      .getByRole("button", { name: t("crisis.facts.add") })
      .click();
    await expect(facts(fatima).getByText(FACT)).toBeVisible({ timeout: A_SECOND });
    await Promise.all([hilde, fatima].map(expectGoodPage));
    await facts(fatima)
      .getByRole("button", { name: t("crisis.facts.strike.open", { words: FACT }) })
      .click();
    const dialog = fatima.getByRole("dialog", { name: t("crisis.facts.strike.title", { words: FACT }) });
    await dialog.getByRole("textbox").fill("De weg is weer open.");
    await expectGoodPage(fatima);
    await dialog.getByRole("button", { name: t("crisis.facts.strike.confirm") }).click();
    await expect(dialog).toBeHidden();
    await expectFocusKept(fatima);
    await expect(facts(hilde).locator("s")).toHaveText(FACT, { timeout: A_SECOND });
  });

  await test.step("a planned post stands still, and its page says so", async () => {
    await heldRow(fatima).getByRole("link").click();
    await expect(fatima.getByText(t("held.notice.during"))).toBeVisible();
    await expectGoodPage(fatima);
  });

  await test.step("the end of the crisis leaves each post to be decided on", async () => {
    await banner(fatima)
      .getByRole("button", { name: t("crisis.end.open") })
      .click();
    const dialog = fatima.getByRole("dialog", { name: t("crisis.end.title") });
    await dialog.getByRole("textbox").fill("De dijk houdt.");
    await expectGoodPage(fatima);
    await dialog.getByRole("button", { name: t("crisis.end.confirm") }).click();
    await expect(banner(fatima)).toBeHidden();
    await expect(banner(dark)).toBeHidden({ timeout: A_SECOND });
    await fatima.goto("/");
    await heldRow(fatima).getByRole("button").click();
    const decision = fatima.getByRole("dialog", { name: t("held.decide.title", { title: TITLE }) });
    await expect(decision.getByRole("radio").first()).toBeChecked();
    await expectGoodPage(fatima);
    await decision.getByRole("button", { name: t("held.decide.confirm.as_planned") }).click();
    await expect(fatima.getByText(t("held.decide.done.as_planned", { title: TITLE }))).toBeVisible();
    await expect(heldRow(fatima)).toBeHidden();
  });
});
