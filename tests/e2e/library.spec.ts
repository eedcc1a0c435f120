import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";

import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf, townId, townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";
import { onServer } from "@/tests/support/test-server";

test.use({ town: "library" });

const channelId = idOf(zonnebeke, "channel", "buurtapp");
const textOn = (page: Page, t: Words) =>
  page.getByRole("textbox", { name: t("items.texts.label", { channel: "Buurtapp" }) });
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();

/** Presses a button of a page that was just gone to: until the page listens, a press is nobody's. */
async function press(button: Locator, opens: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opens.isVisible())) await button.click({ timeout: 3_000 });
    await expect(opens).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

/** What a team member says in the neighbourhood's app is approved content alone. */
async function askForApprovedContent(fatima: Page, hilde: Page, databaseUrl: string): Promise<void> {
  const { draftId } = await send<{ draftId: string }>(fatima, "agreement.startDraft", {});
  const row = {
    question: "content",
    power: "respond",
    when: { role: ["member"], channel: ["buurtapp"] },
    verdict: "with_acceptance",
    obligations: [{ kind: "approved_content_only" }, { kind: "acceptor", with: "trekker" }],
    binding: false,
    note: null,
  };
  const { revision } = await send<{ revision: number }>(fatima, "agreement.addRow", { draftId, row });
  await send(fatima, "agreement.propose", { draftId, seenRevision: revision, words: "Eén stem in de buurtapp." });
  const fingerprint = await onServer(databaseUrl, async (client) => {
    await client.query("begin");
    await client.query("select enter($1)", [townId]);
    const { rows } = await client.query("select fingerprint from agreement_version where id = $1", [draftId]);
    await client.query("commit");
    return rows[0]?.fingerprint ?? "";
  });
  await send(hilde, "agreement.adopt", { versionId: draftId, fingerprint });
}

test("a post that was published becomes managed content, with the expert's yes", async ({ visit, isPhone }) => {
  test.setTimeout(240_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const title = `Schaatsen op het plein (${randomUUID()})`;
  const trekker = await visit({ as: "fatima", locale });
  const expert = await visit({ as: "an", locale, theme: "dark" });
  await trekker.goto(`/items/${itemOf("ijspiste")}`);

  await test.step("what will happen stands there before it is proposed", async () => {
    const dialog = trekker.getByRole("dialog", { name: t("hardening.title") });
    await press(trekker.getByRole("button", { name: t("hardening.open") }), dialog);
    await dialog.getByRole("textbox", { name: t("hardening.name") }).fill(title);
    await expect(dialog.getByText(t("hardening.consequence.answer.needs_acceptance"), { exact: true })).toBeVisible();
    await expect(dialog.getByText(`${townsperson("an").name}, `)).toBeVisible();
    await expectGoodPage(trekker);
    await dialog.getByRole("button", { name: t("hardening.propose") }).click();
    await expect(dialog).toBeHidden();
    await expect(trekker.getByRole("link", { name: title })).toBeVisible();
    await expect(trekker.getByText(t("hardening.isProposed"))).toBeVisible();
  });

  await test.step("the expert finds it in Today, reads it and says yes", async () => {
    await expert.goto("/");
    await expectGoodPage(expert);
    await expert.getByRole("link", { name: title, exact: true }).click();
    await expect(expert.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectGoodPage(expert);
    const inUse = expert.getByText(t("content.state.in_use"), { exact: true });
    await press(expert.getByRole("button", { name: t("content.proposal.yes") }), inUse);
  });

  await test.step("the post says what became of it, and its content where it came from", async () => {
    await expect(trekker.getByText(t("hardening.became"))).toBeVisible();
    await trekker.getByRole("link", { name: title }).click();
    await expect(trekker.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(trekker.getByRole("link", { name: "IJspiste: de eerste rondjes" })).toBeVisible();
  });

  await test.step("its owner changes the text, and what it said before stays", async () => {
    await trekker.getByRole("button", { name: t("content.keep.edit") }).click();
    const dialog = trekker.getByRole("dialog", { name: t("content.edit.title") });
    await dialog.getByRole("textbox", { name: t("content.edit.text") }).fill("De piste is elke dag open tot {{uur}}.");
    await expectGoodPage(trekker);
    await dialog.getByRole("button", { name: t("content.edit.save") }).click();
    await expect(dialog).toBeHidden();
    await trekker.getByRole("button", { name: t("content.history.show") }).click();
    await expect(trekker.locator("ins").first()).toBeVisible();
    await trekker.getByRole("button", { name: t("content.keep.confirm") }).click();
    await expect(
      trekker.getByText(t("content.history.kinds.confirmed", { name: townsperson("fatima").name })),
    ).toBeVisible();
    await expectGoodPage(trekker);
  });

  await test.step("the library finds it, and says when it has nothing", async () => {
    await trekker.goto("/library");
    await expectGoodPage(trekker);
    const words = trekker.getByRole("searchbox", { name: t("content.filters.words") });
    await words.fill(title);
    await words.press("Enter");
    await expect(trekker).toHaveURL(/[?&]q=/);
    await expect(trekker.getByRole("listitem").getByRole("link", { name: title })).toBeVisible();
    await words.fill("zeppelin");
    await words.press("Enter");
    await expect(trekker.getByRole("heading", { name: t("content.nothingFound") })).toBeVisible();
    await expectGoodPage(trekker);
  });

  await test.step("taken out of use with the reason, and put back", async () => {
    await trekker.goto(`/library?q=${encodeURIComponent(title)}`);
    await trekker.getByRole("listitem").getByRole("link", { name: title }).click();
    const dialog = trekker.getByRole("dialog", { name: t("content.end.title") });
    await press(trekker.getByRole("button", { name: t("content.end.open") }), dialog);
    await dialog.getByRole("textbox", { name: t("content.end.label") }).fill("De piste is dicht.");
    await dialog.getByRole("button", { name: t("content.end.confirm") }).click();
    await expect(trekker.getByText(t("content.out.ended", { words: "De piste is dicht." }))).toBeVisible();
    await trekker.getByRole("button", { name: t("content.end.putBack") }).click();
    await expect(trekker.getByText(t("content.state.in_use"), { exact: true })).toBeVisible();
  });
});

test("where only approved content may be said, it is put in, filled in, and nothing beside it", async ({
  visit,
  isPhone,
  trekker: { databaseUrl },
}) => {
  test.setTimeout(240_000);
  const locale = isPhone ? "en" : "nl";
  const t = wordsIn(locale);
  const [writer, fatima, hilde] = [
    await visit({ as: "wout", locale }),
    await visit({ as: "fatima", locale }),
    await visit({ as: "hilde", locale }),
  ];
  await askForApprovedContent(fatima, hilde, databaseUrl);
  await writer.goto("/");
  const { itemId } = await send<{ itemId: string }>(writer, "items.startPost", {
    title: `Loket (${randomUUID()})`,
    channelIds: [channelId],
  });
  await writer.goto(`/items/${itemId}`);
  const only = writer.getByRole("region", { name: t("inserting.only.title") });

  await test.step("the button and the text say so beforehand", async () => {
    await textOn(writer, t).fill("Kom gerust eens langs!");
    await saved(writer);
    await expect(only.getByText(t("inserting.only.unknown"))).toBeVisible();
    await expect(writer.getByText(t("refusals.powers.demand.approved_content_only"))).toBeVisible();
    await expectGoodPage(writer);
    await textOn(writer, t).fill("");
    await saved(writer);
  });

  await test.step("content is found, filled in and put where the cursor is", async () => {
    await writer.getByRole("button", { name: t("inserting.open") }).click();
    const search = writer.getByRole("dialog", { name: t("inserting.title") });
    await search.getByRole("searchbox", { name: t("inserting.search") }).fill("loket");
    await search.getByRole("button", { name: /Openingsuren van het loket/ }).click();
    const dialog = writer.getByRole("dialog", { name: "Openingsuren van het loket" });
    await dialog.getByRole("button", { name: t("inserting.insert") }).click();
    await expect(dialog.getByText(t("refusals.fields.value_missing"))).toBeVisible();
    await dialog.getByRole("textbox", { name: "Naam" }).fill("mevrouw Peeters");
    await expect(dialog.getByText("Dag mevrouw Peeters")).toBeVisible();
    await expectGoodPage(writer);
    await dialog.getByRole("button", { name: t("inserting.insert") }).click();
    await expect(dialog).toBeHidden();
    await expect(textOn(writer, t)).toHaveValue(/^Dag mevrouw Peeters\n\nOns loket is elke werkdag open/);
    await expect(only.getByText(t("inserting.only.met"))).toBeVisible();
  });

  await test.step("a word of one's own is shown beside what would be right, and is not handed in", async () => {
    const inserted = await textOn(writer, t).inputValue();
    await textOn(writer, t).fill(`${inserted} Tot gauw!`);
    await expect(only.locator("ins")).toContainText("gauw");
    await saved(writer);
    await expectGoodPage(writer);
    const refused = await writer.request.post("/api/commands/flow.submit", {
      data: { itemId, seenVersion: (await (await writer.request.get(`/api/items/${itemId}`)).json()).version },
    });
    expect(await refused.json()).toMatchObject({
      refusal: { code: "demands_unmet", message: "powers.demand.approved_content_only" },
    });
    await textOn(writer, t).fill(inserted);
    await saved(writer);
    await expect(only.getByText(t("inserting.only.met"))).toBeVisible();
  });

  await test.step("as it was put in it is handed in, and the library knows where it stands", async () => {
    await writer.getByRole("button", { name: t("flow.writing.submit") }).click();
    await expect(writer.getByText(t("flow.writing.submitted"))).toBeVisible();
    await fatima.goto("/library?q=openingsuren");
    await fatima.getByRole("listitem").getByRole("link", { name: "Openingsuren van het loket" }).click();
    await expect(fatima.getByRole("heading", { level: 1, name: "Openingsuren van het loket" })).toBeVisible();
    await expect(fatima.getByText(townsperson("wout").name)).toBeVisible();
  });
});
