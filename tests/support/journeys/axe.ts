import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

/** Levels A and AA of WCAG 2.0 to 2.2. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What was found to be right is not worked out in full: that takes a third of the time. Titles are waited for where a
 * page is looked at: while one page gives way to another there is none for a few hundredths of a second.
 */
const ONLY_FAULTS: RunOptions = {
  runOnly: { type: "tag", values: WCAG },
  rules: { "document-title": { enabled: false } },
  resultTypes: ["violations"],
  iframes: false,
};

/** React Aria's hidden region names a busy button by its id, for seconds after the button went with its dialog. */
const ANNOUNCER = "[data-live-announcer]";

/**
 * axe for a page, in which a colour is worked out once for every way it is written: axe itself does so for each element
 * anew, and for all it lies in, which took up to a third of its time.
 */
const SOURCE = `${axe.source};(${rememberColours})();`;

type Colour = { r: number; g: number; b: number; alpha: number; parseString(written: string): Colour };
type Opened = { axe: typeof axe & { commons: { color: { Color: { prototype: Colour } } } } };
/** Elements of the page by their kind, as `judged` left them there. */
type Shown = { shown?: Map<string, Element[]> };

/**
 * What axe has against the page by WCAG 2.2 AA, its title aside, a line each. Of `kinds` only the elements of those kinds are looked at,
 * with what stands right beside them; a page that is new as such is looked at whole.
 */
export async function faultsOn(page: Page, kinds: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(SOURCE);
  return page.evaluate(judge, { kinds, options: ONLY_FAULTS, exclude: ANNOUNCER });
}

type Judged = { kinds: readonly string[] | null; options: RunOptions; exclude: string };

/** Runs in the page. */
async function judge({ kinds, options, exclude }: Judged): Promise<string[]> {
  const { axe, shown } = window as unknown as Opened & Shown;
  const isToBeSeen = (element: Element) => element.isConnected && !element.closest(exclude);
  const named = (kinds ?? []).flatMap((kind) => shown?.get(kind) ?? []).filter(isToBeSeen);
  const around = new Set(named.map((element) => element.parentElement ?? element));
  const outermost = [...around].filter(({ parentElement }) => parentElement === null || !around.has(parentElement));
  // What the page has drawn anew since is nowhere to be found: then all of it is looked at, too.
  const isWhole = outermost.length === 0 || named.some((element) => element.matches("main"));
  const include: Node[] = isWhole ? [document] : outermost;
  const { violations } = await axe.run({ include, exclude: [[exclude]] }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Runs in the page. */
function rememberColours(): void {
  const { prototype } = (window as unknown as Opened).axe.commons.color.Color;
  const { parseString } = prototype;
  const known = new Map<string, Pick<Colour, "r" | "g" | "b" | "alpha">>();
  prototype.parseString = function (written) {
    const worked = known.get(written);
    if (worked) return Object.assign(this, worked);
    const { r, g, b, alpha } = parseString.call(this, written);
    known.set(written, { r, g, b, alpha });
    return this;
  };
}
