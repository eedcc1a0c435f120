import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { renewInboxAddress } from "@/lib/features/inbox-mail/commands";
import { takeIncomingMail } from "@/lib/features/inbox-mail/jobs";
import { inboxMailOf } from "@/lib/features/inbox-mail/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { answerNewest, newestCase } from "@/tests/support/answering";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { delivered } from "@/tests/support/mail";
import { type SmtpPeer, startSmtp } from "@/tests/support/peers/smtp";
import { must } from "@/tests/support/post";
import { heardIn } from "@/tests/support/sources";

/** Where the mail server is, as the settings of this process say: they are read once, and a server gets its port when it starts. */
const told = vi.hoisted(() => ({ url: "" }));
vi.mock("@/lib/platform/env", async (original) => {
  const { env } = await original<typeof import("@/lib/platform/env")>();
  const mail = () => ({ SMTP_URL: told.url, MAIL_FROM: "Zonnebeke <info@trekker.example>" });
  return { env: () => ({ ...env(), ...mail() }) };
});

let smtp: SmtpPeer;
let town: GivenOrganisation<"fatima" | "hilde">;
let address: string;

beforeAll(async () => {
  smtp = await startSmtp();
  told.url = smtp.url;
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], hilde: ["executive"] } });
  await must(as(town.members.fatima, renewInboxAddress, { replaces: null }));
  const { address: made } = await inOrganisation(town.orgId, (tx) => inboxMailOf(tx, town.orgId));
  address = made?.email ?? "";
});
afterAll(() => smtp?.stop());

/** So many minutes into a Tuesday morning, in the office hours that the agreement goes by. */
const at = (minutes: number) => new Date(Date.parse("2026-11-24T09:00:00.000Z") + minutes * 60_000);
const answer = (text: string, now: Date) =>
  answerNewest({ by: town.members.fatima, accepts: town.members.hilde, text, now });

test("a mail is answered by mail, in its conversation, and so is the answer to that", async () => {
  const from = "An Peeters <an@brief.example>";
  const first = { from, to: address, subject: "De lamp", text: "Ze is stuk.", messageId: "<lamp-1@brief.example>" };
  await takeIncomingMail({ bytes: await delivered(first, null) }, at(0));
  await answer("Dag An,\n\nWe kijken na <morgen>.", at(5));
  const ours = await smtp.waitFor(({ subject }) => subject === "Re: De lamp");
  expect(ours).toMatchObject({
    envelopeTo: ["an@brief.example"],
    inReplyTo: "<lamp-1@brief.example>",
    references: "<lamp-1@brief.example>",
  });
  expect([ours.replyTo?.text, ours.text?.trim()]).toEqual([address, "Dag An,\n\nWe kijken na <morgen>."]);
  expect(ours.headers.get("auto-submitted")).toBeUndefined();
  expect(await newestCase(town.orgId)).toMatchObject({ state: "waiting" });

  const again = { inReplyTo: ours.messageId, references: `<lamp-1@brief.example> ${ours.messageId}` };
  const thanks = { ...first, ...again, subject: "Re: De lamp", text: "Dank!", messageId: "<lamp-2@brief.example>" };
  await takeIncomingMail({ bytes: await delivered(thanks, null) }, at(10));
  const heard = await heardIn(town.orgId);
  expect(new Set(heard.map(({ caseId }) => caseId)).size).toBe(1);
  expect(await newestCase(town.orgId)).toMatchObject({ state: "open" });

  await answer("Graag gedaan.", at(15));
  const second = await smtp.waitFor(({ text }) => text?.trim() === "Graag gedaan.");
  expect(second.inReplyTo).toBe("<lamp-2@brief.example>");
  expect(second.references).toEqual(["<lamp-1@brief.example>", ours.messageId, "<lamp-2@brief.example>"]);
});
