import { afterAll, beforeAll, expect, test } from "vitest";
import { type SmtpPeer, startSmtp } from "@/tests/support/peers/smtp";

let smtp: SmtpPeer;
beforeAll(async () => {
  smtp = await startSmtp({ auth: { user: "trekker", password: "geheim" } });
  // Read once, at the first mail: set before anything that sends is imported.
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = "Trekker <trekker@gemeente.test>";
  process.env.NEXTAUTH_URL = "https://trekker.gemeente.test";
});
afterAll(() => smtp?.stop());

const invitation = {
  kind: "invitation",
  locale: "nl",
  name: "Karel",
  path: "/invitation/abc",
  organisation: "Zonnebeke <aan> Zee",
  inviter: "Fatima & co",
  role: "member",
  days: 14,
} as const;

test("a mail from the door arrives as plain text and as HTML that say the same, with its link whole", async () => {
  const { deliverDoorMail } = await import("@/lib/platform/mail/door");
  const waiting = smtp.waitFor(({ envelopeTo }) => envelopeTo.includes("karel@gemeente.test"));
  await deliverDoorMail({ ...invitation, to: "karel@gemeente.test" });
  const mail = await waiting;
  expect(mail.subject).toBe("Je bent uitgenodigd bij Zonnebeke <aan> Zee");
  expect(mail.envelopeFrom).toBe("trekker@gemeente.test");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  for (const words of ["Dag Karel,", "als teamlid", "https://trekker.gemeente.test/invitation/abc"]) {
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
  }
});

test("what people are called is text in the HTML too, never a tag", async () => {
  const { deliverDoorMail } = await import("@/lib/platform/mail/door");
  const waiting = smtp.waitFor(({ envelopeTo }) => envelopeTo.includes("tag@gemeente.test"));
  await deliverDoorMail({ ...invitation, to: "tag@gemeente.test", inviter: "<img src=x>" });
  const { html, text } = await waiting;
  expect(html).not.toContain("<img");
  expect(text).toContain("<img src=x>");
});

test("each reader gets their own language", async () => {
  const { deliverDoorMail } = await import("@/lib/platform/mail/door");
  const waiting = smtp.waitFor(({ envelopeTo }) => envelopeTo.includes("kate@gemeente.test"));
  await deliverDoorMail({ ...invitation, locale: "en", to: "kate@gemeente.test" });
  expect((await waiting).text).toContain("as team member");
});

test("a server that refuses is heard, so that whoever sends can try again", async () => {
  const { deliverDoorMail } = await import("@/lib/platform/mail/door");
  smtp.failNext(451);
  const sent = deliverDoorMail({ ...invitation, to: "later@gemeente.test" });
  await expect(sent).rejects.toMatchObject({ responseCode: 451 });
  expect(smtp.messages.filter(({ envelopeTo }) => envelopeTo.includes("later@gemeente.test"))).toEqual([]);
});

test("with a mail server nothing is kept for a page", async () => {
  const { canMail, keepsMail } = await import("@/lib/platform/mail/transport");
  const { atTheDoor } = await import("@/lib/platform/tenancy");
  expect({ canMail: canMail(), keepsMail: keepsMail() }).toEqual({ canMail: true, keepsMail: false });
  expect(await atTheDoor((tx) => tx.localMail.count())).toBe(0);
});
