import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/language";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { cardsOf as cards, keptOf as kept, photo, share, underTheWorker } from "@/tests/support/journeys/sharing";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

/*
 * Ideas that come from elsewhere: out of the share sheet of a phone, with and without a line, and from a page somebody is
 * on. Each hangs on the board once, and what cannot is said where it stands.
 */

test.use({ town: "anywhere" });

const languages = { nl: "Dutch", en: "English" };
const LINE_CUT = /net::ERR_|Failed to load resource/;

const pictures = (sheet: Locator, t: Words) => sheet.getByRole("list", { name: t("pin.pictures") }).getByRole("img");

for (const locale of LOCALES) {
  const t = wordsIn(locale);

  test(`a photo that is shared without a line hangs on the board once, later, in ${languages[locale]}`, async ({
    visit,
  }) => {
    const page = await visit({ as: "lieselot", locale, hasWorker: true, mayComplain: LINE_CUT });
    const title = `Zeehond ${randomUUID()}`;
    await page.goto("/board");
    await underTheWorker(page);

    await test.step("without a line the share is kept, and what happens with it is said", async () => {
      await page.context().setOffline(true);
      await share(page, { title, text: "Op het strand van Duinzicht", files: [await photo("zeehond", "#335577")] });
      await expect(page.getByRole("heading", { level: 1, name: t("offline.title") })).toBeVisible();
      await expect(page.getByText(title)).toBeVisible();
      await expect(page.getByText(t("offline.waits"))).toBeVisible();
      await expect(page.getByRole("img", { name: "zeehond.jpg" })).toBeVisible();
      await expectGoodPage(page);
    });

    await test.step("any page that is asked for meanwhile says the same", async () => {
      await page.goto("/calendar");
      await expect(page.getByRole("heading", { level: 1, name: t("offline.title") })).toBeVisible();
      await expect(page.getByText(title)).toBeVisible();
    });

    await test.step("with the line back it hangs there by itself: once, with its photo", async () => {
      await page.context().setOffline(false);
      await expect(page.getByRole("heading", { level: 1, name: t("offline.title") })).toBeHidden();
      await expect(page).toHaveURL(/\/calendar$/);
      await page.goto("/board?filter=mine");
      await expect(cards(page, title)).toHaveCount(1);
      await expect(kept(page, title)).toHaveCount(0);
      await cards(page, title).getByRole("link", { name: title }).click();
      await expect(page.locator('a[href^="/media/"] img')).toHaveCount(1);
      await page.reload();
      await expect(page.getByText("Op het strand van Duinzicht")).toBeVisible();
    });
  });

  test(`what is shared with a line is pinned with one tap, in ${languages[locale]}`, async ({ visit }) => {
    const page = await visit({ as: "lieselot", locale, hasWorker: true });
    const title = `Vlieger ${randomUUID()}`;
    await page.goto("/");
    await underTheWorker(page);
    await share(page, {
      text: `${title}\nTien bij elkaar. https://krant.example/vliegers`,
      files: [await photo("vlieger", "#775533")],
    });
    const sheet = page.getByRole("dialog", { name: t("pin.title") });
    await expect(sheet.getByRole("textbox", { name: t("pin.label") })).toHaveValue(title);
    await expect(sheet.getByRole("textbox", { name: t("pin.body") })).toHaveValue("Tien bij elkaar.");
    await expect(sheet.getByText("krant.example/vliegers")).toBeVisible();
    await expect(pictures(sheet, t)).toHaveCount(1);
    await expectGoodPage(page);
    await sheet.getByRole("button", { name: t("pin.pin") }).click();
    await expect(page.getByText(t("pin.pinned", { title }))).toBeVisible();
    await expect(cards(page, title)).toHaveCount(1);
    await expect(kept(page, title)).toHaveCount(0);
    await page.reload();
    await cards(page, title).getByRole("link", { name: title }).click();
    await expect(page.locator('a[href^="/media/"] img')).toHaveCount(1);
    await expect(page.getByRole("link", { name: "krant.example/vliegers" })).toBeVisible();
  });
}

const t = wordsIn("nl");

test("what is shared before signing in waits, and is theirs who signs in", async ({ visit, sessionOf }) => {
  const page = await visit({ hasWorker: true });
  const title = `Nog niet aangemeld ${randomUUID()}`;
  const session = await sessionOf("lieselot");
  await page.context().addCookies(session.cookies);
  await page.goto("/board");
  await underTheWorker(page);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => ownerHere(page)).toBe(null);
  await share(page, { title });
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.context().addCookies(session.cookies);
  await page.goto("/");
  const sheet = page.getByRole("dialog", { name: t("pin.title") });
  await expect(sheet.getByRole("textbox", { name: t("pin.label") })).toHaveValue(title);
  await sheet.getByRole("button", { name: t("pin.pin") }).click();
  await expect(page.getByText(t("pin.pinned", { title }))).toBeVisible();
});

/** Whom the worker would keep a share for. */
const ownerHere = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("trekker");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("who").objectStore("who").get("here");
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result?.owner);
          };
        };
      }),
  );

test("what one person left on a device is neither shown nor sent for the next", async ({ visit, sessionOf }) => {
  const page = await visit({ as: "lieselot", hasWorker: true, mayComplain: LINE_CUT });
  const title = `Van Lieselot alleen ${randomUUID()}`;
  await page.goto("/board");
  await underTheWorker(page);
  await page.context().setOffline(true);
  await share(page, { title });
  await expect(page.getByText(t("offline.waits"))).toBeVisible();
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.context().addCookies((await sessionOf("samira")).cookies);
  await page.context().setOffline(false);
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1, name: t("board.title") })).toBeVisible();
  await expect.poll(() => ownerHere(page)).toBe(townsperson("samira").memberId);
  await expect(kept(page, title)).toHaveCount(0);
  await expect(cards(page, title)).toHaveCount(0);
  await page.context().clearCookies();
  await page.context().addCookies((await sessionOf("lieselot")).cookies);
  await page.goto("/board");
  await expect(cards(page, title)).toHaveCount(1);
  expect(await everythingCached(page)).toEqual(["/icon.svg", "/offline.html", "/offline.js"]);
});

/** All that the worker keeps of the server: nothing of anybody. */
const everythingCached = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const shells = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(shells.map((shell) => shell.keys()));
    return requests
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .sort();
  });

test("a photo that is none leaves the words on the board, and is said beside it", async ({ visit }) => {
  const page = await visit({ as: "lieselot", hasWorker: true, mayComplain: /status of 422/ });
  const title = `Kapotte foto ${randomUUID()}`;
  await page.goto("/board");
  await underTheWorker(page);
  const fake = { name: "strand.jpg", type: "image/jpeg", bytes: Buffer.from("<svg onload='alert(1)'/>") };
  await share(page, { title, files: [fake, await photo("echt", "#557733")] });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("pin.pin") })
    .click();
  await expect(cards(page, title)).toHaveCount(1);
  const waiting = kept(page, title);
  await expect(waiting).toContainText(t("refusals.media.image_type"));
  await expect(waiting).toContainText("strand.jpg");
  await page.reload();
  await expect(waiting).toContainText(t("refusals.media.image_type"));
  await expectGoodPage(page);
  await waiting.getByRole("button", { name: t("pin.waiting.without") }).click();
  await expect(waiting).toHaveCount(0);
});

test("a share that is not wanted after all is let go, and can be had back", async ({ visit }) => {
  const page = await visit({ as: "lieselot", hasWorker: true });
  const title = `Toch maar niet ${randomUUID()}`;
  await page.goto("/board");
  await underTheWorker(page);
  await share(page, { title });
  await expect(page.getByRole("dialog", { name: t("pin.title") })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(kept(page, title)).toContainText(t("pin.waiting.states.arrived", { count: 0 }));
  await kept(page, title)
    .getByRole("button", { name: t("pin.waiting.letGo") })
    .click();
  await expect(kept(page, title)).toHaveCount(0);
  await page.getByRole("button", { name: t("ui.undo") }).click();
  await kept(page, title)
    .getByRole("button", { name: t("pin.waiting.pin") })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("pin.pin") })
    .click();
  await expect(cards(page, title)).toHaveCount(1);
});

test("without a worker the words of a share come along, and its photos are said to be lost", async ({ visit }) => {
  const page = await visit({ as: "lieselot" });
  const title = `Zonder hulp ${randomUUID()}`;
  await page.goto("/board");
  await share(page, { title, url: "https://krant.example/a", files: [await photo("weg", "#333333")] });
  const sheet = page.getByRole("dialog", { name: t("pin.title") });
  await expect(sheet.getByRole("textbox", { name: t("pin.label") })).toHaveValue(title);
  await expect(sheet.getByText(t("pin.photosLost"))).toBeVisible();
  await expect(sheet.getByText("krant.example/a")).toBeVisible();
});

test("the bookmark pins the page somebody is on, with the sentence they chose", async ({ visit, isPhone }) => {
  test.skip(isPhone, "phones have no bar to drag a bookmark to");
  const page = await visit({ as: "lieselot" });
  await page.goto("/board/anywhere");
  const bookmark = page.getByRole("link", { name: t("anywhere.browser.name") });
  await expect(bookmark).toHaveAttribute("href", /^javascript:/);
  const code = decodeURIComponent((await bookmark.getAttribute("href")) ?? "").replace("javascript:", "");
  await page.goto("/settings");
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    if (heading) getSelection()?.selectAllChildren(heading);
  });
  const opening = page.waitForEvent("popup");
  await page.evaluate(code);
  const opened = await opening;
  const sheet = opened.getByRole("dialog", { name: t("pin.title") });
  await expect(sheet.getByRole("textbox", { name: t("pin.label") })).toHaveValue(`${t("settings.title")} · Trekker`);
  await expect(sheet.getByRole("textbox", { name: t("pin.body") })).toHaveValue(t("settings.title"));
  await expect(sheet.getByText(/localhost.*settings/)).toBeVisible();
});

test("the app can be put on a phone: its name, its icons, and where a share goes", async ({ visit }) => {
  const page = await visit({ as: "lieselot", locale: "nl" });
  const manifest = await (await page.request.get("/manifest.webmanifest")).json();
  expect(manifest).toMatchObject({ name: "Trekker", start_url: "/", display: "standalone", lang: "nl" });
  expect(manifest.share_target).toMatchObject({ action: "/share", method: "post", enctype: "multipart/form-data" });
  expect(manifest.shortcuts[0]).toMatchObject({ name: t("shell.pinIdea"), url: "/board?pin=1" });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).ok(), src).toBe(true);
  const worker = await page.request.get("/sw.js");
  expect([worker.status(), worker.headers()["content-type"], worker.headers()["cache-control"]]).toEqual([
    200,
    expect.stringContaining("javascript"),
    "no-cache",
  ]);
  expect((await worker.body()).length).toBeLessThan(40_000);
  await page.goto("/board?pin=1");
  await expect(page.getByRole("dialog", { name: t("pin.title") })).toBeVisible();
});
