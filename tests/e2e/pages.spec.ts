import { deKade } from "@/prisma/seed/de-kade/story";
import { idOf } from "@/prisma/seed/telling/stage";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";
import { expect, test, type Visit } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { linkInKeptMail } from "@/tests/support/journeys/kept-mail";
import { ideaOf, itemOf, townsperson } from "@/tests/support/journeys/people";
import { send } from "@/tests/support/journeys/send";
import { wordsIn } from "@/tests/support/journeys/words";

/*
 * Every page there is, as everybody who meets it differently: light on the laptop and dark on the phone, in Dutch and in
 * English on each. What looks the same to two of them is judged by axe once (see journeys/judged). Set-up is in
 * access.spec.ts, since it is there only before there is an organisation.
 */

type Look = Required<Pick<Visit, "locale" | "theme">>;
const DUTCH_BY_DAY: Look = { locale: "nl", theme: "light" };
const ENGLISH_BY_NIGHT: Look = { locale: "en", theme: "dark" };
const DUTCH_BY_NIGHT: Look = { locale: "nl", theme: "dark" };
const ENGLISH_BY_DAY: Look = { locale: "en", theme: "light" };
/** The trekker and the executive lead; what they share with a member looks the same then, and is judged once. */
const LOOKS = {
  laptop: { lead: DUTCH_BY_DAY, member: ENGLISH_BY_DAY },
  phone: { lead: ENGLISH_BY_NIGHT, member: DUTCH_BY_NIGHT },
};

/**
 * A page that is missing, or not for this person, answers so, and the browser notes that. When it was on its way already,
 * Next notes it in its place: as an error without a word.
 */
const NOT_THERE = /status of 40[34]|^ \(/;

const WORKPLACES = {
  "what waits today": "/",
  "the board": "/board",
  "the board with what is one's own": "/board?filter=mine",
  "an idea that waits for an answer": `/board/${ideaOf("zeehond")}`,
  "an idea that was chosen": `/board/${ideaOf("fietsverlichting")}`,
  "an idea that was parked": `/board/${ideaOf("drone")}`,
  "an idea that was published": `/board/${ideaOf("raad-de-plek")}`,
  "a bundle that waits for an answer": `/board/bundles/${idOf(zonnebeke, "bundle", "winter-op-straat")}`,
  "a bundle that was chosen": `/board/bundles/${idOf(zonnebeke, "bundle", "wie-doet-wat")}`,
  "an idea that went up in another": `/board/${ideaOf("zeehond-gezien")}`,
  "a post being written": `/items/${itemOf("duinzicht")}`,
  "a post that was sent back": `/items/${itemOf("speelplein-inschrijven")}`,
  "a post an expert has to agree with": `/items/${itemOf("kerkstraat")}`,
  "a post to accept": `/items/${itemOf("kerstmarkt")}`,
  "a post to publish": `/items/${itemOf("vacature-tuinier")}`,
  "a post that goes by itself": `/items/${itemOf("strooien")}`,
  "a post whose moment passed": `/items/${itemOf("raadszitting")}`,
  "a published post": `/items/${itemOf("ijspiste")}`,
  "a withdrawn post": `/items/${itemOf("vuurwerk")}`,
  "the ways to the board from elsewhere": "/board/anywhere",
  "the inbox": "/inbox",
  "the words that what comes in is sorted by": "/inbox/words",
  "the inbox, what is one's own": "/inbox?view=mine",
  "the inbox, what waits for somebody": "/inbox?view=waiting",
  "the inbox, narrowed to what is not there": "/inbox?q=nergens&risk=high",
  "the calendar": "/calendar",
  "the calendar by the hour": "/calendar?view=week",
  "the calendar as a list": "/calendar?view=agenda",
  "what the calendar goes by": "/settings/planning",
  "the campaigns": "/campaigns",
  "the weekly meeting": "/meeting",
  "who is at the buttons": "/roster",
  "what the posts brought": "/insight",
  "what works": "/insight/works?period=year",
  "the letter of a month": "/insight/month",
  "figures brought in": "/insight/figures",
  "who makes and who looks on": "/insight/reflex",
  "what became of the ideas": "/insight/ideas?period=quarter",
  "how fast we answer": "/insight/answering",
  "what answering promises": "/settings/answering",
  "a campaign that runs": `/campaigns/${idOf(zonnebeke, "campaign", "winter-aan-zee")}`,
  "a contest that is over": `/campaigns/${idOf(zonnebeke, "campaign", "raad-de-plek")}`,
  "the rules of the agreement": "/agreement",
  "the terms of the agreement": "/agreement/terms",
  "the calendar of the agreement": "/agreement/calendar",
  "the versions of the agreement": "/agreement/versions",
  "the next version of the agreement": "/agreement/draft",
  "the terms of the next version": "/agreement/draft/terms",
  "rows from a file": "/agreement/draft/import",
  "the past under the next version": "/agreement/replay",
  "what was decided before": "/casebook",
  "the tone guide": "/tone",
  "the library": "/library",
  "the library without what is asked for": "/library?q=nergens&state=ended",
  "the media library": "/media",
  "the media library without what is asked for": "/media?use=used&words=nergens",
  "the team": "/team",
  "the mirror of the team": "/team/mirror",
  "the nine tasks": "/team/tasks",
  "the guidelines": "/team/policy",
  "the tools": "/team/tools",
  "the start-up check": "/team/start-up",
  "the adviser room": "/advice",
  "the board, narrowed to what is not there": "/board?words=nergens&sort=votes",
  "the board as a poster": "/board/poster",
  "the goals": "/insight/goals",
  "the communities": "/insight/communities",
  "the settings": "/settings",
  "the channels": "/settings/channels",
  "where questions come from": "/settings/sources",
  "how one hears of things": "/settings/notices",
  "what other programs hear": "/settings/outside",
  "the organisation": "/settings/organisation",
  "a page that is not there": "/board-of-elsewhere",
  "a post of another organisation": `/items/${idOf(deKade, "item", "soep")}`,
};

/** Pages with an address that only the town knows: where the link to each of them stands. */
const BEHIND_A_LINK = {
  "a conversation that is being answered": { on: "/inbox?q=rolstoel", link: "/inbox/" },
  "a conversation that is only watched": { on: "/inbox?view=listening", link: "/inbox/" },
  "a conversation that is over": { on: "/inbox?view=closed", link: "/inbox/" },
  "the version in force": { on: "/agreement/versions", link: "/agreement/versions/" },
  "one community": { on: "/insight/communities", link: "/insight/communities/" },
  "one guideline": { on: "/team/policy", link: "/team/policy/" },
  "one thing that was decided before": { on: "/casebook", link: "/casebook/" },
  "one piece of managed content": { on: "/library", link: "/library/" },
  "the minutes of a meeting": { on: "/meeting", link: "/meeting/" },
  "a decision, explained": { on: `/items/${itemOf("ijspiste")}`, link: "/decisions/" },
};

// Each changes only what no other looks at, and one after the other they would take too long.
test.describe.configure({ mode: "parallel" });

// The executive last: by then what looks the same to the trekker was judged. The member, who goes at the same time as the
// trekker, begins at the other end: halfway each comes to what the other saw judged.
for (const [who, as] of Object.entries({ trekker: "fatima", member: "lieselot", executive: "hilde" })) {
  test(`every page holds for a ${who}`, async ({ visit, isPhone }) => {
    test.skip(isPhone && who === "executive", "these are the trekker's pages with other buttons: seen on a laptop");
    test.setTimeout(360_000);
    const look = LOOKS[isPhone ? "phone" : "laptop"][who === "member" ? "member" : "lead"];
    const page = await visit({ as, ...look, mayComplain: NOT_THERE });
    const straight = Object.entries(WORKPLACES).map(([name, address]) => ({ name, go: () => page.goto(address) }));
    const behind = Object.entries(BEHIND_A_LINK).map(([name, { on, link }]) => ({
      name,
      go: async () => {
        await page.goto(on);
        const found = page.locator(`main a[href^="${link}"]`).last();
        return page.goto((await found.getAttribute("href")) ?? "");
      },
    }));
    const places = [...straight, ...behind];
    for (const { name, go } of who === "member" ? places.reverse() : places) {
      await test.step(name, async () => {
        await go();
        await expectGoodPage(page);
      });
    }
  });
}

test("every page of a next version that is being written holds", async ({ visit, isPhone }) => {
  test.setTimeout(240_000);
  const look = isPhone ? DUTCH_BY_NIGHT : ENGLISH_BY_DAY;
  const page = await visit({ as: "hilde", ...look });
  const { draftId } = await send<{ draftId: string }>(page, "agreement.startDraft", {});
  const places = ["/draft", "/draft/terms", "/draft/import", "/replay", "/versions", `/versions/${draftId}`];
  for (const place of places) {
    await test.step(place, async () => {
      await page.goto(`/agreement${place}`);
      await expectGoodPage(page);
    });
  }
});

test("every page before the door holds", async ({ visit, isPhone }) => {
  test.setTimeout(240_000);
  const look = isPhone ? ENGLISH_BY_DAY : DUTCH_BY_NIGHT;
  const t = wordsIn(look.locale);
  const trekker = await visit({ as: "fatima" });
  const page = await visit(look);
  const invited = { name: "Jef Maertens", email: "jef@zonnebeke-aan-zee.example", role: "member" };
  await send(trekker, "team.invite", invited);

  const nowhere = {
    "signing in": "/sign-in",
    "signing in again after the session ended": "/sign-in?reason=ended",
    "a link to sign in that nobody sent": `/sign-in/link/${"x".repeat(43)}`,
    "a link for a password that nobody sent": `/sign-in/password/${"x".repeat(43)}`,
    "an invitation that nobody sent": "/invitation/nothing.nowhere",
    "a link to sign the agreement that nobody sent": "/sign/nothing.nowhere",
    "a question that nobody asked": "/answer/nothing.nowhere",
    "a post that nobody shows": "/preview/nothing.nowhere",
    "a wall that hangs nowhere": "/wall/nothing.nowhere",
    "an invitation": await linkInKeptMail(page, { to: invited.email, room: "/invitation/" }),
    "the mail that the demo keeps": "/outbox",
  };
  for (const [name, address] of Object.entries(nowhere)) {
    await test.step(name, async () => {
      await page.goto(address);
      await expectGoodPage(page);
    });
  }

  await test.step("the pages of a link in a mail", async () => {
    const { email } = townsperson("emma");
    await page.goto("/sign-in");
    await page.getByLabel(t("access.email")).fill(email);
    await page.getByRole("button", { name: t("access.signIn.sendLink") }).click();
    await expect(page).toHaveURL("/sign-in/check-mail");
    await expectGoodPage(page);
    await page.goto(await linkInKeptMail(page, { to: email, room: "/sign-in/link/" }));
    await expect(page.getByRole("heading", { name: t("access.link.title") })).toBeVisible();
    await expectGoodPage(page);
  });
});

test("whoever has no access any more reads why, and where to go", async ({ visit, isPhone }) => {
  const look = isPhone ? ENGLISH_BY_NIGHT : DUTCH_BY_DAY;
  const t = wordsIn(look.locale);
  const executive = await visit({ as: "hilde" });
  const page = await visit({ as: "bart", ...look });
  await send(executive, "team.remove", { memberId: townsperson("bart").memberId });
  await page.goto("/board");
  await expect(page.getByRole("heading", { name: t("access.noAccess.title") })).toBeVisible();
  await expectGoodPage(page);
});

test("what opens over a page holds too", async ({ visit, isPhone }) => {
  test.setTimeout(120_000);
  const look = isPhone ? ENGLISH_BY_DAY : DUTCH_BY_NIGHT;
  const t = wordsIn(look.locale);
  const page = await visit({ as: "fatima", ...look });
  await page.goto("/board");
  const onLaptop = [
    t("shell.youNamed", { name: townsperson("fatima").name }),
    "Zonnebeke-aan-Zee",
    t("board.keys.all"),
  ];
  const openers = [t("shell.palette.open"), t("shell.pinIdea"), ...(isPhone ? [t("shell.more")] : onLaptop)];
  for (const name of openers) {
    await test.step(name, async () => {
      await page.getByRole("button", { name }).filter({ visible: true }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectGoodPage(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    });
  }
});
