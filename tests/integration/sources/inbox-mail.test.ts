import type Mail from "nodemailer/lib/mailer";
import { beforeAll, describe, expect, it } from "vitest";
import { endInboxAddress, renewInboxAddress } from "@/lib/features/inbox-mail/commands";
import { takeIncomingMail } from "@/lib/features/inbox-mail/jobs";
import { inboxMailOf } from "@/lib/features/inbox-mail/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { delivered, OUR_HOST } from "@/tests/support/mail";
import { must } from "@/tests/support/post";
import { heardIn } from "@/tests/support/sources";

let town: GivenOrganisation<"fatima">;
let address: string;

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
  await must(as(town.members.fatima, renewInboxAddress, { replaces: null }));
  address = (await addressNow())?.email ?? "";
});

const addressNow = async () => (await inOrganisation(town.orgId, (tx) => inboxMailOf(tx, town.orgId))).address;
const NOT_FOUND_OUT = `Authentication-Results: ${OUR_HOST}; dkim=none; spf=none`;
const anId = () => `<${newId()}@brief.example>`;

/** What a resident sends, unless the test says otherwise. */
const letter = (mail: Mail.Options = {}): Mail.Options => ({
  from: "An Peeters <an@brief.example>",
  to: address,
  subject: "De lamp in de Kerkstraat",
  text: "Ze is stuk.\n\n-- \nAn",
  messageId: anId(),
  ...mail,
});
const take = async (mail: Mail.Options, found: string | null = NOT_FOUND_OUT) =>
  takeIncomingMail({ bytes: await delivered(mail, found) }, new Date());
const heard = async (body: string) => (await heardIn(town.orgId)).filter((message) => message.body.includes(body));

describe("a mail to the inbox", () => {
  it("becomes a case of whoever wrote it, though nobody knows them, without signature and once", async () => {
    const mail = letter();
    expect(await take(mail)).toBe("noticed");
    expect(await take(mail)).toBe("noticed");
    const [message, ...more] = await heard("Ze is stuk.");
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      body: "De lamp in de Kerkstraat\n\nZe is stuk.",
      network: "mail",
      replyRef: { to: "an@brief.example", subject: "De lamp in de Kerkstraat" },
    });
    const { orgId } = town;
    const file = await inOrganisation(orgId, (tx) =>
      tx.case.findFirst({ where: { orgId, id: message?.caseId ?? "" }, include: { contact: true, channel: true } }),
    );
    expect(file).toMatchObject({
      source: "mail",
      contact: { name: "An Peeters" },
      channel: { network: "mail", handle: address },
    });
  });

  it("that answers an earlier one comes into the same conversation, without what it quotes", async () => {
    const messageId = anId();
    await take(letter({ subject: "Markt", text: "Wanneer is er markt?", messageId }));
    const again = { subject: "Re: Markt", text: "En op zondag?\n\n> Wanneer is er markt?", inReplyTo: messageId };
    await take(letter({ ...again, references: messageId }));
    const [first] = await heard("Wanneer is er markt?");
    const [second] = await heard("En op zondag?");
    expect(second).toMatchObject({ body: "En op zondag?", caseId: first?.caseId });
    expect(second?.replyRef).toMatchObject({ references: messageId.slice(1, -1) });
  });

  it("asks for its answer where it says, and names what was sent along", async () => {
    const attachments = [{ filename: "lamp.jpg", content: Buffer.from("geen foto") }];
    await take(letter({ subject: "Foto erbij", replyTo: "thuis@brief.example", attachments }));
    const [message] = await heard("Foto erbij");
    expect(message).toMatchObject({ replyRef: { to: "thuis@brief.example" } });
    expect(message?.body).toContain("lamp.jpg");
  });

  it("is left out when it says to be one of us and is not, when a machine wrote it, or nobody in particular", async () => {
    const ours = `fatima.${town.members.fatima.personId}@trekker.example`;
    expect(await take(letter({ from: ours, subject: "Vervalst" }))).toBe("forged");
    expect(
      await take(
        letter({ from: ours, subject: "Echt" }),
        `Authentication-Results: ${OUR_HOST}; dkim=pass header.d=trekker.example`,
      ),
    ).toBe("noticed");
    expect(await take(letter({ subject: "Afwezig", headers: { "Auto-Submitted": "auto-replied" } }))).toBe("automatic");
    expect(await take(letter({ from: "a@brief.example, b@brief.example", subject: "Twee" }))).toBe("unreadable");
    expect(await take(letter({ subject: "", text: " " }))).toBe("empty");
    expect((await heard("Vervalst")).concat(await heard("Afwezig"), await heard("Twee"))).toEqual([]);
    expect(await heard("Echt")).toHaveLength(1);
  });

  it("to an address that was ended is nobody's", async () => {
    const before = await addressNow();
    await must(as(town.members.fatima, endInboxAddress, { addressId: before?.id }));
    expect(await take(letter({ subject: "Te laat" }))).toBe("nobodys");
    await must(as(town.members.fatima, renewInboxAddress, { replaces: null }));
    address = (await addressNow())?.email ?? "";
    expect(address).not.toBe(before?.email);
    const channels = await inOrganisation(town.orgId, (tx) =>
      tx.channel.findMany({ where: { orgId: town.orgId, network: "mail" } }),
    );
    expect(channels.map(({ handle }) => handle)).toEqual([address]);
  });
});
