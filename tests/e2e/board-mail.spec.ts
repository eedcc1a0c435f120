import { randomUUID } from "node:crypto";
import { LOCALES } from "@/lib/domain/language";
import { expect, test } from "@/tests/support/journeys/app";
import { expectGoodPage } from "@/tests/support/journeys/good-page";
import { townsperson } from "@/tests/support/journeys/people";
import { photo } from "@/tests/support/journeys/sharing";
import { wordsIn } from "@/tests/support/journeys/words";
import { delivered, OUR_HOST } from "@/tests/support/mail";

/*
 * Ideas that come by mail: the board gets an address of its own, and its trekker sees what came in and what of it hangs
 * there.
 */

test.use({ town: "anywhere" });

const languages = { nl: "Dutch", en: "English" };

for (const locale of LOCALES) {
  const t = wordsIn(locale);

  test(`the trekker gives the board a mail address, and sees what comes in, in ${languages[locale]}`, async ({
    visit,
    trekker,
    isPhone,
  }) => {
    test.skip(isPhone === (locale === "nl"), "Dutch on a laptop, English on a phone: one address at a time");
    const page = await visit({ as: "fatima", locale });
    const subject = `Per mail ${randomUUID()}`;
    await page.goto("/board/anywhere");
    await page.getByRole("button", { name: t("anywhere.mail.open") }).click();
    const shown = page.getByText(/^bord\+[a-z0-9]{16}@trekker\.example$/);
    await expect(shown).toBeVisible();
    const address = await shown.innerText();
    const wout = townsperson("wout");
    const domain = wout.email.split("@")[1];
    const proof = `Authentication-Results: ${OUR_HOST}; dkim=pass header.d=${domain}`;
    const bring = async (mail: object, found: string | null) => {
      const data = await delivered(
        { from: wout.email, to: address, subject, text: "Een idee.", messageId: `<${randomUUID()}@x>`, ...mail },
        found,
      );
      const url = `${trekker.url}/api/mail-in/a-secret-that-only-tests-know`;
      const answer = await page.request.post(url, { data, headers: { "content-type": "message/rfc822" } });
      return (await answer.json()).outcome;
    };
    const { bytes } = await photo("dijk", "#2244aa");
    const files = [
      { filename: "dijk.jpg", content: bytes },
      { filename: "verslag.pdf", content: Buffer.from("%PDF-1.4") },
    ];
    expect(await bring({ attachments: files }, proof)).toBe("pinned");
    expect(await bring({ subject: `Vals ${subject}` }, null)).toBe("unverified");
    expect(await bring({ from: "iemand@spam.example", subject: `Vreemd ${subject}` }, null)).toBe("unknown_sender");
    await page.reload();
    const line = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    await expect(line(`Vals ${subject}`)).toContainText(t("anywhere.mails.outcomes.unverified"));
    await expect(line(`Vreemd ${subject}`)).toContainText(t("anywhere.mails.outcomes.unknown_sender"));
    await expect(page.getByText(t("anywhere.mails.leftOut.no_picture", { name: "verslag.pdf" }))).toBeVisible();
    await expectGoodPage(page);
    await page.getByRole("link", { name: subject, exact: true }).click();
    await expect(page.locator('a[href^="/media/"] img')).toHaveCount(1);
    await page.goto("/board/anywhere");
    await page.getByRole("button", { name: t("anywhere.mail.renew") }).click();
    await expect(shown).not.toHaveText(address);
    expect(await bring({}, proof)).toBe("nobodys");
    await page.getByRole("button", { name: t("anywhere.mail.end") }).click();
    await expect(page.getByRole("button", { name: t("anywhere.mail.open") })).toBeVisible();
  });
}
