import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SmtpPeer, startSmtp } from "@/tests/support/peers/smtp";

let smtp: SmtpPeer;
beforeAll(async () => {
  smtp = await startSmtp({ auth: { user: "trekker", password: "geheim" } });
});
afterAll(() => smtp?.stop());

const mail = (subject: string) => ({
  from: "Trekker <trekker@gemeente.test>",
  to: "An <an@gemeente.test>",
  bcc: "archief@gemeente.test",
  subject,
  text: "Vóór vrijdag graag.",
});

test("a mail that is sent is received, with its envelope", async () => {
  const waiting = smtp.waitFor(({ subject }) => subject === "Een reactie wacht");
  await createTransport(smtp.url).sendMail(mail("Een reactie wacht"));
  const received = await waiting;
  expect(received.text?.trim()).toBe("Vóór vrijdag graag.");
  expect(received.envelopeFrom).toBe("trekker@gemeente.test");
  expect(received.envelopeTo).toEqual(["an@gemeente.test", "archief@gemeente.test"]);
});

test("a mail that the server refuses is not received, and the sender learns the code", async () => {
  smtp.failNext(451);
  const transport = createTransport(smtp.url);
  await expect(transport.sendMail(mail("Later"))).rejects.toMatchObject({ responseCode: 451 });
  await transport.sendMail(mail("Nog eens"));
  expect(smtp.messages.map(({ subject }) => subject)).toEqual(expect.not.arrayContaining(["Later"]));
  expect(smtp.messages.at(-1)?.subject).toBe("Nog eens");
});

test("who gives a wrong password cannot send", async () => {
  const transport = createTransport(smtp.url.replace("geheim", "fout"));
  await expect(transport.sendMail(mail("Stil"))).rejects.toMatchObject({ responseCode: 535 });
});

test("waiting for a mail that never comes says what did come", async () => {
  await expect(smtp.waitFor(({ subject }) => subject === "Nooit", 50)).rejects.toThrow(/No such mail within 50 ms/u);
});
