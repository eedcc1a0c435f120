import { addDays, dayOf, mondayOf } from "@/lib/domain/planning";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { listenAt } from "@/tests/support/journeys/listening";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "roster" });

const A_SECOND = 1_000;

test("a swap is agreed to, the next one confirms the hand-over, and a gap is taken", async ({ visit }) => {
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const [fatima, lieselot] = [await visit({ as: "fatima" }), await visit({ as: "lieselot" })];
  await listenAt(lieselot, "/roster");
  const asked = lieselot.getByRole("heading", { name: t("roster.ask.ownTitle", { name: "Fatima" }) });
  await expect(asked).toBeVisible();

  await test.step("whoever is asked says yes, and whoever asked sees it within a second", async () => {
    await fatima.goto("/roster");
    await expectGoodPage(fatima);
    const question = fatima.getByRole("heading", { name: t("roster.ask.swap.title", { name: "Lieselot" }) });
    await expect(question).toBeVisible();
    await fatima.getByRole("button", { name: t("roster.ask.swap.yes"), exact: true }).click();
    await expect(question).toBeHidden();
    await expect(asked).toBeHidden({ timeout: A_SECOND });
  });

  await test.step("the next one at the buttons says to have read what was left", async () => {
    const week: RosterWeek = await (await fatima.request.get("/api/roster")).json();
    const next = week.handOvers[0]?.to;
    const person = zonnebeke.people.find(({ key }) => idOf(zonnebeke, "member", key) === next?.memberId);
    if (!person) throw new Error("The demo left word for somebody.");
    const page = await visit({ as: person.key });
    await page.goto("/roster");
    const confirm = page.getByRole("button", { name: t("roster.handOver.confirm") });
    await confirm.click();
    await expect(confirm).toBeHidden();
    await expect(fatima.getByText(t("roster.handOver.notRead", { name: person.name.split(" ")[0] ?? "" }))).toBeHidden({
      timeout: A_SECOND,
    });
  });

  await test.step("hours that nobody had are somebody's with one press", async () => {
    const monday = addDays(mondayOf(dayOf(new Date().toISOString(), "Europe/Brussels")), 7);
    await fatima.goto(`/roster?week=${monday}`);
    const gap = fatima.getByRole("heading", { name: /niemand op Facebook$/ });
    await expect(gap).toHaveCount(1);
    const finding = fatima
      .getByRole("region", { name: t("roster.findings") })
      .locator("> div")
      .filter({ has: gap });
    await finding.getByRole("button", { name: t("roster.takeIt") }).click();
    await expect(gap).toHaveCount(0);
    await expect(
      fatima.getByRole("button", { name: /^Fatima El Amrani, Facebook, za .*10:00 tot 14:00/ }),
    ).toBeVisible();
    await expectGoodPage(fatima);
  });
});
