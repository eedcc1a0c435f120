import type { Page } from "@playwright/test";
import sharp from "sharp";

/** What a share sheet hands over, as the browser then posts it to the app. */
type Share = { title?: string; text?: string; url?: string; files?: { name: string; type: string; bytes: Buffer }[] };

/** Shares with the app, as the browser does once the share sheet has chosen it. */
export async function share(page: Page, { files = [], ...words }: Share): Promise<void> {
  const posted = files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString("base64") }));
  await page.evaluate(
    ({ words, posted }) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: "/share", enctype: "multipart/form-data" });
      for (const [name, value] of Object.entries(words)) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        form.append(field);
      }
      const list = new DataTransfer();
      for (const { name, type, base64 } of posted) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        list.items.add(new File([bytes], name, { type }));
      }
      const field = document.createElement("input");
      Object.assign(field, { type: "file", name: "files", multiple: true, files: list.files });
      form.append(field);
      document.body.append(form);
      form.submit();
    },
    { words, posted },
  );
}

/** A photo of one colour. */
export async function photo(name: string, background: string) {
  const image = sharp({ create: { width: 1_200, height: 800, channels: 3, background } });
  return { name: `${name}.jpg`, type: "image/jpeg", bytes: await image.jpeg().toBuffer() };
}

/** Until the worker looks after the page: from the first visit on that is soon after it opened. */
export async function underTheWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export const cardsOf = (page: Page, title: string) => page.locator("[data-idea]").filter({ hasText: title });
export const keptOf = (page: Page, title: string) => page.locator("[data-kept]").filter({ hasText: title });
