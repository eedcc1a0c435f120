import { addDays, dayOf, mondayOf } from "@/lib/domain/planning";
import type { CasePage } from "@/lib/features/case-page/schema";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { listenAt } from "@/tests/support/journeys/listening";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "roster" });
test.describe.configure({ mode: "default" });

const A_SECOND = 1_000;
const HOUR_MS = 3_600_000;
/** A turn that has begun is not swapped any more: there is this long to agree. */
const BEGINS_SOON_MS = 20_000;

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

test("once a swap is agreed to, what comes in on that channel goes to the other person", async ({ visit }) => {
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const channel = "Wijkforum";
  const [fatima, lieselot] = [await visit({ as: "fatima" }), await visit({ as: "lieselot" })];
  const { channelId } = await send<{ channelId: string }>(fatima, "channels.add", { name: channel, network: "other" });
  const sit = (key: string, from: number, hours: number) => {
    const span = { from: new Date(from), until: new Date(from + hours * HOUR_MS) };
    const turn = { channelId, segmentId: null, memberId: townsperson(key).memberId, ...span };
    return send<{ shiftId: string }>(fatima, "shifts.add", turn);
  };
  const begins = Date.now() + BEGINS_SOON_MS;
  const [soon, later] = [await sit("lieselot", begins, 2), await sit("fatima", begins + 3 * HOUR_MS, 2)];
  const askedOfId = townsperson("fatima").memberId;
  await send(lieselot, "swaps.ask", {
    shiftId: soon.shiftId,
    otherShiftId: later.shiftId,
    askedOfId,
    words: "Een toonmoment.",
  });

  await fatima.goto("/roster");
  const asked = fatima
    .getByRole("region", { name: t("roster.findings") })
    .locator("> div")
    .filter({ hasText: channel })
    .filter({ hasText: t("roster.ask.swap.title", { name: "Lieselot" }) });
  await asked.getByRole("button", { name: t("roster.ask.swap.yes"), exact: true }).click();
  await expect(asked).toBeHidden();

  await expect.poll(() => Date.now() > begins, { timeout: 2 * BEGINS_SOON_MS }).toBe(true);
  const seen = { id: crypto.randomUUID(), body: "Wanneer is er weer buurtoverleg?", from: "Els", channelId };
  const { caseId } = await send<{ caseId: string }>(lieselot, "cases.recordByHand", seen);
  const file: CasePage = await (await fatima.request.get(`/api/inbox/${caseId}`)).json();
  expect(file.holder?.name).toBe(townsperson("fatima").name);
  await fatima.goto("/inbox?view=mine");
  await expect(fatima.getByRole("link", { name: /buurtoverleg/ })).toBeVisible();
});
