import type { Page } from "@playwright/test";
import sharp from "sharp";
import { LOCALES } from "@/lib/domain/language";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { tabTo } from "@/tests/support/journeys/keys";
import { send } from "@/tests/support/journeys/send";
import { type Words, wordsIn } from "@/tests/support/journeys/words";

/*
 * A picture on its way from somebody's machine into a post, in each language, on a phone and on a laptop: several at
 * once, one of them none; described or excused before it can be handed in; cut by keyboard; found again in the library.
 */

const languages = { nl: "Dutch", en: "English" };
/** The refused file's answer; the browser notes it. */
const REFUSED = /status of 422/;

async function picture(name: string, background: string) {
  const image = sharp({ create: { width: 1_600, height: 1_000, channels: 3, background } });
  return { name: `${name}.jpg`, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}

const pictures = (page: Page, t: Words) => page.getByRole("region", { name: t("media.title") });

for (const locale of LOCALES) {
  test(`a picture comes into a post and cannot go out undescribed, in ${languages[locale]}`, async ({
    visit,
    isPhone,
  }) => {
    test.setTimeout(240_000);
    const t = wordsIn(locale);
    const page = await visit({ as: "lieselot", locale, mayComplain: REFUSED });
    const own = `${locale} ${isPhone ? "phone" : "laptop"}`;
    const colour = `#${locale === "nl" ? "20" : "a0"}${isPhone ? "30" : "b0"}60`;

    await test.step("a post is begun", async () => {
      await page.goto("/board");
      const { itemId } = await send<{ itemId: string }>(page, "items.startPost", { title: `Foto's ${own}` });
      await send(page, "items.saveBase", { itemId, body: "Er staat een vlieger boven de dijk.", seenRevision: 0 });
      await page.goto(`/items/${itemId}`);
      await expect(page.getByRole("heading", { level: 1, name: `Foto's ${own}` })).toBeVisible();
    });

    await test.step("several files at once: the picture is taken, what is none is refused by name", async () => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: t("media.add") }).click();
      const report = { name: "verslag.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") };
      await (await choosing).setFiles([report, await picture(`Vlieger ${own}`, colour)]);
      await expect(page.getByRole("alert").filter({ hasText: "verslag.png" })).toContainText(
        t("refusals.media.image_type"),
      );
      await expect(pictures(page, t).getByRole("textbox", { name: t("media.alt") })).toBeVisible();
      await expectGoodPage(page);
      await page.getByRole("button", { name: t("media.upload.dismiss", { name: "verslag.png" }) }).click();
    });

    await test.step("it has to be described, or somebody says why not", async () => {
      const missing = page.getByRole("paragraph").filter({ hasText: t("items.missing.alt", { count: 1 }) });
      await expect(missing).toBeVisible();
      await page.getByRole("button", { name: t("media.onlyDecorates") }).click();
      await page.getByRole("textbox", { name: t("media.reason") }).fill("Alleen sfeer.");
      await page.getByRole("textbox", { name: t("media.reason") }).blur();
      await expect(missing).toBeHidden();
      await page.getByRole("button", { name: t("media.describe") }).click();
      const alt = pictures(page, t).getByRole("textbox", { name: t("media.alt") });
      await alt.fill(`Een vlieger boven de dijk, ${own}.`);
      await alt.blur();
      await expect(pictures(page, t).getByRole("img")).toHaveAccessibleName(`Een vlieger boven de dijk, ${own}.`);
    });

    await test.step("it is cut by keyboard alone", async () => {
      await page.getByRole("button", { name: t("media.crop.title") }).focus();
      await page.keyboard.press("Enter");
      const cutting = page.getByRole("dialog", { name: t("media.crop.title") });
      await expect(cutting.getByText(t("media.crop.allOfIt"))).toBeVisible();
      await tabTo(page, cutting.getByRole("radio", { name: t("media.crop.whole") }));
      await page.keyboard.press("ArrowDown");
      const place = cutting.getByRole("status");
      await expect(place).not.toHaveText(t("media.crop.allOfIt"));
      const before = await place.innerText();
      await expectGoodPage(page);
      await cutting.getByRole("slider", { name: t("media.crop.size") }).focus();
      for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press("ArrowLeft");
      await cutting.getByRole("button", { name: t("media.crop.move") }).focus();
      for (const key of ["ArrowLeft", "ArrowUp"]) await page.keyboard.press(key);
      await expect(place).not.toHaveText(before);
      await cutting.getByRole("button", { name: t("media.crop.save") }).focus();
      await page.keyboard.press("Enter");
      await expect(cutting).toBeHidden();
      await expect(page.getByRole("button", { name: t("media.crop.change") })).toBeVisible();
      await expect(pictures(page, t).getByRole("img")).toHaveAttribute("src", /v=(?!whole)/);
    });

    await test.step("the library has it whole, by its name and by its description", async () => {
      await page.goto("/media");
      await page.getByRole("searchbox", { name: t("library.search") }).fill(`dijk ${own}`);
      const found = page.getByRole("link", { name: `Vlieger ${own}` });
      await expect(found).toBeVisible();
      await page.getByRole("radio", { name: t("library.uses.unused"), exact: true }).click();
      await expect(found).toBeHidden();
      await page.getByRole("radio", { name: t("library.uses.used"), exact: true }).click();
      await expectGoodPage(page);
      await found.click();
      await expect(page.getByRole("heading", { level: 1, name: `Vlieger ${own}` })).toBeVisible();
      await page.getByRole("button", { name: t("library.focus.ring") }).focus();
      await page.keyboard.press("ArrowRight");
      await expect(page.getByText(t("library.focus.place", { left: 52, top: 50 }))).toBeVisible();
      await expect(page.getByRole("link", { name: `Foto's ${own}` })).toBeVisible();
      await expectGoodPage(page);
    });
  });
}
