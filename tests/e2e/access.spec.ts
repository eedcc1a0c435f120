import type { Page } from "@playwright/test";
import { QUESTION_KEYS } from "@/lib/domain/start-up";
import { demoPassword } from "@/prisma/seed/password";
import { startTrekker } from "@/tests/support/e2e-server";
import { expect, test as journeys, START_MS } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { wordsIn } from "@/tests/support/journeys/words";
import { type ReceivedMail, type SmtpPeer, startSmtp } from "@/tests/support/peers/smtp";

const t = wordsIn("nl");
/** An answer of "no", and a page that is left while it still asks for something. */
const REFUSED = /status of 4\d\d/;

/** The demo town with a real mail server beside it. */
const test = journeys.extend<object, { smtp: SmtpPeer }>({
  smtp: [
    // biome-ignore lint/correctness/noEmptyPattern: from this pattern Playwright reads what a fixture needs
    async ({}, use) => {
      const smtp = await startSmtp();
      await use(smtp);
      await smtp.stop();
    },
    { scope: "worker" },
  ],
  trekker: [
    async ({ smtp }, use) => {
      const trekker = await startTrekker({ env: { SMTP_URL: smtp.url } });
      await use(trekker);
      await trekker.stop();
    },
    { scope: "worker", timeout: START_MS },
  ],
});

/** The same program before anybody used it. */
const firstRun = journeys.extend<object, object>({
  trekker: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const trekker = await startTrekker({ withoutDemo: true });
      await use(trekker);
      await trekker.stop();
    },
    { scope: "worker", timeout: START_MS },
  ],
});

// One after the other, for one server between them.
test.describe.configure({ mode: "default" });

test("a wrong password is refused beside the fields, and the right one opens the house", async ({ visit }) => {
  const page = await visit({ mayComplain: REFUSED });
  const { email } = townsperson("samira");
  await page.goto("/team");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await signIn(page, { email, password: "een gok" });
  await expect(page.getByText(t("refusals.access.wrongPassword"))).toBeVisible();
  await expect(page.getByLabel(t("access.email"))).toHaveValue(email);
  await expectGoodPage(page);
  await signIn(page, { email, password: demoPassword });
  await expect(page).toHaveURL("/team");
  await expect(page.getByRole("heading", { level: 1, name: t("team.title") })).toBeVisible();
});

test("a link in a mail signs in by its button, once; opening it uses nothing up", async ({ visit, smtp }) => {
  const page = await visit({ mayComplain: REFUSED });
  const { email } = townsperson("emma");
  await page.goto("/sign-in");
  await page.getByLabel(t("access.email")).fill(email);
  await page.getByRole("button", { name: t("access.signIn.sendLink") }).click();
  await expect(page.getByRole("heading", { name: t("access.checkMail.title") })).toBeVisible();
  await expectGoodPage(page);
  const link = await linkMailed(smtp, { to: email, room: "/sign-in/link/" });

  await test.step("a mail scanner opens it", async () => {
    for (const method of ["get", "head"] as const) expect((await page.request[method](link)).status()).toBe(200);
    await page.goto("/board");
    await expect(page).toHaveURL(/\/sign-in/);
  });
  await test.step("its reader presses the button", async () => {
    await page.goto(link);
    await expectGoodPage(page);
    await page.getByRole("button", { name: t("access.link.submit"), exact: true }).click();
    await expect(page).toHaveURL("/");
  });
  await test.step("somebody else finds it later", async () => {
    const other = await visit();
    await other.goto(link);
    await expect(other.getByRole("heading", { name: t("access.link.gone") })).toBeVisible();
    await expectGoodPage(other);
    await expect(other.getByRole("button", { name: t("access.link.submit"), exact: true })).toHaveCount(0);
  });
});

test("somebody who is invited joins with a name and a password of their own", async ({ visit, smtp }) => {
  const email = "marthe@zonnebeke-aan-zee.example";
  const trekker = await visit({ as: "fatima" });
  await trekker.goto("/team");
  await trekker.getByRole("button", { name: t("team.invite.button") }).click();
  const dialog = trekker.getByRole("dialog", { name: t("team.invite.title") });
  await dialog.getByLabel(t("team.invite.name")).fill("Marthe Wouters");
  await dialog.getByLabel(t("team.invite.email")).fill(email);
  await dialog
    .locator("label")
    .filter({ hasText: t("team.roles.editor") })
    .click();
  await expectGoodPage(trekker);
  await dialog.getByRole("button", { name: t("team.invite.submit") }).click();
  await expect(trekker.getByText(t("team.invite.sent", { name: "Marthe Wouters" }))).toBeVisible();

  const link = await linkMailed(smtp, { to: email, room: "/invitation/" });
  const page = await visit();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /Zonnebeke-aan-Zee/ })).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel(t("access.name")).fill("Marthe Wouters-Claes");
  await page.getByLabel(t("access.invitation.choosePassword")).fill("schelpen rapen in mei");
  await page.getByRole("button", { name: t("access.invitation.submit"), exact: true }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/team");
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: "Marthe Wouters-Claes" });
  await expect(row).toBeVisible();

  const late = await visit();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: t("access.invitation.gone") })).toBeVisible();
});

test("who works in two organisations goes from one to the other, and nothing comes along", async ({ visit }) => {
  const page = await visit({ as: "lieselot", mayComplain: REFUSED });
  await page.goto("/board");
  const ofTheTown = page.getByRole("link", { name: "De zeehond op het staketsel is terug" });
  const ofTheOther = page.getByRole("link", { name: "Om drie uur ’s nachts bij de nachtploeg" });
  await expect(ofTheTown).toBeVisible();
  await page.getByRole("button", { name: /Zonnebeke-aan-Zee/ }).click();
  await page.getByRole("button", { name: "Zorgbedrijf De Kade" }).click();
  await expect(page.getByRole("button", { name: /Zorgbedrijf De Kade/ })).toBeVisible();
  await page.goto("/board");
  await expect(ofTheOther).toBeVisible();
  await expect(ofTheTown).toHaveCount(0);
  await expectGoodPage(page);
});

test("signing out everywhere ends the session in every browser", async ({ visit }) => {
  // The live line of a page that is still open is refused, here as well as there.
  const [here, elsewhere] = [
    await visit({ as: "wout", mayComplain: REFUSED }),
    await visit({ as: "wout", mayComplain: REFUSED }),
  ];
  await Promise.all([here.goto("/settings"), elsewhere.goto("/board")]);
  await here.getByRole("button", { name: t("settings.sessions.submit"), exact: true }).click();
  await expect(here).toHaveURL(/\/sign-in/);
  await expect(here.getByText(t("access.signIn.everywhere"))).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await expect(elsewhere.getByText(t("access.signIn.ended"))).toBeVisible();
});

firstRun("the first run makes an organisation and its trekker, and is then over", async ({ visit }) => {
  const night = await visit({ locale: "en", theme: "dark" });
  await night.goto("/");
  await expect(night).toHaveURL("/set-up");
  await expectGoodPage(night);

  const page = await visit();
  await page.goto("/set-up");
  await expectGoodPage(page);
  // Whoever doubts answers a few questions; what they advise is chosen then, and anything else still can be.
  await page.getByRole("button", { name: t("startUp.begin"), exact: true }).click();
  const check = page.getByRole("dialog");
  const questions = check.getByRole("radiogroup");
  await expect(questions).toHaveCount(QUESTION_KEYS.length);
  for (const question of await questions.all()) await question.getByRole("radio").last().press("Space");
  await check.getByRole("button", { name: t("startUp.takeOver"), exact: true }).click();
  const starters = page.getByRole("radiogroup", { name: t("access.setUp.starter") }).getByRole("radio");
  await expect(starters.last()).toBeChecked();
  await starters.first().press("Space");
  await expect(starters.first()).toBeChecked();
  await page.getByLabel(t("access.setUp.organisation")).fill("Gemeente Duinkerke-Bad");
  await page.getByLabel(t("access.name")).fill("Roos Pauwels");
  await page.getByLabel(t("access.email")).fill("roos@duinkerke-bad.example");
  await page.getByLabel(t("access.invitation.choosePassword")).fill("de zee is koud vandaag");
  await page.getByRole("button", { name: t("access.setUp.submit"), exact: true }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByText(t("today.firstSteps.done", { done: 0, count: 7 }))).toBeVisible();
  await expectGoodPage(page);
  await page.goto("/agreement");
  await expect(page.getByText(/Korte lijnen/)).toBeVisible();
  await expectGoodPage(page);
  await page.goto("/board");
  await expectGoodPage(page);
  await page.goto("/");
  await page.getByRole("button", { name: t("today.firstSteps.end"), exact: true }).click();
  await expect(page.getByText(t("today.calm.title"))).toBeVisible();
  await night.goto("/set-up");
  await expect(night).toHaveURL("/sign-in");
  await expectGoodPage(night);
});

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel(t("access.email")).fill(email);
  await page.getByLabel(t("access.password"), { exact: true }).fill(password);
  await page
    .getByRole("button", { name: t("access.signIn.submit"), exact: true })
    .last()
    .click();
}

/** The address in somebody's mail that leads to a room, among whatever else is mailed to them in working hours. */
async function linkMailed(smtp: SmtpPeer, { to, room }: { to: string; room: string }): Promise<string> {
  const addressIn = ({ text = "" }: ReceivedMail) =>
    text.match(/https?:\/\/\S+/g)?.find((address) => new URL(address).pathname.startsWith(room));
  const mail = await smtp.waitFor((one) => one.envelopeTo.includes(to) && addressIn(one) !== undefined);
  return addressIn(mail) ?? "";
}
