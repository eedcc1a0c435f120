import type { Page } from "@playwright/test";

/** Opens a page and comes back when it hears what others do. */
export async function listenAt(page: Page, address: string): Promise<void> {
  const line = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/live");
  await page.goto(address);
  await line;
}
