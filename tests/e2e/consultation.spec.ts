import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { DraftAnswer, DraftView } from "@/lib/features/drafts/schema";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { type RunningTrekker, startTrekker } from "@/tests/support/e2e-server";
import { expect, open, START_MS, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { linkInKeptMail } from "@/tests/support/journeys/kept-mail";
import { townId, townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { demoSession } from "@/tests/support/journeys/sign-in";
import { wordsIn } from "@/tests/support/journeys/words";
import { onServer } from "@/tests/support/test-server";

/*
 * As a member would: a case the agreement is silent about holds, the expert answers from the mail, the clock stood still,
 * what was decided shows beside the next one like it, and becomes a rule. In a town of its own: its agreement gets a gap.
 */

const t = wordsIn("nl");
const an = townsperson("an");
const mieke = townsperson("mieke");
const [TOPIC, CHANNEL] = ["zwembad", "Buurtapp"];
const question = "Mogen we zeggen dat de schoolslag terugkomt?";
const condition = "Als de lesgever het contract getekend heeft.";

let trekker: RunningTrekker;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
  test.setTimeout(START_MS);
  trekker = await startTrekker();
});

test.afterAll(async () => {
  for (const context of contexts) await context.close();
  await trekker?.stop();
});

async function visit(browser: Browser, who?: string): Promise<Page> {
  const session = who ? await demoSession(trekker.url, who) : undefined;
  const { context, page, complaints } = await open(browser, { url: trekker.url, session });
  contexts.push(context);
  page.on("close", () => expect.soft(complaints).toEqual([]));
  return page;
}

async function draftNow(page: Page): Promise<DraftView> {
  const { draft }: DraftAnswer = await (await page.request.get("/api/agreement/draft")).json();
  if (!draft) throw new Error("Nobody is writing a draft.");
  return draft;
}

/** The rows that let a team member write, less one topic: nothing answers for that any more. */
async function leaveAGap(fatima: Page, hilde: Page): Promise<void> {
  const { draftId } = await send<{ draftId: string }>(fatima, "agreement.startDraft", {});
  const draft = await draftNow(fatima);
  const writing = draft.rows.filter(
    ({ power, when }) => power === "respond" && when.role?.includes("member") && when.workKind?.[0] === "post",
  );
  const topics = draft.dimensions.topic?.filter((topic) => topic !== TOPIC) ?? [];
  expect(writing.length).toBeGreaterThan(0);
  for (const { id: rowId, revision: seenRevision, ...row } of writing) {
    const { question: of, power, verdict, obligations, binding, note } = row;
    const narrowed = { question: of, power, verdict, obligations, binding, note, when: { ...row.when, topic: topics } };
    await send(fatima, "agreement.changeRow", { draftId, rowId, seenRevision, row: narrowed });
  }
  const changed = await draftNow(fatima);
  const words = "Over het zwembad spreken we nog af.";
  await send(fatima, "agreement.propose", { draftId, seenRevision: changed.revision, words });
  await send(hilde, "agreement.adopt", { versionId: draftId, fingerprint: await fingerprintOf(draftId) });
}

/** What stands beside the button that signs, for whoever presses it. */
const fingerprintOf = (versionId: string): Promise<string> =>
  onServer(trekker.databaseUrl, async (client) => {
    await client.query("begin");
    await client.query("select enter($1)", [townId]);
    const { rows } = await client.query("select fingerprint from agreement_version where id = $1", [versionId]);
    await client.query("commit");
    return rows[0]?.fingerprint ?? "";
  });

/** Urgent, so that the mail leaves at once, whatever day and hour it is. */
async function write(page: Page, title: string, body: string): Promise<string> {
  const { itemId } = await send<{ itemId: string }>(page, "items.startPost", { title });
  const item = await read(page, itemId);
  const channelId = item.choices.channels.find(({ name }) => name === CHANNEL)?.id ?? "";
  const text = { body, linkUrl: null, linkTitle: null, seenRevision: 0 };
  await send(page, "items.saveVariant", { itemId, channelId, ...text });
  const topicId = item.choices.topics.find(({ name }) => name.startsWith("Zwembad"))?.id;
  const details = {
    title,
    risk: "low",
    priority: "urgent",
    audience: "for_community",
    segmentId: null,
    plannedAt: null,
  };
  const rest = { topicId, channelIds: [channelId] };
  await send(page, "items.saveDetails", { itemId, seenVersion: item.version, ...details, ...rest });
  return itemId;
}

const read = async (page: Page, itemId: string): Promise<ItemPage> =>
  (await page.request.get(`/api/items/${itemId}`)).json();

test("an unanswered case is held, answered from the mail, remembered, and made a rule", async ({ browser }) => {
  test.setTimeout(240_000);
  const [member, fatima, hilde, mailbox] = [
    await visit(browser, "mieke"),
    await visit(browser, "fatima"),
    await visit(browser, "hilde"),
    await visit(browser),
  ];
  await leaveAGap(fatima, hilde);
  const title = "De schoolslag komt terug";
  const itemId = await write(member, title, "Vanaf volgende week leren kinderen weer de schoolslag in het zwembad.");
  let link = "";

  await test.step("the member sees that nothing is agreed, and lays it before the expert", async () => {
    await member.goto(`/items/${itemId}`);
    await expect(member.getByText(t("agreement.consequence.answer.unanswered"))).toBeVisible();
    await expectGoodPage(member);
    await member.getByRole("button", { name: t("consultations.putBefore.open"), exact: true }).click();
    const dialog = member.getByRole("dialog", { name: t("consultations.putBefore.title", { who: an.name }) });
    await dialog.getByRole("textbox").fill(question);
    await expectGoodPage(member);
    await dialog.getByRole("button", { name: t("consultations.putBefore.confirm"), exact: true }).click();
    await expect(member.getByText(t("consultations.standsStill"))).toBeVisible();
    await expect(member.getByText(t("time.due.standingStill"), { exact: true })).toBeVisible();
    await expectGoodPage(member);
  });

  await test.step("looking at the link, as a scanner does, answers nothing", async () => {
    link = await linkInKeptMail(mailbox, { to: an.email, room: "/answer/" });
    for (let times = 0; times < 2; times += 1) expect((await mailbox.request.get(link)).ok()).toBe(true);
    expect((await read(member, itemId)).consultations[0]?.state).toBe("open");
  });

  await test.step("the expert answers from the mail, without signing in", async () => {
    await mailbox.goto(link);
    await expect(mailbox.getByText(question)).toBeVisible();
    await expectGoodPage(mailbox);
    await mailbox.getByRole("radio", { name: t("consultations.answer.yes_if") }).check({ force: true });
    await mailbox.getByRole("button", { name: t("consultations.answer.send") }).click();
    await expect(mailbox.getByText(t("refusals.fields.reasonNeeded"))).toBeVisible();
    await mailbox.getByRole("textbox").fill(condition);
    await mailbox.getByRole("button", { name: t("consultations.answer.send") }).click();
    await expect(mailbox.getByRole("heading", { name: t("consultations.link.done") })).toBeVisible();
    await expectGoodPage(mailbox);
    await mailbox.goto(link);
    await expect(mailbox.getByRole("heading", { name: t("consultations.link.useless.used.title") })).toBeVisible();
    await expectGoodPage(mailbox);
  });

  await test.step("the clock goes on, and so does the member", async () => {
    await expect(member.getByText(condition).first()).toBeVisible();
    await expect(member.getByText(t("time.due.standingStill"), { exact: true })).toBeHidden();
    expect((await read(member, itemId)).stages.find(({ state }) => state === "now")?.standsStillSince).toBeNull();
    await member.getByRole("button", { name: t("flow.writing.submit"), exact: true }).click();
    await expect(member.getByText(t("flow.writing.submitted"))).toBeVisible();
  });

  await test.step("it shows beside the next one like it", async () => {
    const next = await write(member, "Ook de rugslag komt terug", "Na de schoolslag volgt de rugslag in het zwembad.");
    await member.goto(`/items/${next}`);
    const similar = member.getByRole("region", { name: t("casebook.similar") });
    await expect(similar.getByRole("link", { name: title })).toBeVisible();
    await expect(similar).toContainText(condition);
    await expectGoodPage(member);
  });

  await test.step("the trekker makes a rule of it in one step", async () => {
    await fatima.goto("/casebook?q=schoolslag");
    await expectGoodPage(fatima);
    await fatima.getByRole("link", { name: title }).click();
    await expect(fatima.getByText(t("casebook.askedBy", { name: mieke.name }))).toBeVisible();
    await expectGoodPage(fatima);
    await fatima.getByRole("button", { name: t("casebook.makeRule") }).click();
    await expect(fatima).toHaveURL(/\/agreement\/draft#ontwerp-/);
    const row = new URL(fatima.url()).hash.slice(1);
    await expect(fatima.locator(`[id="${row}"]`)).toBeVisible();
  });
});
