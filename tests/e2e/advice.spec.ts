import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { wordsIn } from "@/tests/support/journeys/words";

test.use({ town: "advice" });

test("an adviser asks, the trekker answers, and a room that is shut is gone for the adviser", async ({ visit }) => {
  test.setTimeout(120_000);
  const t = wordsIn("nl");
  const question = "Wie antwoordt er tijdens de kerstmarkt?";
  const answer = "Wout en Samira, om de beurt.";
  const [ruben, fatima] = [
    await visit({ as: "ruben", mayComplain: /status of 40[34]/ }),
    await visit({ as: "fatima" }),
  ];

  await test.step("the adviser asks a critical question", async () => {
    await ruben.goto("/advice");
    await expectGoodPage(ruben);
    await ruben.getByRole("button", { name: t("advice.points.make.question") }).click();
    const dialog = ruben.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("advice.points.statement.question") }).fill(question);
    await expectGoodPage(ruben);
    await dialog.getByRole("button", { name: t("advice.points.send") }).click();
    await expect(ruben.getByRole("listitem").filter({ hasText: question })).toContainText(t("advice.points.open"));
  });

  await test.step("the trekker answers, and it stands with the adviser without a reload", async () => {
    await fatima.goto("/advice");
    await fatima.getByRole("button", { name: t("advice.points.answerNamed", { statement: question }) }).click();
    const dialog = fatima.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("advice.points.yourAnswer") }).fill(answer);
    await dialog.getByRole("button", { name: t("advice.points.sendAnswer") }).click();
    await expect(ruben.getByText(answer)).toBeVisible();
  });

  await test.step("the trekker shuts the board and the posts; the adviser's own room stays", async () => {
    await ruben.goto("/board");
    await expectGoodPage(ruben);
    await fatima.getByRole("button", { name: t("advice.scope.changeNamed", { name: "Ruben Claes" }) }).click();
    const dialog = fatima.getByRole("dialog");
    const look = dialog.getByRole("group", { name: t("advice.scope.look") });
    for (const room of ["board", "posts"] as const)
      await look.getByText(t(`advice.rooms.${room}`), { exact: true }).click();
    await expectGoodPage(fatima);
    await dialog.getByRole("button", { name: t("advice.scope.save") }).click();
    await expect(dialog).toBeHidden();
    for (const address of ["/board", "/calendar"]) {
      await ruben.goto(address);
      await expect(ruben.getByRole("heading", { name: t("errors.noPermission.title") })).toBeVisible();
      await expectGoodPage(ruben);
    }
    expect((await ruben.request.get("/api/board/choices")).status()).toBe(403);
    await ruben.goto("/");
    await expect(ruben).toHaveURL(/\/advice$/);
    await expect(ruben.getByText(answer)).toBeVisible();
    const menu = ruben.getByRole("navigation", { name: t("shell.mainMenu") });
    await expect(menu.getByRole("link", { name: t("shell.doors.board") })).toHaveCount(0);
  });
});
