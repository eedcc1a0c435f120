import type { Page, Route } from "@playwright/test";
import { answers } from "@/scripts/launcher/ready";
import { expect, test } from "@/tests/support/journeys/app";
import { listenAt } from "@/tests/support/journeys/listening";
import { itemOf } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

const t = wordsIn("nl");
const A_SECOND = 1_000;
/** A browser that lost its line tries again ever later: after half a second, one, two, five. */
const UNTIL_RECONNECTED = 20_000;
const LINE_CUT = /net::ERR_|Failed to load resource/;

const cardOn = (page: Page, title: string) => page.locator("[data-idea]").getByRole("link", { name: title });

test("a card that is pinned in one browser appears in another within a second", async ({ visit }) => {
  const title = "Zonsopgang vanaf het dak van de bib";
  const [writer, reader] = [await visit({ as: "lieselot" }), await visit({ as: "fatima" })];
  await Promise.all([writer.goto("/board"), listenAt(reader, "/board")]);
  await writer
    .getByRole("button", { name: t("board.pinHere") })
    .last()
    .click();
  await writer.getByRole("textbox", { name: t("pin.label") }).fill(title);
  await writer.keyboard.press("Enter");
  await expect(writer.getByText(t("pin.pinned", { title }))).toBeVisible();
  await expect(cardOn(reader, title)).toBeVisible({ timeout: A_SECOND });
});

test("after a restart of the server a board that stayed open catches up by itself", async ({ visit, trekker }) => {
  test.setTimeout(120_000);
  const reader = await visit({ as: "fatima", mayComplain: LINE_CUT });
  const writer = await visit({ as: "lieselot" });
  await listenAt(reader, "/board");
  await trekker.web.kill();
  await trekker.web.start();
  expect(await answers(`${trekker.url}/healthz`, 60_000)).toBe(true);
  await send(writer, "board.pinIdea", { title: "Geprikt terwijl niemand luisterde" });
  await expect(cardOn(reader, "Geprikt terwijl niemand luisterde")).toBeVisible({ timeout: UNTIL_RECONNECTED });
  await send(writer, "board.pinIdea", { title: "Geprikt toen iedereen weer luisterde" });
  await expect(cardOn(reader, "Geprikt toen iedereen weer luisterde")).toBeVisible({ timeout: A_SECOND });
});

test("two people in one text are told so, and neither is overwritten", async ({ visit }) => {
  const address = `/items/${itemOf("duinzicht")}`;
  const textOn = (page: Page) => page.getByRole("textbox", { name: t("items.texts.label", { channel: "Facebook" }) });
  const [lieselot, yasmin] = [await visit({ as: "lieselot" }), await visit({ as: "yasmin", mayComplain: /409/ })];
  await Promise.all([lieselot, yasmin].map((page) => listenAt(page, address)));
  const [hers, mine] = ["De glijbaan is vier meter hoog.", "Zaterdag gaat het speelplein open."];

  await test.step("who comes to the text is told who is in it", async () => {
    const told = t("items.presence.inChannel", { name: "Lieselot Maes", channel: "Facebook" });
    await textOn(lieselot).fill(`${hers} `);
    await expect(yasmin.getByText(told)).toBeVisible();
  });

  await test.step("a text that was saved in between is not overwritten", async () => {
    const held = await holdSaves(yasmin);
    await textOn(yasmin).fill(mine);
    const save = await held.first;
    await textOn(lieselot).fill(hers);
    await expect(lieselot.locator("[data-save=saved]")).toBeVisible();
    await held.letGo(save);
    const conflict = yasmin.getByRole("alert").filter({ hasText: t("items.conflict.text") });
    await expect(conflict.getByText(hers)).toBeVisible();
    await expect(conflict.getByText(mine)).toBeVisible();
    await expect(textOn(lieselot)).toHaveValue(hers);
  });

  await test.step("a person chooses, and the other sees what it became", async () => {
    await yasmin.getByRole("button", { name: t("items.conflict.keepMine") }).click();
    await expect(yasmin.locator("[data-save=saved]")).toBeVisible();
    await expect(textOn(lieselot)).toHaveValue(mine);
  });
});

/** Keeps what a browser sends of its text on the way, as a slow line does. */
async function holdSaves(page: Page) {
  const address = "**/api/commands/items.saveVariant";
  const { promise, resolve } = Promise.withResolvers<Route>();
  await page.route(address, (route) => resolve(route));
  return {
    first: promise,
    async letGo(route: Route) {
      await route.continue();
      await page.unroute(address);
    },
  };
}
