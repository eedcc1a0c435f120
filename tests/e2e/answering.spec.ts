import type { Locator, Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/domain/planning";
import type { CasePage } from "@/lib/features/case-page/schema";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { expect, test } from "@/tests/support/journeys/app";
import { connectChannel } from "@/tests/support/journeys/bluesky-channel";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

/*
 * Answering under the agreement: what somebody asks on a real Bluesky server, out of hours and in them; and what a critic
 * says that could do harm. The first leaves the house open around the clock.
 */
test.use({ town: "inbox" });

const t = wordsIn("nl");
const ZONE = "Europe/Brussels";
const ALWAYS = [["00:00", "24:00"]];
const WEEK = { mon: ALWAYS, tue: ALWAYS, wed: ALWAYS, thu: ALWAYS, fri: ALWAYS, sat: ALWAYS, sun: ALWAYS };
const WHOLE_TERM = t("time.due.hoursLeft", { hours: 7, hasMinutes: "no" });
const QUESTION = "Is de bibliotheek zaterdag open?";
const ANSWER = "Ja, van 9 tot 12 uur. Tot dan!";

/** The house's opening hours from now on: around the clock, less the days named here. */
async function openAllBut(page: Page, closed: string[], seenNumber: number): Promise<number> {
  const closingDays = closed.map((date) => ({ date, name: "Gesloten" }));
  const holidays = { country: "BE", on: [] };
  const hours = { timeZone: ZONE, weeklyHours: WEEK, holidays, closingDays, extraOpen: {} };
  return (await send<{ number: number }>(page, "calendars.change", { seenNumber, ...hours })).number;
}

const answerOf = (page: Page): Locator => page.getByRole("region", { name: t("inbox.reply.title") });
const besideOf = (page: Page): Locator => page.getByRole("region", { name: t("inbox.beside.agreement") });

test("a question on a real Bluesky server waits out of hours with its clock standing; in hours who is at the buttons answers it there on own authority", async ({
  visit,
  bluesky,
}) => {
  test.setTimeout(150_000);
  const [us, an] = [await bluesky.createAccount(), await bluesky.createAccount()];
  const [trekker, member] = [await visit({ as: "fatima" }), await visit({ as: "lieselot" })];
  const channel = `Bluesky ${us.handle.split(".")[0]}`;
  const today = dayOf(new Date().toISOString(), ZONE);
  const closed = await openAllBut(trekker, [today, addDays(today, 1)], 1);
  const { channelId } = await send<{ channelId: string }>(trekker, "channels.add", {
    name: channel,
    network: "bluesky",
  });
  const turn = { from: new Date(), until: new Date(Date.now() + 8 * 3_600_000) };
  const { memberId } = townsperson("lieselot");
  await send(trekker, "shifts.add", { channelId, segmentId: null, memberId, ...turn });
  const asked = await bluesky.say(an, QUESTION, { to: us });

  await test.step("once the channel is connected, the question comes in, for whoever is at the buttons", async () => {
    await trekker.goto("/settings/channels");
    await connectChannel(trekker, t, { channel, ...us, serviceUrl: bluesky.serviceUrl });
    await member.goto("/inbox");
    await member.getByRole("link", { name: new RegExp(QUESTION.replace("?", "\\?")) }).click({ timeout: 60_000 });
    await expect(member.getByRole("listitem").filter({ hasText: QUESTION }).first()).toBeVisible();
    const judging = member.getByRole("region", { name: t("inbox.triage.title") });
    await judging.getByRole("button", { name: t("inbox.triage.confirm") }).click();
    await expect(judging).toBeHidden();
  });

  const address = new URL(member.url()).pathname;
  const caseId = address.split("/").at(-1) ?? "";
  await test.step("out of hours it waits: not for them yet, and no minute of its term goes by", async () => {
    await expect(besideOf(member).getByText(t("agreement.consequence.answer.refused"), { exact: true })).toBeVisible();
    await expect(
      besideOf(member)
        .getByText(/buiten kantooruren/i)
        .first(),
    ).toBeVisible();
    await expect(answerOf(member).getByRole("textbox")).toBeHidden();
    // The whole of its seven hours is still to come.
    await member.reload();
    await expect(member.locator(`[data-case="${caseId}"]`)).toContainText(WHOLE_TERM);
    await expect(member.getByRole("main").getByText(WHOLE_TERM).last()).toBeVisible();
    const file: CasePage = await (await member.request.get(`/api/inbox/${caseId}`)).json();
    const item: ItemPage = await (await member.request.get(`/api/items/${file.itemId}`)).json();
    const due = item.stages.find(({ state }) => state === "now")?.due;
    expect(due?.usedMinutes).toBe(0);
    expect(dayOf(due?.at ?? "", ZONE) > addDays(today, 1)).toBe(true);
    await expectGoodPage(member);
  });

  await test.step("in hours it is theirs, on own authority, and goes out", async () => {
    await openAllBut(trekker, [], closed);
    await member.goto(address);
    await expect(besideOf(member).getByText(t("agreement.consequence.answer.go"), { exact: true })).toBeVisible();
    await answerOf(member).getByRole("textbox").fill(ANSWER);
    await expect(answerOf(member).locator("[data-save=saved]")).toBeVisible();
    await answerOf(member)
      .getByRole("button", { name: t("flow.writing.finish"), exact: true })
      .click();
    await answerOf(member)
      .getByRole("button", { name: t("publishing.publishNow") })
      .click();
    const question = member.getByRole("alertdialog", { name: t("publishing.confirm.title") });
    await question.getByRole("button", { name: t("publishing.publishNow") }).click();
    const conversation = member.getByRole("list", { name: t("inbox.talk.label", { where: channel }) });
    await expect(conversation.getByRole("listitem").filter({ hasText: ANSWER })).toBeVisible({ timeout: 30_000 });
    await expectGoodPage(member);
  });

  await test.step("there it stands, once, under the question", async () => {
    const posts = await bluesky.listPosts(us.did);
    expect(posts.map(({ value }) => [value.text, value.reply])).toEqual([[ANSWER, { root: asked, parent: asked }]]);
  });
});

const REMARK = "Jullie gooien ons geld in een put: die fietsbrug is na een maand al stuk. Schande!";
const REPLY = "De leuning van de fietsbrug wordt hersteld. De bouwer betaalt dat, niet de gemeente.";

test("a critic's remark that could do harm goes past the expert and the acceptor before it is published", async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const trekker = await visit({ as: "fatima" });
  await trekker.goto("/inbox");
  const address = await test.step("the trekker judges it and writes", async () => {
    const seen = { id: crypto.randomUUID(), url: null, body: REMARK, from: "Kurt", channelId: null, mode: "talking" };
    const { caseId } = await send<{ caseId: string }>(trekker, "cases.recordByHand", { ...seen, assetIds: [] });
    await trekker.goto(`/inbox/${caseId}`);
    const judging = trekker.getByRole("region", { name: t("inbox.triage.title") });
    await choose(judging, t("inbox.triage.author"), t("inbox.triage.authorChoices.critic"));
    await choose(judging, t("inbox.facets.risk.label"), t("inbox.facets.risk.high"));
    await choose(judging, t("inbox.facets.topic.label"), "Wegenwerken en verkeer");
    await choose(judging, t("inbox.triage.channel"), "Facebook");
    await judging.getByRole("button", { name: /^Klopt/ }).click();
    await answerOf(trekker).getByRole("textbox").fill(REPLY);
    await expect(answerOf(trekker).locator("[data-save=saved]")).toBeVisible();
    await expectGoodPage(trekker);
    return new URL(trekker.url()).pathname;
  });

  await test.step("the expert of its topic agrees to exactly these words", async () => {
    const expert = await visit({ as: "ilse" });
    await expert.goto(address);
    await expect(expert.getByText(REPLY).first()).toBeVisible();
    await expectGoodPage(expert);
    await expert
      .getByRole("button", { name: t("flow.signing.give"), exact: true })
      .first()
      .click();
    const dialog = expert.getByRole("dialog", { name: t("flow.signing.giveTitle") });
    await dialog.getByRole("button", { name: t("flow.signing.give"), exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("then it is handed in, and somebody who may accepts it", async () => {
    await answerOf(trekker)
      .getByRole("button", { name: t("flow.writing.submit"), exact: true })
      .click();
    await expect(trekker.getByText(t("flow.writing.submitted"))).toBeVisible();
    const acceptor = await visit({ as: "hilde" });
    await acceptor.goto(address);
    await expectGoodPage(acceptor);
    await acceptor.getByRole("button", { name: t("flow.accepting.accept"), exact: true }).click();
    await expect(acceptor.getByText(t("flow.accepting.accepted"))).toBeVisible();
  });

  await test.step("and it goes out", async () => {
    await answerOf(trekker)
      .getByRole("button", { name: t("publishing.placeByHand") })
      .click();
    await trekker.getByRole("button", { name: t("publishing.byHand.placed") }).click();
    const dialog = trekker.getByRole("dialog", { name: t("publishing.byHand.title", { channel: "Facebook" }) });
    await dialog.getByRole("textbox").fill("https://www.facebook.com/zonnebeke/posts/2222222222");
    await dialog.getByRole("button", { name: t("publishing.byHand.confirm") }).click();
    const conversation = trekker.getByRole("list", { name: t("inbox.talk.label", { where: "Facebook" }) });
    await expect(conversation.getByRole("listitem").filter({ hasText: REPLY })).toBeVisible();
    await expectGoodPage(trekker);
  });
});

async function choose(form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole("button", { name: new RegExp(label.replace("?", "\\?")) }).click();
  await form.page().getByRole("option", { name: option, exact: true }).click();
}
