import { expect, type Page } from "@playwright/test";
import { faultsOn } from "./axe";
import { unjudged } from "./judged";
import { namespaces } from "./words";

/** Words that no Dutch sentence of ours has; the names of the languages stand in their own language. */
const ENGLISH =
  /\b(the|and|you|your|with|this|that|save|cancel|close|dismiss|loading|settings|search|submit|please|error|press|selected|button|notifications?)\b/i;

/**
 * Holds what must hold on every screen: nothing for axe to find against WCAG 2.2 AA, no scrolling
 * sideways, no message key in the place of words, and on a Dutch screen no English. Judges what is on the page now, a
 * dialog included.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  // The title of a page that is gone to by a link comes a moment after the page itself.
  await expect(page).toHaveTitle(/./);
  await expect(page.locator("h1, h2").filter({ visible: true }).first()).toBeVisible();
  const where = new URL(page.url()).pathname;
  const { kinds, keep } = await unjudged(page);
  if (kinds.length > 0) {
    const found = await faultsOn(page, kinds);
    expect.soft(found, `axe on ${where}`).toEqual([]);
    if (found.length === 0) await keep();
  }

  const { words, lang, overflow } = await page.evaluate(readScreen);
  expect.soft(overflow, `sideways scrolling on ${where}`).toBeLessThanOrEqual(0);
  expect.soft(words.match(keyLike()) ?? [], `raw message keys on ${where}`).toEqual([]);
  if (lang === "nl") expect.soft(englishIn(words), `English on ${where}`).toEqual([]);
}

const keyLike = (): RegExp =>
  new RegExp(`(?<![\\w.@/-])(?:${namespaces().join("|")})(?:\\.[A-Za-z_]\\w*)+\\b(?!@)`, "g");

const englishIn = (words: string): string[] => words.split("\n").filter((line) => ENGLISH.test(line));

/** Runs in the page: all that can be read or is read aloud, the language it says it is in, and how far it sticks out. */
function readScreen() {
  const spoken = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "title",
    "placeholder",
  ];
  const attributes = [...document.querySelectorAll(spoken.map((name) => `[${name}]`).join(","))].flatMap((element) =>
    spoken.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const hidden = [...document.querySelectorAll("[hidden], .sr-only")].map((element) => element.textContent ?? "");
  const root = document.documentElement;
  return {
    words: [document.title, document.body.innerText, ...attributes, ...hidden].join("\n"),
    lang: root.lang,
    overflow: root.scrollWidth - root.clientWidth,
  };
}
