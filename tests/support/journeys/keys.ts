import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of ours has between two things somebody would go to. */
const FAR = 150;

/** Walks with Tab until the focus is on the goal, as somebody without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press("Tab");
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${goal}.`);
}

/** Somebody who works by keyboard always stands somewhere: focus on nothing starts them over at the top. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
}
