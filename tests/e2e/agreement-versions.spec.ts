import { request } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf, townsperson } from "@/tests/support/journeys/people";
import { linkMailedTo, mailProposalNow } from "@/tests/support/journeys/proposal-mail";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "agreement-versions" });

/*
 * A next version of the agreement: proposed by the trekker, signed by an executive who never signs in, and followed by
 * the next step on what waits.
 */

const t = wordsIn("nl");
const [hilde, koen] = [townsperson("hilde"), townsperson("koen")];
const words = "Wat over het verkeer gaat, accepteert voortaan wie eindverantwoordelijk is.";
/** As narrow as it can be: nothing else in the town is decided otherwise. */
const row = {
  question: "accept",
  power: "accept",
  when: { role: ["trekker"], workKind: ["post"], topic: ["mobiliteit"] },
  verdict: "refused",
  obligations: [],
  binding: true,
  note: null,
};

test("a proposal is signed from the mail without signing in, and the next step on what waits follows it", async ({
  visit,
  trekker,
}) => {
  test.setTimeout(240_000);
  const writer = await visit({ as: "fatima" });
  const { draftId } = await send<{ draftId: string }>(writer, "agreement.startDraft", {});
  await send(writer, "agreement.addRow", { draftId, row });

  const item = await visit({ as: "fatima" });
  const accept = item.getByRole("button", { name: t("flow.accepting.accept"), exact: true });

  await test.step("before it, the trekker may accept what waits", async () => {
    await item.goto(`/items/${itemOf("kerstmarkt")}`);
    await expect(accept).toBeEnabled();
    await expect(accept).not.toHaveAttribute("aria-disabled", "true");
  });

  await test.step("the trekker proposes the draft, with words for who signs", async () => {
    await writer.goto(`/agreement/versions/${draftId}`);
    await expectGoodPage(writer);
    await writer.getByRole("button", { name: t("versions.propose.open"), exact: true }).click();
    const question = writer.getByRole("dialog", { name: t("versions.propose.title") });
    await expect(question).toContainText(hilde.name);
    await question.getByRole("textbox", { name: t("versions.propose.words") }).fill(words);
    await expectGoodPage(writer);
    await question.getByRole("button", { name: t("versions.propose.confirm"), exact: true }).click();
    await expect(writer.getByRole("heading", { name: t("versions.consequence.title") })).toBeVisible();
    await expect(writer.getByText(words)).toBeVisible();
    await expectGoodPage(writer);
    const sign = writer.getByRole("button", { name: t("versions.adopt.open"), exact: true });
    await expect(sign).toHaveAttribute("aria-disabled", "true");
  });

  const executive = await visit();
  let link = "";

  await test.step("each executive gets a mail with a link of their own", async () => {
    await mailProposalNow(trekker.databaseUrl);
    link = await linkMailedTo(executive, { address: hilde.email, words });
    expect(await linkMailedTo(executive, { address: koen.email, words })).not.toBe(link);
  });

  await test.step("a mail scanner that opens the link does nothing", async () => {
    const scanner = await request.newContext({ baseURL: trekker.url });
    for (const look of ["get", "head", "get"] as const) expect((await scanner[look](link)).ok()).toBe(true);
    await scanner.dispose();
    await writer.reload();
    await expect(writer.getByRole("heading", { name: t("versions.consequence.title") })).toBeVisible();
  });

  await test.step("a link with a changed secret opens nothing", async () => {
    await executive.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
    await expect(executive.getByRole("heading", { name: t("signing.useless.unknown.title") })).toBeVisible();
    await expectGoodPage(executive);
  });

  await test.step("somebody else who is signed in is told whose link it is", async () => {
    await writer.goto(link);
    await expect(
      writer.getByRole("heading", { name: t("signing.useless.otherPerson.title", { name: hilde.name }) }),
    ).toBeVisible();
    await expectGoodPage(writer);
  });

  await test.step("the executive reads it in full and signs, without signing in", async () => {
    await executive.goto(link);
    await expect(executive.getByText(words)).toBeVisible();
    await expect(executive.getByText(t("signing.room.signsAs", { name: hilde.name }))).toBeVisible();
    await expectGoodPage(executive);
    await executive.getByRole("button", { name: t("versions.later.open") }).click();
    await executive.getByRole("button", { name: t("signing.sign", { name: hilde.name }) }).click();
    await expect(executive.getByText(t("versions.later.missing"))).toBeVisible();
    await expectGoodPage(executive);
    await executive.getByRole("button", { name: t("signing.back") }).click();
    await expect(executive.getByRole("button", { name: t("versions.later.open") })).toBeFocused();
    await executive.getByRole("button", { name: t("signing.sign", { name: hilde.name }) }).click();
    await expect(executive.getByRole("status").getByRole("heading")).toBeVisible();
    await expectGoodPage(executive);
    await executive.goto("/agreement");
    await expect(executive).toHaveURL(/\/sign-in/);
  });

  await test.step("the next step on what waits follows it, without a reload", async () => {
    await expect(accept).toHaveAttribute("aria-disabled", "true");
    await expectGoodPage(item);
  });

  await test.step("the link works once", async () => {
    await executive.goto(link);
    await expect(executive.getByRole("heading", { name: t("signing.useless.used.title") })).toBeVisible();
    await expectGoodPage(executive);
  });

  await test.step("the list of versions tells who proposed and who signed", async () => {
    await writer.goto("/agreement/versions");
    const inForce = writer
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: t("versions.state.adopted") });
    await expect(inForce).toHaveCount(1);
    await expect(inForce).toContainText(hilde.name);
    await expectGoodPage(writer);
  });
});
