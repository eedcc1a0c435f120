import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/domain/planning";
import { expect, test } from "@/tests/support/journeys/app";
import { addBlueskyChannel, connectChannel } from "@/tests/support/journeys/bluesky-channel";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { cardsOf, keptOf, photo, share, underTheWorker } from "@/tests/support/journeys/sharing";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

/*
 * Content from a phone's share sheet to the network and back to whoever shared it: kept without a line, bundled with what
 * belongs to it, written for two channels, held against the tone guide, planned, weighed in the mix, and published.
 */

test.use({ town: "content" });

const LINE_CUT = /net::ERR_|Failed to load resource/;
const SHARED = "Komt u ook? De burgers dansen op het ijs, elke vrijdag tot 21 uur.";
const APART = "Elke vrijdag ijsdansen tot 21 uur.";
const REASON = "Zo staat het op de affiche.";
const REGISTER = { error: "u", word: "burgers", instead: "inwoners" };

test("a shared photo becomes, with two ideas more, a post on two channels, and its pinner follows it to the end", async ({
  visit,
  bluesky,
  isPhone,
}) => {
  test.setTimeout(360_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const account = await bluesky.createAccount();
  const channel = `Bluesky ${account.handle.split(".")[0]}`;
  const run = randomUUID().slice(0, 8);
  const ideas = {
    photo: `Dansen op het ijs ${run}`,
    music: `Muziek op de piste ${run}`,
    soup: `Soep na het dansen ${run}`,
  };
  const theme = `IJsdansen ${run}`;

  const pinner = await visit({ as: "lieselot", locale, hasWorker: true, mayComplain: LINE_CUT });
  const writer = await visit({ as: "wout", locale });
  const trekker = await visit({ as: "fatima", locale });

  await test.step("a photo is shared without a line, and hangs on the board once the line is back", async () => {
    await pinner.goto("/board");
    await underTheWorker(pinner);
    await pinner.context().setOffline(true);
    await share(pinner, { title: ideas.photo, files: [await photo("ijs", isPhone ? "#2277aa" : "#aa7722")] });
    await expect(pinner.getByText(t("offline.waits"))).toBeVisible();
    await expectGoodPage(pinner);
    await pinner.context().setOffline(false);
    await expect(pinner.getByRole("heading", { level: 1, name: t("offline.title") })).toBeHidden();
    await pinner.goto("/board?filter=mine");
    await expect(cardsOf(pinner, ideas.photo)).toHaveCount(1);
    await expect(keptOf(pinner, ideas.photo)).toHaveCount(0);
  });

  await test.step("the trekker stacks it with two ideas that belong to it, and chooses the stack", async () => {
    await writer.goto("/board");
    for (const title of [ideas.music, ideas.soup]) await send(writer, "board.pinIdea", { title });
    await trekker.goto("/settings/channels");
    await addBlueskyChannel(trekker, t, channel);
    await connectChannel(trekker, t, { channel, ...account, serviceUrl: bluesky.serviceUrl });
    await trekker.goto("/board");
    if (isPhone) {
      await trekker.getByRole("button", { name: t("board.moveNamed", { title: ideas.photo }) }).click();
      await trekker.getByRole("menuitem", { name: t("board.stack.bundle.label") }).click();
    } else {
      await trekker.getByRole("link", { name: ideas.photo, exact: true }).focus();
      await trekker.keyboard.press("b");
    }
    const dialog = trekker.getByRole("dialog", { name: t("board.stack.bundle.title") });
    await dialog.getByRole("textbox", { name: t("board.stack.bundle.theme") }).fill(theme);
    for (const title of [ideas.music, ideas.soup]) await dialog.getByText(title).click();
    await expectGoodPage(trekker);
    await dialog.getByRole("button", { name: t("board.stack.bundle.make", { count: 3 }) }).click();
    await expect(trekker.getByText(t("board.stack.done.made", { count: 3, title: theme }))).toBeVisible();
    if (isPhone) await trekker.getByRole("button", { name: new RegExp(`^${t("board.columns.bundled")}`) }).click();
    await trekker.getByRole("link", { name: theme, exact: true }).click();
    await trekker.getByRole("button", { name: t("board.stack.moveTo.selected.label") }).click();
    const answer = trekker.getByRole("dialog", { name: t("board.stack.answer.selected.title") });
    await answer.getByRole("button", { name: t("board.stack.answer.selected.confirm") }).click();
    await trekker.getByRole("button", { name: t("board.idea.startPost") }).click();
    await expect(trekker).toHaveURL(/\/items\//);
    await expect(trekker.getByRole("heading", { level: 1, name: theme })).toBeVisible();
  });
  const address = new URL(trekker.url()).pathname;

  await test.step("it goes out on two channels, about the town itself, at low risk", async () => {
    await trekker.getByRole("button", { name: t("items.details.change") }).click();
    const dialog = trekker.getByRole("dialog", { name: t("items.details.title") });
    const channels = dialog.getByRole("group", { name: t("items.details.channels") });
    await expect(channels.getByRole("checkbox", { name: channel })).toBeVisible();
    for (const label of await channels.locator("label").all()) {
      const name = (await label.innerText()).trim();
      const isOn = await label.getByRole("checkbox").isChecked();
      if (isOn !== ["Facebook", channel].includes(name)) await label.click();
    }
    await expect(channels.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await dialog
      .locator("label")
      .filter({ hasText: t("items.risk.low") })
      .click();
    await dialog
      .locator("label")
      .filter({ hasText: t("items.audience.about_us") })
      .click();
    await dialog.getByRole("button", { name: t("items.details.save"), exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the writer says it once, something else on one channel, and mends what the checker found", async () => {
    await writer.goto(address);
    await writer.getByRole("textbox", { name: t("studio.shared.label") }).fill(SHARED);
    await writer.locator("[data-save=saved]").waitFor();
    await writer.getByRole("tab", { name: channel }).click();
    await textOn(writer, t, channel).fill(APART);
    await writer.locator("[data-save=saved]").waitFor();
    await writer.getByRole("tab", { name: t("studio.shared.tab") }).click();
    const found = writer.getByRole("region", { name: t("tone.list.title"), exact: true });
    await expect(found).toContainText(t("tone.findings.addressInformal", { word: REGISTER.error }));
    await expectGoodPage(writer);
    await found
      .getByRole("listitem")
      .filter({ has: writer.getByRole("button", { name: t("tone.list.show", { quote: REGISTER.word }) }) })
      .getByRole("button", { name: t("tone.list.replace", { words: REGISTER.instead }) })
      .click();
    await expect(writer.getByRole("textbox", { name: t("studio.shared.label") })).toHaveValue(/De inwoners dansen/);
    await writer.locator("[data-save=saved]").waitFor();
    const alt = writer.getByRole("textbox", { name: t("media.alt") });
    await alt.fill("Twee schaatsers dansen op de ijspiste.");
    await alt.blur();
    await handIn(writer, t);
  });

  await test.step("whoever accepts lets the error pass, with a reason", () => acceptAnyway(trekker, t, address));

  await test.step("in the calendar it gets a day: that undoes the acceptance, says so, and the mix follows", async () => {
    await trekker.goto("/calendar?view=agenda");
    const before = await cardOf(trekker, theme).evaluate((card) => card.closest("[data-day]")?.textContent ?? "");
    expect(before).toBe("");
    await (isPhone ? planByMenu : planByMouse)(trekker, { t, title: theme });
    await expect(trekker.locator("[data-day]").filter({ has: cardOf(trekker, theme) })).toBeVisible();
    await expect(cardOf(trekker, theme)).toContainText(t("calendar.states.draft"));
    await cardOf(trekker, theme).getByRole("link", { name: theme }).focus();
    const said = t("calendar.mix.withThis", { percent: 0 }).split("0")[0]?.trim() ?? "";
    await expect(trekker.getByText(said).filter({ visible: true })).toBeVisible();
    await expectGoodPage(trekker);
  });

  await test.step("it goes out today after all: handed in, accepted and published", async () => {
    await trekker.getByRole("button", { name: t("calendar.moveNamed", { title: theme }) }).click();
    await trekker.getByRole("menuitem", { name: t("calendar.withoutMoment") }).click();
    await expect(trekker.locator("[data-day]").filter({ has: cardOf(trekker, theme) })).toHaveCount(0);
    // The card goes at once, and the words come once it is so for everybody.
    await expect(trekker.getByText(t("calendar.loosened", { title: theme }))).toBeVisible();
    await writer.goto(address);
    await handIn(writer, t);
    await acceptAnyway(trekker, t, address);
    await trekker.getByRole("button", { name: t("publishing.publishNow") }).click();
    const question = trekker.getByRole("alertdialog", { name: t("publishing.confirm.title") });
    await expectGoodPage(trekker);
    await question.getByRole("button", { name: t("publishing.publishNow") }).click();
    await expect(trekker.getByRole("link", { name: t("publishing.view") })).toBeVisible({ timeout: 30_000 });
    const posts = await bluesky.listPosts(account.did);
    expect(posts.map(({ value }) => value.text)).toEqual([APART]);
    await trekker.getByRole("button", { name: t("publishing.byHand.placed") }).click();
    const placing = trekker.getByRole("dialog", { name: t("publishing.byHand.title", { channel: "Facebook" }) });
    await placing.getByRole("textbox").fill("https://www.facebook.com/zonnebeke/posts/1234567890");
    await placing.getByRole("button", { name: t("publishing.byHand.confirm") }).click();
    await expect(trekker.getByText(t("publishing.byHand.published"))).toBeVisible();
  });

  await test.step("the pinner reads what became of it", async () => {
    await pinner.goto("/board?filter=mine");
    const own = cardsOf(pinner, ideas.photo);
    await expect(own).toContainText(theme);
    await expect(own).toContainText(t("board.history.out"));
    await expectGoodPage(pinner);
  });
});

const cardOf = (page: Page, title: string): Locator =>
  page.locator("[data-post]").filter({ hasText: title }).filter({ visible: true });
const textOn = (page: Page, t: Words, channel: string): Locator =>
  page.getByRole("textbox", { name: t("items.texts.label", { channel }) });

async function handIn(page: Page, t: Words): Promise<void> {
  await page.getByRole("button", { name: t("flow.writing.submit"), exact: true }).click();
  await expect(page.getByText(t("flow.writing.submitted"))).toBeVisible();
}

async function acceptAnyway(page: Page, t: Words, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: t("tone.stop.overrule") }).click();
  const dialog = page.getByRole("dialog", { name: t("tone.stop.overruleTitle") });
  await dialog.getByRole("textbox", { name: t("tone.stop.label") }).fill(REASON);
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("tone.stop.confirm") }).click();
  await expect(page.getByText(t("flow.accepting.accepted"))).toBeVisible();
  await expect(page.getByText(new RegExp(REASON)).first()).toBeVisible();
}

const tomorrow = (): string => addDays(dayOf(new Date().toISOString(), "Europe/Brussels"), 1);

type Planned = { t: Words; title: string };

/** From the posts without a day onto tomorrow, with the mouse. */
async function planByMouse(page: Page, { t, title }: Planned): Promise<void> {
  const card = cardOf(page, title);
  const day = page.locator(`[data-day="${tomorrow()}"]`);
  await card.scrollIntoViewIfNeeded();
  const [from, to] = [await card.boundingBox(), await day.boundingBox()];
  if (!from || !to) throw new Error("There is nothing to drag, or nowhere to drag it to.");
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + from.height / 2 + 5, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + 62, to.y + to.height / 2);
  await expect(page.getByRole("heading", { name: t("calendar.mix.ifHere") })).toBeVisible();
  await page.mouse.up();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText(t("calendar.undoes.accepted", { name: townsperson("fatima").name }));
  await expectGoodPage(page);
  await question.getByRole("button", { name: t("calendar.ask.confirm") }).click();
}

/** From the posts without a day onto tomorrow, by the card's menu and part by part. */
async function planByMenu(page: Page, { t, title }: Planned): Promise<void> {
  await page.getByRole("button", { name: t("calendar.moveNamed", { title }) }).click();
  await page.getByRole("menuitem", { name: t("calendar.moveTo") }).click();
  const dialog = page.getByRole("dialog", { name: t("calendar.moveNamed", { title }) });
  const [year, month, day] = tomorrow().split("-");
  for (const [part, value] of Object.entries({ day, month, year, hour: "10", minute: "00" })) {
    await dialog.getByRole("spinbutton", { name: new RegExp(`^${part}`, "i") }).pressSequentially(value ?? "");
  }
  await expect(dialog.getByText(t("calendar.undoes.accepted", { name: townsperson("fatima").name }))).toBeVisible();
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("calendar.move"), exact: true }).click();
}
