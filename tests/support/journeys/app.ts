import { type Browser, type BrowserContext, test as base, expect, type Page, type Response } from "@playwright/test";
import { intlTag, type Locale } from "@/lib/domain/language";
import { type RunningTrekker, startTrekker } from "@/tests/support/e2e-server";
import { type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { demoSession, type StorageState } from "./sign-in";

export { expect };

export type Visit = {
  /** Who is signed in, by the key of the demo's story; nobody when left out. */
  as?: string;
  /** What their browser asks for; the screens follow. */
  locale?: Locale;
  theme?: "light" | "dark";
  /** Complaints of the browser that belong to the journey, such as those of a line that was cut. */
  mayComplain?: RegExp;
  /** Their browser runs the app's worker. Left out: it has none, as some have, and the page does everything itself. */
  hasWorker?: boolean;
};

type Journey = {
  /** Opens a browser of its own for somebody. Any complaint in its console fails the test. */
  visit: (visit?: Visit) => Promise<Page>;
  isPhone: boolean;
};

type Town = {
  /**
   * Which town the tests of a file walk through: those that name the same one share it within a worker. A file whose
   * journeys change what others look at (the agreement, a crisis, a post of the demo) names one of its own.
   */
  town: string;
  /** Trekker with the demo town, one for all tests of a worker in the same town: what they make there is their own. */
  trekker: RunningTrekker;
  /** What somebody's browser keeps once they signed in; each signs in once. */
  sessionOf: (key: string) => Promise<StorageState>;
  bluesky: BlueskyPeer;
};

/** How long a server with its database may take to start, on a machine that has more to do and still tells the demo. */
export const START_MS = 180_000;
/** For one press or one page: more than the slowest machine needs, less than a test may take. */
const PATIENCE_MS = 20_000;
const INSTALL_MS = 300_000;

/** `test` for journeys through the demo town. */
export const test = base.extend<Journey, Town>({
  town: ["shared", { option: true, scope: "worker" }],
  trekker: [
    async ({ town: _ }, use) => {
      const trekker = await startTrekker();
      await use(trekker);
      await trekker.stop();
    },
    { scope: "worker", timeout: START_MS },
  ],
  sessionOf: [
    async ({ trekker }, use) => {
      const sessions = new Map<string, Promise<StorageState>>();
      await use((key) => {
        const session = sessions.get(key) ?? demoSession(trekker.url, key);
        sessions.set(key, session);
        return session;
      });
    },
    { scope: "worker" },
  ],
  bluesky: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const bluesky = await startBluesky();
      await use(bluesky);
      await bluesky.stop();
    },
    { scope: "worker", timeout: INSTALL_MS },
  ],

  visit: async ({ browser, trekker, sessionOf }, use) => {
    const opened: Opened[] = [];
    await use(async ({ as, ...visit } = {}) => {
      const session = as ? await sessionOf(as) : undefined;
      const visitor = await open(browser, { url: trekker.url, session, ...visit });
      opened.push(visitor);
      return visitor.page;
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect.soft(complaints, "the console stays silent").toEqual([]);
    }
  },
  isPhone: async ({ isMobile }, use) => use(isMobile),
});

type Opened = { context: BrowserContext; page: Page; complaints: string[] };
type Opening = Omit<Visit, "as"> & { url: string; session?: StorageState | undefined };

/** Opens a browser that is nobody's yet, or somebody's, and listens to what it complains about. */
export async function open(browser: Browser, opening: Opening): Promise<Opened> {
  const { url, session, locale = "nl", theme = "light", mayComplain, hasWorker = false } = opening;
  const context = await browser.newContext({
    baseURL: url,
    locale: intlTag(locale),
    colorScheme: theme,
    reducedMotion: "reduce",
    serviceWorkers: hasWorker ? "allow" : "block",
    ...(session ? { storageState: session } : {}),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  const complain = (words: string) => {
    if (!mayComplain?.test(words)) complaints.push(words);
  };
  context.on("console", (message) => {
    if (message.type() === "error") complain(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (fault) => complain(`${fault.error().stack} (${fault.page()?.url()})`));
  const page = await context.newPage();
  waitAfterArriving(page, url);
  return { context, page, complaints };
}

/** The pages somebody goes to by their address listen before the journey goes on. */
function waitAfterArriving(page: Page, url: string): void {
  const listening = async (answer: Response | null) => {
    // What the worker kept for without a line is plain HTML, and so is what other houses show.
    if (answer?.ok() && !answer.fromServiceWorker() && page.url().startsWith(url)) await untilItListens(page);
  };
  const goTo = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...where) => {
    const answer = await goTo(...where);
    await listening(answer);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await listening(answer);
    return answer;
  };
}

/**
 * Whoever is faster than the page's own scripts presses a button or a key that does not listen yet. People look first; the
 * journeys wait until every button of Trekker is React's, and the router, whose effect comes after those of all that lies in
 * it, stands around the history. For a page that was not gone to by its address, such as the one a form leads to.
 */
export async function untilItListens(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      Object.hasOwn(history, "pushState") &&
      [...document.querySelectorAll("button")].every((button) =>
        Object.keys(button).some((key) => key.startsWith("__reactProps$")),
      ),
  );
}
