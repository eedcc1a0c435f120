import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { itemOf } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "agreement-whatif" });

const nl = wordsIn("nl");
const en = wordsIn("en");

/** Where the agreement is asked: the first of its places on the page that shows. */
const asking = (page: Page, t: Words) => page.getByRole("region", { name: t("asking.title"), exact: true });

async function type(page: Page, t: Words, words: string): Promise<void> {
  await asking(page, t)
    .getByRole("textbox", { name: t("asking.typed.label") })
    .fill(words);
  await page.keyboard.press("Enter");
}

test("whoever reads the agreement asks it a situation, typed or chosen by keyboard, and sees what would change it", async ({
  visit,
}) => {
  const page = await visit({ as: "lieselot" });
  await page.goto("/agreement");
  const panel = asking(page, nl);

  await test.step("what is understood is filled in, what is not is said", async () => {
    await type(page, nl, "teamlid klacht zaterdag gorgelbliep laag");
    await expect(panel.getByText("gorgelbliep")).toBeVisible();
    await expect(panel.getByRole("button", { name: /buiten kantooruren/ })).toBeVisible();
    await expect(panel.getByRole("button", { name: /een klacht/ })).toBeVisible();
    await expect(panel.getByText("Niet reageren", { exact: true })).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("a word is chosen by keyboard, and says what it brings", async () => {
    const word = panel.getByRole("button", { name: /buiten kantooruren/ });
    await word.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", { name: /binnen kantooruren/ })).toContainText(/akkoord|zelf|overleg/);
    await expectGoodPage(page);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("button", { name: /binnen kantooruren/ })).toBeFocused();
    await expect(panel.getByText("Niet reageren", { exact: true })).toBeHidden();
  });

  await test.step("the rows it came from are on the page", async () => {
    await panel
      .getByRole("link", { name: /^Rij \d+$/ })
      .first()
      .click();
    await expect(page.locator("li[data-pointed]")).toBeVisible();
  });
});

test("a test situation guards the draft, and a replay shows what the draft would have changed", async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit({ as: "fatima", locale: "en", theme: "dark" });
  const { draftId } = await send<{ draftId: string }>(page, "agreement.startDraft", {});

  await test.step("a question is kept with its answer, and passes", async () => {
    await page.goto("/agreement/replay");
    await type(page, en, "member question low instagram");
    await asking(page, en)
      .getByRole("button", { name: en("asking.keep.open") })
      .click();
    await page.getByRole("textbox", { name: en("asking.keep.name") }).fill("An ordinary question");
    await page.getByRole("button", { name: en("asking.keep.confirm"), exact: true }).click();
    await expect(page.getByText("An ordinary question")).toBeVisible();
    await expect(page.getByText(en("asking.tests.allPass", { all: 1 }))).toBeVisible();
    await expect(page.getByText(en("replay.decisions.none"))).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("a row that says otherwise makes it fail, and names the decisions that would differ", async () => {
    const row = { question: "creator", power: "respond", when: {}, verdict: "refused", obligations: [], binding: true };
    await send(page, "agreement.addRow", { draftId, row });
    await page.reload();
    await expect(page.getByText(en("asking.tests.someFail", { failing: 1 }))).toBeVisible();
    await expect(page.getByRole("heading", { name: /\d+ times stricter/ })).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("how far back is chosen, and a decision opens as it was", async () => {
    await page.getByRole("radio", { name: en("replay.months", { months: 12 }) }).click();
    await expect(page.getByText(/^Replayed: /)).toBeVisible();
    const stricter = page.getByRole("group").filter({ hasText: /times stricter/ });
    const why = stricter.getByRole("link", { name: en("replay.decisions.why") }).first();
    if (!(await why.isVisible())) await stricter.locator("summary").click();
    await why.click();
    await expect(page.getByText(en("decisions.again.same", { number: 1 }))).toBeVisible();
    await expectGoodPage(page);
  });
});

test("the history of an item leads to why each decision went as it went", async ({ visit }) => {
  const page = await visit({ as: "lieselot" });
  await page.goto(`/items/${itemOf("ijspiste")}`);
  await page
    .getByRole("link", { name: nl("history.why") })
    .first()
    .click();
  await expect(page.getByText(nl("decisions.again.same", { number: 1 }))).toBeVisible();
  await expectGoodPage(page);
});
