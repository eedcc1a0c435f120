import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/*
 * What axe found nothing against it need not judge again in the same run: axe takes more than half of what looking at a
 * page costs, and most of a page is to one role what it is to another. An element is the same when it and all it lies in
 * have the same classes, roles and attributes, on the same page or in the dialog of the same name, at the same width and in
 * the same theme; what lies around the page is the same on every page. So each page and dialog is judged at least once in
 * every form, and what somebody finds on it that the others do not is judged for them. Words and addresses make no
 * difference to any rule; words, and whether the page sticks out, are looked at every time.
 */

const FILE = "TREKKER_JUDGED";

/** A dialog before which the page is shut off: until it closes there is nothing else on the page, for axe neither. */
const ALONE = "body:has(:is([aria-hidden=true], [inert]) main, main:is([aria-hidden=true], [inert])) [role$=dialog]";

/** Makes the place where the tests of this run, in whichever process, keep what was judged; gives what clears it. */
export function keepJudged(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "trekker-judged-"));
  process.env[FILE] = join(folder, "elements");
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The kinds of elements on the page that axe did not judge yet; `keep` says that it did, and found them right. */
export async function unjudged(
  page: Page,
  known: ReadonlySet<string> = judged(),
): Promise<{ kinds: string[]; keep(): Promise<void> }> {
  const file = process.env[FILE];
  const shown = await page.evaluate(elementsShown, ALONE);
  const kinds = shown.filter((kind) => !known.has(kind));
  return {
    kinds,
    keep: async () => {
      // What came or went while axe looked may have been missed.
      const still = new Set(await page.evaluate(elementsShown, ALONE));
      const seen = kinds.filter((kind) => still.has(kind));
      if (file && seen.length > 0) appendFileSync(file, `${seen.join("\n")}\n`);
    },
  };
}

/** The kinds of elements that were judged in this run, by whichever process. */
function judged(): ReadonlySet<string> {
  const file = process.env[FILE];
  return new Set(file && existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
}

/**
 * Runs in the page: a number for every kind of element that is there for people, as short text, each once. Which elements
 * those are stays in the page, for axe.
 */
function elementsShown(alone: string): string[] {
  const inFull = ["class", "role", "type", "dir"];
  const ifAtAll = ["alt", "title", "placeholder", "for", "href", "src", "disabled", "hidden", "inert", "tabindex"];
  // What rules ask of these depends on what lies in them.
  const holders = "ul, ol, dl, table, tr, select, label, fieldset, [role]";
  const isState = (value: string) => ["true", "false", "mixed", "page"].includes(value);
  const attribute = ({ name, value }: Attr): string => {
    if (name === "style") return `style=${value.replaceAll(/[\d.]+/g, "0")}`;
    if (inFull.includes(name) || (/^(aria|data)-/.test(name) && isState(value))) return `${name}=${value}`;
    if (ifAtAll.includes(name) || /^(aria|data)-/.test(name)) return value === "" ? `${name} empty` : name;
    return "";
  };
  const nameOf = (element: Element) => `${element.localName} ${element.getAttribute("role") ?? ""}`;
  const own = (element: Element): string => {
    const held = element.matches(holders) ? [...new Set([...element.children].map(nameOf))] : [];
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const attributes = [...element.attributes].map(attribute).filter(Boolean);
    return [element.localName, ...attributes.sort(), ...held.sort(), hasWords ? "words" : ""].join(" ");
  };
  /** Fifty-three bits of a text on top of those of another, spread well enough that no two kinds ever meet. */
  const mixed = (text: string, from: number): number => {
    let [one, other] = [0xdeadbeef ^ from, 0x41c6ce57 ^ Math.floor(from / 4_294_967_296)];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 2_654_435_761);
      other = Math.imul(other ^ text.charCodeAt(at), 1_597_334_677);
    }
    one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
    other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
    return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
  };
  const placeOf = (element: Element): string => {
    if (element.localName === "main") return location.pathname.replaceAll(/[^/]*[\d.][^/]*|[^/]{24,}/g, "*");
    return element.matches("[role$=dialog]") ? (element.querySelector("h1, h2, h3")?.textContent ?? "") : "";
  };
  const dialogs = [...document.querySelectorAll(alone)];
  const isThere = (element: Element) => dialogs.length === 0 || dialogs.some((dialog) => dialog.contains(element));
  const shown = new Map<string, Element[]>();
  const walk = (element: Element, around: number): void => {
    const kind = mixed(own(element) + placeOf(element), around);
    if (isThere(element)) shown.set(kind.toString(36), [...(shown.get(kind.toString(36)) ?? []), element]);
    if (element.localName !== "svg") for (const inside of element.children) walk(inside, kind);
  };
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  walk(document.body, mixed(`${innerWidth} ${isDark} ${document.documentElement.dataset.theme}`, 0));
  Object.assign(window, { shown });
  return [...shown.keys()];
}
