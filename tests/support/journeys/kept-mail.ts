import { expect, type Page } from "@playwright/test";

/** The address in the newest mail to somebody that leads into this room of the house, from the page where the demo keeps mail. */
export async function linkInKeptMail(page: Page, { to, room }: { to: string; room: string }): Promise<string> {
  const mail = page.getByRole("listitem").filter({ hasText: to });
  const link = mail.getByRole("link").filter({ hasText: room }).first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return new URL((await link.getAttribute("href")) ?? "").pathname;
}
