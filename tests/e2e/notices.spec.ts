import { randomUUID } from "node:crypto";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";
import { closeSites, site } from "@/tests/support/site";

/** How one hears of things, and what other programs are told: over real HTTP, to a program on this machine. */
test.use({ town: "notices" });
test.afterEach(closeSites);

const t = wordsIn("nl");

test("what somebody chooses is kept at once, and a time that is none is said beside its field", async ({ visit }) => {
  const page = await visit({ as: "wout" });
  await page.goto("/settings/notices");
  const name = t("noticeSettings.groups.ideas.name");
  const from = page.getByRole("group", { name: t("noticeSettings.times.from"), exact: true });
  async function type(digits: string) {
    await from.getByRole("spinbutton").first().focus();
    await page.keyboard.type(digits);
  }
  const mail = page.getByRole("radiogroup", { name: t("noticeSettings.mailOf", { name }) });
  await mail.getByRole("radio", { name: t("noticeSettings.mail.never") }).click();
  await page.getByRole("checkbox", { name: t("noticeSettings.pushOf", { name }) }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("checkbox", { name: t("noticeSettings.times.quiet") }).focus();
  await page.keyboard.press("Space");
  await type("0700");
  await page.getByRole("button", { name: t("noticeSettings.times.save") }).click();
  await expect(page.getByText(t("refusals.fields.sameTime"))).toBeVisible();
  await expectGoodPage(page);
  await type("1900");
  await page.getByRole("button", { name: t("noticeSettings.times.save") }).click();
  await expect(page.getByText(t("noticeSettings.times.saved"), { exact: true })).toBeVisible();
  await page.reload();
  await expect(mail.getByRole("radio", { name: t("noticeSettings.mail.never") })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: t("noticeSettings.pushOf", { name }) })).toBeChecked();
  await expect(from).toContainText("19:00");
});

test("a program of one's own is added, tried, and what it answered stands there; one inside is refused", async ({
  visit,
}) => {
  const { base, heard } = await site(() => ({ status: 200, body: "Dank je wel" }));
  const page = await visit({ as: "fatima" });
  const name = `Website ${randomUUID().slice(0, 8)}`;
  await page.goto("/settings/outside");
  await page.getByRole("button", { name: t("outside.webhooks.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("outside.webhooks.name")).fill(name);
  await dialog.getByLabel(t("outside.webhooks.url"), { exact: true }).fill("https://169.254.169.254/latest/meta-data/");
  await dialog.getByRole("button", { name: t("outside.webhooks.addSubmit") }).click();
  await expect(dialog.getByText(t("refusals.fields.outside"))).toBeVisible();
  await dialog.getByLabel(t("outside.webhooks.url"), { exact: true }).fill(`${base}/haak`);
  await dialog.getByRole("button", { name: t("outside.webhooks.addSubmit") }).click();
  await expect(dialog.getByText(/^whsec_/)).toBeVisible();
  await dialog.getByRole("button", { name: t("outside.webhooks.haveIt") }).click();
  await page.getByRole("button", { name: t("outside.webhooks.testNamed", { name }) }).click();
  await expect(page.getByText("Antwoord 200: Dank je wel.")).toBeVisible();
  expect(heard.map(({ headers }) => headers["trekker-event"])).toEqual(["test"]);
  expect(heard[0]?.headers["trekker-signature"]).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
  await expectGoodPage(page);
});
