import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/language";
import { expect, test, untilItListens } from "@/tests/support/journeys/app";
import { addBlueskyChannel, connectChannel } from "@/tests/support/journeys/bluesky-channel";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

/*
 * The way of an idea, from a pin to a post on a real Bluesky server, in each language; on a phone and on a laptop.
 * A trekker and a team member sit side by side, each in a browser of their own.
 */

const languages = { nl: "Dutch", en: "English" };
const fatima = townsperson("fatima");
const lieselot = townsperson("lieselot");

for (const locale of LOCALES) {
  test(`a pinned idea becomes a published post under the agreement, in ${languages[locale]}`, async ({
    visit,
    bluesky,
    isPhone,
  }) => {
    test.setTimeout(240_000);
    const t = wordsIn(locale);
    const account = await bluesky.createAccount();
    const channel = `Bluesky ${account.handle.split(".")[0]}`;
    const title = `De vlieger boven de dijk (${account.handle})`;
    const text = `Elke zondag om 14 uur hangt hij daar: de grootste vlieger van de kust. Kom je kijken? ${account.did}`;
    const kindWords = "Mooi! Zet er ook bij waar je kunt parkeren.";

    const member = await visit({ locale });
    const trekker = await visit({ as: "fatima", locale });

    await test.step("the trekker connects a channel", async () => {
      await trekker.goto("/settings/channels");
      await addBlueskyChannel(trekker, t, channel);
      await connectChannel(trekker, t, { channel, ...account, serviceUrl: bluesky.serviceUrl });
      await expectGoodPage(trekker);
    });

    await test.step("the member signs in and pins an idea", async () => {
      await member.goto("/sign-in");
      await expectGoodPage(member);
      await member.getByRole("button", { name: t("access.demo.as", { name: lieselot.name }) }).click();
      await expect(member).toHaveURL("/");
      await untilItListens(member);
      await expectGoodPage(member);
      await pin(member, t, { title, isPhone });
    });

    await test.step("the trekker chooses it with a kind word and makes it a post", async () => {
      await trekker.goto("/board");
      await expectGoodPage(trekker);
      await trekker.getByRole("link", { name: title }).click();
      await trekker.getByRole("button", { name: t("board.idea.select"), exact: true }).click();
      const question = trekker.getByRole("dialog", { name: t("board.answer.selected.title") });
      await question.getByRole("textbox").fill(kindWords);
      await expectGoodPage(trekker);
      await question.getByRole("button", { name: t("board.answer.selected.confirm") }).click();
      await expect(trekker.getByRole("complementary").getByText(kindWords).first()).toBeVisible();
      await expectGoodPage(trekker);
      await trekker.getByRole("button", { name: t("board.idea.startPost") }).click();
      await expect(trekker).toHaveURL(/\/items\//);
      await chooseDetails(trekker, t, { channel });
    });

    await test.step("the member hears of it, writes and hands in", async () => {
      await openNotice(member, t, { heading: t("notices.idea_in_the_works.title"), title });
      await expect(member).toHaveURL(/\/items\//);
      await expect(member.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await member.getByRole("textbox", { name: t("items.texts.label", { channel }) }).fill(text);
      await expect(member.locator("[data-save=saved]")).toBeVisible();
      await expectGoodPage(member);
      await member.getByRole("button", { name: t("flow.writing.submit"), exact: true }).click();
      await expect(member.getByText(t("flow.writing.submitted"))).toBeVisible();
    });

    await test.step("accepting is not for the member, who reads why and whom to ask before pressing", async () => {
      const accept = member.getByRole("button", { name: t("flow.accepting.accept"), exact: true });
      await expect(accept).toHaveAttribute("aria-disabled", "true");
      await expect(accept).toHaveAccessibleDescription(new RegExp(fatima.name));
      const power = member.getByRole("heading", { name: t("agreement.consequence.power.accept") }).locator("../..");
      await expect(power.getByText(t("agreement.consequence.answer.refused"), { exact: true })).toBeVisible();
      await expect(power.getByText(t("refusals.powers.refused", { power: "accept" }))).toBeVisible();
      await expect(power.getByText(fatima.name)).toBeVisible();
      await expectGoodPage(member);
      await accept.click({ force: true });
      await expect(accept).toHaveAttribute("aria-disabled", "true");
    });

    await test.step("the trekker accepts and publishes", async () => {
      const accept = trekker.getByRole("button", { name: t("flow.accepting.accept"), exact: true });
      await expect(trekker.getByText(text).first()).toBeVisible();
      await expectGoodPage(trekker);
      await accept.click();
      await expect(trekker.getByText(t("flow.accepting.accepted"))).toBeVisible();
      await trekker.getByRole("button", { name: t("publishing.publishNow") }).click();
      const question = trekker.getByRole("alertdialog", { name: t("publishing.confirm.title") });
      await expect(question).toContainText(t("publishing.confirm.automatic", { channels: channel }));
      await expectGoodPage(trekker);
      await question.getByRole("button", { name: t("publishing.publishNow") }).click();
      await expect(trekker.getByRole("link", { name: t("publishing.view") })).toBeVisible({ timeout: 30_000 });
      await expectGoodPage(trekker);
    });

    await test.step("exactly that text stands on the network, once", async () => {
      const posts = await bluesky.listPosts(account.did);
      expect(posts.map(({ value }) => value.text)).toEqual([text]);
      const [post] = posts;
      expect((await bluesky.readPost(post?.uri ?? ""))?.value.text).toBe(text);
    });

    await test.step("whoever pinned it is told", async () => {
      await openNotice(member, t, { heading: t("notices.idea_published.title"), title });
      await member.goto("/");
      await expect(newsOf(member, title)).toBeVisible();
      await expectGoodPage(member);
      await newsOf(member, title).click();
      await expect(member.getByRole("complementary").getByText(kindWords).first()).toBeVisible();
      await expectGoodPage(member);
    });
  });
}

const newsOf = (page: Page, title: string): Locator =>
  page.getByRole("listitem").getByRole("link", { name: title, exact: true }).filter({ visible: true }).first();

async function pin(page: Page, t: Words, { title, isPhone }: { title: string; isPhone: boolean }): Promise<void> {
  const sheet = page.getByRole("dialog", { name: t("pin.title") });
  if (isPhone) await page.getByRole("button", { name: t("shell.pinIdea") }).click();
  else await page.keyboard.press("p");
  await sheet.getByRole("textbox", { name: t("pin.label") }).fill(title);
  await expectGoodPage(page);
  await sheet.getByRole("button", { name: t("pin.pin"), exact: true }).click();
  await expect(page.getByText(t("pin.pinned", { title }))).toBeVisible();
}

/** Low risk, and one channel only: what is not asked for cannot hold the flow up. */
async function chooseDetails(page: Page, t: Words, { channel }: { channel: string }): Promise<void> {
  await page.getByRole("button", { name: t("items.details.change") }).click();
  const dialog = page.getByRole("dialog", { name: t("items.details.title") });
  await dialog
    .locator("label")
    .filter({ hasText: t("items.risk.low") })
    .click();
  await expect(dialog.getByRole("radio", { name: t("items.risk.low") })).toBeChecked();
  const channels = dialog.getByRole("group", { name: t("items.details.channels") });
  await expect(channels.getByRole("checkbox", { name: channel })).toBeChecked();
  for (const label of await channels.locator("label").filter({ hasNotText: channel }).all()) await label.click();
  await expect(channels.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("items.details.save"), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("tab")).toHaveText([channel]);
}

/** Opens the bell, finds what it says about the idea, and goes there; by then nothing is new any more. */
async function openNotice(page: Page, t: Words, { heading, title }: { heading: string; title: string }): Promise<void> {
  const count = (count: number) => t("shell.notifications.count", { count });
  const some = [1, 2].map((few) => count(few).replace(/^\d+/, "\\d+"));
  await page.getByRole("button", { name: new RegExp(`^(?:${some.join("|")})$`) }).click();
  const list = page.getByRole("dialog", { name: t("shell.notifications.title") });
  const notice = list.getByRole("link").filter({ hasText: heading }).filter({ hasText: title });
  await expect(notice).toBeVisible();
  await expectGoodPage(page);
  await notice.click();
  await expect(list).toBeHidden();
  await expect(page.getByRole("button", { name: count(0) })).toBeVisible();
}
