import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "idea-import" });

/** A board as Trello exports it: some cards broken, some put away. */
function trelloBoard(): Buffer {
  const cards = Array.from({ length: 120 }, (_, index) => ({
    idShort: index + 1,
    name: index === 10 ? "" : `Uit Trello ${index + 1}`,
    desc: "",
    idList: index % 2 === 0 ? "ideas" : "done",
    closed: index % 20 === 19,
    labels: [{ name: "Winter" }],
    attachments: [],
  }));
  const lists = [
    { id: "ideas", name: "Ideeën", closed: false },
    { id: "done", name: "Klaar", closed: false },
  ];
  return Buffer.from(JSON.stringify({ name: "Sociale media", lists, cards }));
}

test("a board comes along from Trello: what is wrong is named, what is left out is chosen, and it can be taken back", async ({
  visit,
}) => {
  const t = wordsIn("nl");
  const page = await visit({ as: "fatima" });

  await test.step("the way in is on the board", async () => {
    await page.goto("/board");
    await page
      .getByRole("button", { name: t("board.doors.more"), exact: true })
      .first()
      .click();
    await page.getByRole("menuitem", { name: t("board.doors.import") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("ideaImport.title") })).toBeVisible();
    await expectGoodPage(page);
  });

  const hang = page.getByRole("button", { name: /^Hang / });

  await test.step("a file of another kind says what is expected", async () => {
    const file = { name: "bord.json", mimeType: "application/json", buffer: Buffer.from("[1, 2]") };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText(t("ideaImport.problem.notTrello"))).toBeVisible();
    await expect(hang).toBeHidden();
  });

  await test.step("a broken card holds everything back until somebody leaves it out", async () => {
    const file = { name: "bord.json", mimeType: "application/json", buffer: trelloBoard() };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText(t("ideaImport.wrong.noTitle"))).toBeVisible();
    await expect(hang).toHaveAttribute("aria-disabled", "true");
    await expectGoodPage(page);
    await page.getByText(t("ideaImport.withoutWrong", { count: 1 })).click();
    await expect(hang).toHaveText(t("ideaImport.hang", { count: 59 }));
  });

  await test.step("the rest hangs on the board together", async () => {
    await hang.click();
    await expect(page.getByText(t("ideaImport.done", { count: 59 }))).toBeVisible();
    await expect(page.getByText("bord.json")).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step("and is taken back as one", async () => {
    await page
      .getByRole("main")
      .getByRole("button", { name: t("ideaImport.past.undo") })
      .click();
    const question = page.getByRole("alertdialog", { name: t("ideaImport.past.undoTitle", { fileName: "bord.json" }) });
    await question.getByRole("button", { name: t("ideaImport.past.undo") }).click();
    await expect(page.getByText(t("ideaImport.past.undone"), { exact: false })).toBeVisible();
    await expectGoodPage(page);
  });
});
