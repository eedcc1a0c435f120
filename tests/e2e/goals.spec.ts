import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";

const t = wordsIn("nl");

test("a goal is named, measured, said otherwise, ended and taken up again", async ({ visit }) => {
  const page = await visit({ as: "fatima", theme: "dark" });
  const dialog = page.getByRole("dialog");

  await test.step("it is named, with the questions of what exactly and why", async () => {
    await page.goto("/insight/goals");
    await expectGoodPage(page);
    await page.getByRole("button", { name: t("goals.add") }).click();
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: t("goals.addSubmit") }).click();
    await expect(dialog.getByText(t("refusals.fields.required")).first()).toBeVisible();
    await dialog.getByLabel(t("goals.name"), { exact: true }).fill("Havenfeest");
    await dialog.getByLabel(t("goals.questions.specific.label")).fill("Meer mensen uit de wijk op het havenfeest.");
    await dialog.getByLabel(t("goals.unit")).fill("bezoekers");
    await dialog.getByRole("button", { name: t("goals.addSubmit") }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("how it stands is written down", async () => {
    await page.getByRole("link", { name: "Havenfeest", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Havenfeest" })).toBeVisible();
    await expect(page.getByText(t("goals.course.noAim"))).toBeVisible();
    await page.getByRole("button", { name: t("goals.readings.add") }).click();
    await dialog.getByLabel(t("goals.readings.valueIn", { unit: "bezoekers" })).fill("veel");
    await dialog.getByRole("button", { name: t("goals.readings.keep") }).click();
    await expect(dialog.getByRole("textbox", { name: t("goals.readings.valueIn", { unit: "bezoekers" }) })).toHaveValue(
      "veel",
    );
    await dialog.getByLabel(t("goals.readings.valueIn", { unit: "bezoekers" })).fill("120,5");
    await dialog.getByRole("button", { name: t("goals.readings.keep") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("cell", { name: /120,5/ })).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("it is said otherwise, ended and taken up again", async () => {
    await page.getByRole("button", { name: t("goals.changeNamed", { name: "Havenfeest" }) }).click();
    await dialog.getByLabel(t("goals.name"), { exact: true }).fill("Zeefeest");
    await dialog.getByRole("button", { name: t("goals.keep") }).click();
    await page.getByRole("button", { name: t("goals.endNamed", { name: "Zeefeest" }) }).click();
    await page.getByRole("button", { name: t("goals.resumeNamed", { name: "Zeefeest" }) }).click();
    await expect(page.getByRole("button", { name: t("goals.endNamed", { name: "Zeefeest" }) })).toBeVisible();
  });
});
