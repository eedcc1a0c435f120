import type { Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/domain/planning";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "meeting" });

const PROJECTOR = { width: 1920, height: 1080 };
/** Hangs in the town, written by somebody else and waiting for an acceptance. */
const CHRISTMAS_MARKET = "Kerstmarkt: programma en verkeer";
const PHONE = { width: 360, height: 740 };

test("a meeting from its preparation to its minutes, with two phones that follow it", async ({ visit, isPhone }) => {
  test.skip(isPhone, "the phones are in the journey itself");
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const [led, phone, other] = await Promise.all([
    visit({ as: "fatima" }),
    visit({ as: "lieselot" }),
    visit({ as: "emma", theme: "dark" }),
  ]);
  await led.setViewportSize(PROJECTOR);
  for (const one of [phone, other]) await one.setViewportSize(PHONE);
  const meetingId = await planned(led);
  const agenda = `/meeting/${meetingId}`;
  const own = "Wie gaat er mee naar het buurtfeest?";

  await test.step("the agenda wrote itself, and somebody adds a point from a phone", async () => {
    await Promise.all([led.goto(agenda), phone.goto(agenda), other.goto(agenda)]);
    await expect(led.getByText("De zeehond op het staketsel is terug", { exact: true })).toBeVisible();
    await phone.getByLabel(t("meetingPoints.add")).fill(own);
    await phone.getByRole("button", { name: t("meetingPoints.addNow") }).click();
    await expect(led.getByText(own)).toBeVisible();
    await expectGoodPage(led);
  });

  await test.step("it begins, and the phones come along by themselves", async () => {
    await led.getByRole("button", { name: t("meetings.prepare.begin") }).click();
    for (const one of [led, phone, other]) await expect(one).toHaveURL(`${agenda}/run`);
    for (const one of [phone, other]) await one.getByRole("button", { name: t("meetingRun.join") }).click();
    await expect(led.getByText(t("meetingRun.present", { count: 3 }))).toBeVisible();
  });

  const idea = await seen(phone, meetingId, ({ live }) => live?.kind === "idea" && !live.hasVoted);
  await test.step("a phone votes on an idea, and the wall shows it", async () => {
    await send(led, "meetings.show", { meetingId, seenVersion: idea.version, to: idea.point.id });
    for (const one of [phone, led]) {
      await expect(one.getByRole("heading", { level: 1, name: idea.point.title })).toBeVisible();
    }
    const votes = led.locator("[data-projector] b[aria-live]");
    const before = Number.parseInt(await votes.innerText(), 10);
    await phone.getByRole("button", { name: t("meetingRun.idea.vote") }).click();
    await expect(votes).toHaveText(t("meetingRun.idea.votes", { count: before + 1 }));
    await expectGoodPage(led);
    await expectGoodPage(phone);
  });

  await test.step("it is chosen on the spot, a line is written and somebody takes something on", async () => {
    await led.getByRole("button", { name: t("meetingRun.idea.select"), exact: true }).click();
    await expect(phone.getByText(t("meetingRun.idea.isSelected"), { exact: true })).toBeVisible();
    const note = led.getByRole("textbox", { name: t("meetingRun.notes.write") });
    await note.fill("Lieselot: dat kan zaterdag al.");
    await note.press("Enter");
    await expect(phone.getByText("dat kan zaterdag al.")).toBeVisible();
    await note.fill("Actie voor Lieselot: er een foto van maken");
    await note.press("Enter");
    await led.getByRole("button", { name: t("meetingRun.action.add") }).click();
    await expect(phone.getByText("er een foto van maken")).toBeVisible();
    await led.getByRole("button", { name: t("meetingRun.foot.done") }).click();
    await expect(phone.getByRole("heading", { level: 1, name: idea.point.title })).toBeHidden();
  });

  await test.step("a post that waits is read and accepted on the spot, as the agreement allows it", async () => {
    const { point, version } = await seen(led, meetingId, (one) => waitsIn(one, CHRISTMAS_MARKET));
    await send(led, "meetings.show", { meetingId, seenVersion: version, to: point.id });
    const post = led.getByRole("listitem").filter({ hasText: CHRISTMAS_MARKET }).first();
    await post.getByRole("button", { name: t("meetingRun.accept.open") }).click();
    await post.getByRole("button", { name: t("flow.accepting.accept"), exact: true }).click();
    await expect(phone.getByText(t("meetingRun.accept.decided", { title: CHRISTMAS_MARKET }))).toBeVisible();
    await expect(phone.getByText(t("meetingRun.accept.accepted"), { exact: true })).toBeVisible();
  });

  await test.step("of two ways to go, the one with most votes is laid down", async () => {
    const { point, version } = await seen(led, meetingId, ({ title }) => title === own);
    await send(led, "meetings.show", { meetingId, seenVersion: version, to: point.id });
    await expect(phone.getByRole("heading", { level: 1, name: own })).toBeVisible();
    for (const title of ["De jeugddienst gaat", "We hangen een affiche"]) {
      await send(phone, "meetingChoices.add", { pointId: point.id, title });
    }
    await phone
      .getByRole("button", { name: t("meetingRun.choices.voteNamed", { title: "De jeugddienst gaat" }) })
      .click();
    await expect(led.getByRole("radio", { name: "De jeugddienst gaat" })).toBeChecked();
    await led.getByRole("button", { name: t("meetingRun.foot.settle") }).click();
  });

  await test.step("it ends, and everybody reads the minutes; what was not reached comes back", async () => {
    await led.getByRole("button", { name: t("meetingRun.end.open"), exact: true }).click();
    await led
      .getByRole("alertdialog")
      .getByRole("button", { name: t("meetingRun.end.confirm") })
      .click();
    for (const one of [led, phone]) await expect(one).toHaveURL(`${agenda}/minutes`);
    const decisions = phone.getByRole("region", { name: t("meetings.minutes.decisions") });
    await expect(decisions.getByText("De jeugddienst gaat")).toBeVisible();
    await expect(decisions.getByText(t("meetingRun.idea.selected", { title: idea.point.title }))).toBeVisible();
    await expect(phone.getByText(t("meetings.minutes.notReached"))).toBeVisible();
    await expectGoodPage(phone);
  });

  await test.step("a slip is mended before anybody has the minutes, and then they are sent", async () => {
    await led.getByRole("button", { name: t("meetings.minutes.addTo", { title: own }) }).click();
    await led.getByLabel(t("meetings.minutes.words")).fill("Om twee uur aan de kerk.");
    await led.getByRole("button", { name: t("meetings.minutes.save") }).click();
    await expect(phone.getByText("Om twee uur aan de kerk.", { exact: true })).toBeVisible();
    await led.getByRole("button", { name: t("meetings.minutes.sending.now") }).click();
    await expect(led.getByText(t("meetings.minutes.sending.sent"))).toBeVisible();
  });

  await test.step("whoever led sets the minutes right, and everybody sees that it was done afterwards", async () => {
    await led.getByRole("button", { name: t("meetings.minutes.addTo", { title: own }) }).click();
    await led.getByLabel(t("meetings.minutes.words")).fill("Emma neemt de sleutel mee.");
    await led.getByRole("button", { name: t("meetings.minutes.save") }).click();
    await expect(
      phone.getByText(`Emma neemt de sleutel mee. (${t("meetings.minutes.correction.added")})`),
    ).toBeVisible();
  });

  await test.step("what somebody took on stands in their Today", async () => {
    await phone.goto("/");
    await expect(phone.getByText("er een foto van maken")).toBeVisible();
  });
});

/** A meeting of today in a series of its own, with those of the journey in it. */
async function planned(page: Page): Promise<string> {
  const today = dayOf(new Date().toISOString(), "Europe/Brussels");
  const [leadId, ...memberIds] = ["fatima", "lieselot", "emma"].map((key) => townsperson(key).memberId);
  const { meetingId } = await send<{ meetingId: string }>(page, "meetingSeries.start", {
    ...{ name: "Kort overleg", weekday: 1, startsAt: "09:30", minutes: 30, fromDay: addDays(today, 1) },
    ...{ place: "De kantine", leadId, memberIds },
  });
  return meetingId;
}

type Point = MeetingView["points"][number];

/** Whether the point lists this post among those that wait for an acceptance. */
function waitsIn({ facts, live }: Point, title: string): boolean {
  if (live?.kind !== "posts" || (facts.kind !== "coming" && facts.kind !== "next_week")) return false;
  return facts.items.some((item) => item.title === title && live.waiting.includes(item.itemId));
}

/** The first point that answers to this, and the version of the meeting it was read with. */
async function seen(page: Page, meetingId: string, is: (point: Point) => boolean) {
  const meeting: MeetingView = await (await page.request.get(`/api/meetings/${meetingId}`)).json();
  const point = meeting.points.find((one) => one.state === "open" && is(one));
  if (!point) throw new Error("The agenda has such a point.");
  return { point, version: meeting.version };
}
