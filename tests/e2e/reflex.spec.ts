import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf, townsperson } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";

/* What went well is told, seen in the canteen and heard by whoever had the idea; and a kind word to a colleague. */
test.use({ town: "reflex" });

const t = wordsIn("nl");
const RESULT = "85 bezoekers extra op de dijk";
const WORDS = "Dag An, je ziet alles in het zwembad. Prik het eens.";

test("a success reaches the canteen and the pinner, and a kind word a colleague who looks on", async ({
  visit,
  isPhone,
}) => {
  test.skip(isPhone, "the same pages; how they fit a phone is looked at with the other pages");
  const [fatima, lieselot, an, canteen] = await Promise.all([
    visit({ as: "fatima" }),
    visit({ as: "lieselot" }),
    visit({ as: "an" }),
    visit({ theme: "dark" }),
  ]);
  await Promise.all([fatima.goto("/insight/reflex"), lieselot.goto("/board"), an.goto("/board")]);

  await test.step("the trekker sees who does what, by rung for all and by name for her alone", async () => {
    await expect(fatima.getByRole("heading", { name: t("reflex.headline", { count: 13, size: 15 }) })).toBeVisible();
    await expect(fatima.getByText(t("reflex.ofTeam", { count: 2, size: 15 })).first()).toBeVisible();
    await expectGoodPage(fatima);
  });

  await test.step("a screen gets an address, which shows its successes to whoever has it", async () => {
    const dialog = fatima.getByRole("dialog");
    await fatima.getByRole("button", { name: t("reflex.walls.make") }).click();
    await dialog.getByLabel(t("reflex.walls.name")).fill("Kantine");
    await dialog.getByRole("button", { name: t("reflex.walls.make") }).click();
    await expect(dialog).toBeHidden();
    const address = await fatima.getByRole("link", { name: /\/wall\// }).innerText();
    await canteen.goto(address);
    await expectGoodPage(canteen);
    await expect(canteen.getByText(RESULT)).toBeHidden();
  });

  await test.step("somebody tells what a post brought about, and it hangs in the canteen", async () => {
    await fatima.goto(`/items/${itemOf("lichtjes")}`);
    await fatima.getByRole("button", { name: t("itemResults.tell") }).click();
    const dialog = fatima.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("itemResults.words"), exact: true }).fill(RESULT);
    await dialog.getByRole("button", { name: t("itemResults.save") }).click();
    await expect(dialog).toBeHidden();
    await canteen.reload();
    const success = canteen.getByRole("article").filter({ hasText: RESULT });
    await expect(success).toContainText(t("wall.thanks", { name: "Lieselot" }));
    await expectGoodPage(canteen);
  });

  await test.step("whoever had the idea is thanked with the result", async () => {
    const told = await heard(lieselot, t("notices.idea_effect.title"));
    await expect(told).toContainText(RESULT);
  });

  await test.step("a kind word in the trekker's own words reaches the colleague who looks on", async () => {
    const { name } = townsperson("an");
    await fatima.goto("/insight/reflex");
    const row = fatima
      .getByRole("list", { name: t("reflex.people.title"), exact: true })
      .getByRole("listitem")
      .filter({ hasText: name });
    await expect(row).toContainText(t("reflex.rungs.spectator.name"));
    await row.getByRole("button", { name: t("reflex.nudge.openNamed", { name }) }).click();
    const dialog = fatima.getByRole("dialog");
    const words = dialog.getByRole("textbox", { name: t("reflex.nudge.label") });
    await expect(words).toHaveValue(t("reflex.nudge.words.join_in", { name: "An", ideas: 0 }));
    await words.fill(WORDS);
    await expectGoodPage(fatima);
    await dialog.getByRole("button", { name: t("reflex.nudge.send") }).click();
    await expect(dialog).toBeHidden();
    await expect(row).toContainText(t("reflex.people.rest.just_had_one"));
    await expect(await heard(an, t("notices.nudge.title", { by: townsperson("fatima").name }))).toContainText(WORDS);
  });
});

/** A notice in the bell, once it is there. */
async function heard(page: Page, title: string) {
  const notices = page.getByRole("dialog", { name: t("shell.notifications.title") });
  await page
    .getByRole("banner")
    .getByRole("button", { name: /melding/i })
    .click();
  const notice = notices.getByRole("listitem").filter({ hasText: title }).first();
  await expect(notice).toBeVisible();
  return notice;
}
