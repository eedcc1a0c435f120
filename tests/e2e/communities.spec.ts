import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

/* From a group somebody knows of to one that is followed: counted, judged by its share, brought together, and fitted in. */
test.use({ town: "reflex" });

const t = wordsIn("nl");
const SHORE = "Fietsen langs zee";
const DUNES = "Fietsen langs zee en duin";
const HEAD = "gemeenschap;dag;leden;makers;beoordelaars";
const ROW = `${DUNES};2026-01-12;60;3;3`;

test("a community is registered, counted by hand and from a file, brought together and followed", async ({
  visit,
  isPhone,
}) => {
  test.skip(isPhone, "the same page; how it fits a phone is looked at with the other pages");
  const page = await visit({ as: "fatima" });
  const dialog = page.getByRole("dialog");

  await test.step("it is registered, and waits to be counted", async () => {
    await page.goto("/insight/communities");
    await expectGoodPage(page);
    await page.getByRole("button", { name: t("communities.add") }).click();
    await dialog.getByRole("button", { name: t("communities.addSubmit"), exact: true }).click();
    await expect(dialog.getByText(t("refusals.fields.required")).first()).toBeVisible();
    await dialog.getByLabel(t("communities.name"), { exact: true }).fill(SHORE);
    await dialog.getByLabel(t("communities.network"), { exact: true }).fill("Forum");
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: t("communities.addSubmit"), exact: true }).click();
    await expect(dialog).toBeHidden();
    const uncounted = page.getByRole("list", { name: t("communities.bands.uncounted.title") });
    await expect(uncounted.getByRole("link", { name: SHORE, exact: true })).toBeVisible();
    await send(page, "communities.add", { name: DUNES, network: "Forum" });
  });

  await test.step("it is counted by hand: more makers than people is said beside its field, its share says what to do", async () => {
    await page.getByRole("link", { name: SHORE, exact: true }).click();
    await page.getByRole("button", { name: t("communities.counts.add") }).click();
    const field = (part: "size" | "creators" | "critics") =>
      dialog.getByRole("textbox", { name: t(`communities.counts.${part}`), exact: true });
    await field("size").fill("80");
    await field("creators").fill("5");
    await field("critics").fill("90");
    await dialog.getByRole("button", { name: t("communities.counts.keep") }).click();
    await expect(dialog.getByText(t("refusals.fields.moreThanThereAre"))).toBeVisible();
    await field("critics").fill("11");
    await dialog.getByRole("button", { name: t("communities.counts.keep") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("cell", { name: /^20 %$/ })).toBeVisible();
    await expect(page.getByText(t("communities.steps.join"))).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("of a file with a row that is wrong nothing comes in and nothing is lost; mended it all does", async () => {
    await page.goto("/insight/communities");
    await page.getByRole("button", { name: t("communities.import.open") }).click();
    const table = dialog.getByRole("textbox", { name: t("communities.import.table") });
    await table.fill(`${HEAD}\n${ROW}\nVissers;2026-01-12;60;3;3`);
    await dialog.getByRole("button", { name: t("communities.import.submit") }).click();
    const wrong = { row: 3, problem: "unknownCommunity", words: "Vissers" };
    await expect(dialog.getByText(t("refusals.fields.countRow", wrong))).toBeVisible();
    await expectGoodPage(page);
    await expect(table).toHaveValue(new RegExp(ROW));
    await table.fill(`${HEAD}\n${ROW}`);
    await dialog.getByRole("button", { name: t("communities.import.submit") }).click();
    await expect(dialog).toBeHidden();
    const quiet = page.getByRole("list", { name: t("communities.bands.quiet.title") });
    await expect(quiet.getByRole("link", { name: DUNES, exact: true })).toBeVisible();
    await expect(page.getByText(t("communities.bands.quiet.advice"))).toBeVisible();
    const lively = page.getByRole("list", { name: t("communities.bands.lively.title") });
    await expect(lively.getByRole("link", { name: SHORE, exact: true })).toBeVisible();
  });

  await test.step("the two that are alike are brought together", async () => {
    await expectGoodPage(page);
    await page.getByRole("button", { name: t("communities.merge.doNamed", { name: DUNES }) }).click();
    await expect(page.getByText(t("communities.merge.done", { name: DUNES }))).toBeVisible();
    await expect(page.getByText(t("communities.gone.into", { name: SHORE }))).toBeVisible();
  });

  await test.step("following it is held against the hours of the team, before and after", async () => {
    await page.getByRole("link", { name: SHORE, exact: true }).click();
    await page.getByRole("button", { name: t("communities.follow.startNamed", { name: SHORE }) }).click();
    await dialog.getByRole("button", { name: new RegExp(t("communities.follow.who")) }).click();
    await page.getByRole("option", { name: townsperson("wout").name }).click();
    const minutes = dialog.getByRole("textbox", { name: t("communities.follow.minutes") });
    await minutes.fill("2400");
    const [tooMuch = ""] = t("communities.follow.tooMuch", { hours: "41,8 uur", room: "|" }).split("|");
    await expect(dialog.getByRole("status")).toContainText(tooMuch);
    await minutes.fill("60");
    await expectGoodPage(page);
    await dialog.getByRole("button", { name: t("communities.follow.keep"), exact: true }).click();
    await expect(dialog).toBeHidden();
    const followed = { name: townsperson("wout").name, minutes: 60 };
    await expect(page.getByText(t("communities.followedBy", followed))).toBeVisible();
    await page.goto("/insight/communities");
    await expect(page.getByText(t("communities.load.fits", { count: 3, hours: "2,8 uur" }))).toBeVisible();
  });
});
