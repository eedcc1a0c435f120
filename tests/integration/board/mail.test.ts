import type Mail from "nodemailer/lib/mailer";
import { beforeAll, describe, expect, it } from "vitest";
import { attachmentsOf } from "@/lib/features/assets/queries";
import { endAddress, renewAddress } from "@/lib/features/board-mail/commands";
import { forgetOldMails, takeMail } from "@/lib/features/board-mail/jobs";
import { mailsOf } from "@/lib/features/board-mail/queries";
import { removeMember } from "@/lib/features/team/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { boardOf, ideaByMail, opened } from "@/tests/support/board-mail";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { delivered, OUR_HOST, signedBy } from "@/tests/support/mail";
import { photo } from "@/tests/support/pictures";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"wout" | "fatima" | "piet">;
let address: string;

const addressOf = (name: keyof typeof town.members): string => `${name}.${town.members[name].personId}@trekker.example`;

beforeAll(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"], piet: ["adviser"] } });
  address = await opened(town.members.fatima);
});

/** What Wout sends to the board, unless the test says otherwise. */
const wouts = (mail: Mail.Options = {}): Mail.Options =>
  ideaByMail({ from: `Wout <${addressOf("wout")}>`, to: address, ...mail });
const take = async (mail: Mail.Options, found?: string | null) =>
  takeMail({ bytes: await delivered(mail, found) }, new Date());
const ideaNow = async (title: string) => {
  const [idea] = await inOrganisation(town.orgId, (tx) => tx.idea.findMany({ where: { orgId: town.orgId, title } }));
  const pictures = idea ? await inOrganisation(town.orgId, (tx) => attachmentsOf(tx, town.orgId, idea.id)) : [];
  return { idea, pictures };
};
const ideaCount = () => inOrganisation(town.orgId, (tx) => tx.idea.count({ where: { orgId: town.orgId } }));
const lastMail = async () => (await inOrganisation(town.orgId, (tx) => mailsOf(tx, town.orgId)))[0];
const noticesOf = ({ memberId, orgId }: GivenMember) =>
  inOrganisation(orgId, (tx) => tx.notification.findMany({ where: { orgId, memberId }, orderBy: { id: "desc" } }));
const mailsLeaving = () => inOrganisation(town.orgId, (tx) => tx.outbox.count({ where: { orgId: town.orgId } }));

describe("a mail from a member", () => {
  it("is forgotten after a season, and not what became of it", async () => {
    const mail = wouts({ subject: "Lang geleden" });
    await take(mail);
    const kept = () => inOrganisation(town.orgId, (tx) => tx.boardMail.count({ where: { orgId: town.orgId } }));
    const before = await kept();
    await forgetOldMails(town.orgId, new Date(Date.now() + 89 * 86_400_000));
    expect(await kept()).toBe(before);
    await forgetOldMails(town.orgId, new Date(Date.now() + 91 * 86_400_000));
    expect(await kept()).toBe(0);
    await take(mail);
    const { orgId } = town;
    expect(await inOrganisation(orgId, (tx) => tx.idea.count({ where: { orgId, title: "Lang geleden" } }))).toBe(1);
  });

  it("hangs on the board in their name, by its subject and without signature, and they are told", async () => {
    const mail = wouts({ subject: "Re: Fwd: Vliegers op de dijk" });
    expect(await take(mail)).toBe("pinned");
    const { idea } = await ideaNow("Vliegers op de dijk");
    expect(idea).toMatchObject({ body: "Op de dijk.", source: "mail", pinnedById: town.members.wout.memberId });
    expect((await noticesOf(town.members.wout))[0]).toMatchObject({
      kind: "board_mail_pinned",
      href: `/board/${idea?.id}`,
      data: { title: "Vliegers op de dijk", count: 0 },
    });
    expect(await lastMail()).toMatchObject({ outcome: "pinned", ideaId: idea?.id, leftOut: [] });
  });

  it("hangs there once, however often and however many at once it is brought", async () => {
    const bytes = await delivered(
      wouts({ subject: "Eén keer", attachments: [{ filename: "a.jpg", content: await photo("#112233") }] }),
    );
    const outcomes = await Promise.all([1, 2, 3].map(() => takeMail({ bytes }, new Date())));
    expect(outcomes.filter((outcome) => !["pinned", "known"].includes(outcome))).toEqual([]);
    expect(await takeMail({ bytes }, new Date())).toBe("known");
    expect((await ideaNow("Eén keer")).pictures).toHaveLength(1);
    const told = await noticesOf(town.members.wout);
    expect(told.filter(({ data }) => JSON.stringify(data).includes("Eén keer"))).toHaveLength(1);
  });

  it("brings ten of its twenty pictures, and says which stayed behind", async () => {
    const attachments = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => ({
        filename: `strand-${at + 1}.jpg`,
        content: await photo("#405060", [300 + at, 100]),
      })),
    );
    expect(await take(wouts({ subject: "Twintig foto's", attachments }))).toBe("pinned");
    expect((await ideaNow("Twintig foto's")).pictures).toHaveLength(10);
    const mail = await lastMail();
    expect(mail?.leftOut.map(({ why, name }) => `${why} ${name}`)).toEqual(
      Array.from({ length: 10 }, (_, at) => `too_many strand-${at + 11}.jpg`),
    );
    expect((await noticesOf(town.members.wout))[0]?.data).toMatchObject({
      count: 10,
      names: expect.stringContaining("strand-11.jpg"),
    });
  });

  it("brings no file that is none of a picture, whatever it says it is", async () => {
    const attachments = [
      { filename: "verslag.pdf", content: Buffer.from("%PDF-1.4"), contentType: "application/pdf" },
      { filename: "foto.jpg", content: Buffer.from("<svg onload='alert(1)'/>"), contentType: "image/jpeg" },
      { filename: "kapot.png", content: Buffer.from("89504e470d0a1a0a00", "hex"), contentType: "image/png" },
      { filename: "../../etc/\u202egpj.exe", content: Buffer.from("MZ"), contentType: "application/octet-stream" },
      { filename: "strand.jpg", content: await photo("#99aa00") },
    ];
    expect(await take(wouts({ subject: "Van alles", attachments }))).toBe("pinned");
    expect((await ideaNow("Van alles")).pictures).toHaveLength(1);
    expect((await lastMail())?.leftOut.map(({ why }) => why)).toEqual([
      "no_picture",
      "no_picture",
      "no_picture",
      "unreadable",
    ]);
  });

  it("may be written in HTML alone: its words hang there, nothing of the page", async () => {
    const html = `<html><head><style>p{color:red}</style></head><body><h1>Dag</h1><p>Een <b>vlieger</b> op de dijk.</p>
      <script>alert(1)</script><img src="https://spoor.example/pixel.gif"><blockquote>wat jij schreef</blockquote></body></html>`;
    expect(await take(wouts({ subject: "In kleur", text: undefined, html }))).toBe("pinned");
    const body = (await ideaNow("In kleur")).idea?.body ?? "";
    expect(body).toContain("Een vlieger op de dijk.");
    for (const absent of ["alert", "color", "spoor.example", "<", "wat jij"]) expect(body).not.toContain(absent);
  });

  it("is called by its first line when it has no subject", async () => {
    expect(await take(wouts({ subject: "", text: "Zonder onderwerp\nmaar met idee" }))).toBe("pinned");
    expect((await ideaNow("Zonder onderwerp")).idea?.body).toBe("maar met idee");
  });

  it("is an invitation that hangs there by its words, with its calendar left out", async () => {
    const icalEvent = { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR" };
    expect(await take(wouts({ subject: "Vliegerdag", icalEvent }))).toBe("pinned");
    expect((await ideaNow("Vliegerdag")).idea?.body).toBe("Op de dijk.");
    expect((await lastMail())?.leftOut.map(({ why }) => why)).toContain("no_picture");
  });

  it.each([
    ["windows-1252", Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x35])],
    ["utf-16le", Buffer.from("Café €5", "utf16le")],
    ["x-nobody-knows", Buffer.from("Café €5")],
  ])("may be written in %s", async (charset, text) => {
    const [title, id] = [`Letters ${charset}`, newId()];
    const head = `${signedBy("trekker.example")}\r\nFrom: ${addressOf("wout")}\r\nTo: ${address}\r\nMessage-ID: <${id}@x>\r\nSubject: =?utf-8?Q?${title.replaceAll(" ", "_")}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${text.toString("base64")}`;
    expect(await takeMail({ bytes: Buffer.from(head) }, new Date())).toBe("pinned");
    expect((await ideaNow(title)).idea?.body).toContain("Caf");
    if (charset !== "x-nobody-knows") expect((await ideaNow(title)).idea?.body).toBe("Café €5");
  });

  it("with nothing in it hangs nowhere, and they are told", async () => {
    const before = await ideaCount();
    expect(await take(wouts({ subject: "", text: "-- \nWout" }))).toBe("empty");
    expect(await ideaCount()).toBe(before);
    expect((await noticesOf(town.members.wout))[0]).toMatchObject({
      kind: "board_mail_refused",
      data: { outcome: "empty" },
    });
  });

  it("that their answering machine sent hangs nowhere, and nobody is told", async () => {
    const before = [await ideaCount(), (await noticesOf(town.members.wout)).length, await mailsLeaving()];
    expect(await take(wouts({ headers: { "Auto-Submitted": "auto-replied" } }))).toBe("empty");
    expect([await ideaCount(), (await noticesOf(town.members.wout)).length, await mailsLeaving()]).toEqual(before);
  });

  it("that nobody can take apart hangs nowhere, and they are told", async () => {
    const head = `${signedBy("trekker.example")}\r\nFrom: ${addressOf("wout")}\r\nTo: ${address}\r\nMessage-ID: <${newId()}@x>\r\nSubject: Doosjes`;
    const boxes = Array.from(
      { length: 3_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    const before = await ideaCount();
    expect(
      await takeMail({ bytes: Buffer.from(`${head}\r\nMIME-Version: 1.0\r\n${boxes.join("")}`) }, new Date()),
    ).toBe("unreadable");
    expect(await ideaCount()).toBe(before);
    expect((await noticesOf(town.members.wout))[0]).toMatchObject({ data: { outcome: "unreadable" } });
    const endless = `To: ${address}\r\nX-A: ${"b".repeat(5_000_000)}\r\n\r\nDag`;
    expect(await takeMail({ bytes: Buffer.from(endless) }, new Date())).toBe("nobodys");
  });

  it("that is too large to fetch whole hangs there by its text, and they are told what stayed behind", async () => {
    const bytes = await delivered(
      wouts({ subject: "Heel zwaar", attachments: [{ filename: "a.jpg", content: await photo("#778899") }] }),
    );
    expect(await takeMail({ bytes: bytes.subarray(0, bytes.length - 200), isCut: true }, new Date())).toBe("pinned");
    const { idea, pictures } = await ideaNow("Heel zwaar");
    expect([idea?.body, pictures.length]).toEqual(["Op de dijk.", 0]);
    expect((await lastMail())?.leftOut).toEqual([{ why: "mail_too_large", name: "" }]);
  });
});

describe("a mail that is not believed pins nothing, is kept with why, and is answered to nobody", () => {
  const refusedAs = async (mail: Mail.Options, found: string | null | undefined, outcome: string) => {
    const before = [await ideaCount(), await mailsLeaving(), (await noticesOf(town.members.wout)).length];
    expect(await take(mail, found)).toBe(outcome);
    expect([await ideaCount(), await mailsLeaving(), (await noticesOf(town.members.wout)).length]).toEqual(before);
    expect(await lastMail()).toMatchObject({ outcome, ideaId: null });
  };

  it("from a stranger", () =>
    refusedAs(wouts({ from: "iemand@spam.example" }), signedBy("spam.example"), "unknown_sender"));
  it("from an adviser, who pins nothing", () =>
    refusedAs(wouts({ from: addressOf("piet") }), undefined, "unknown_sender"));
  it("in a member's name, without proof", () => refusedAs(wouts(), null, "unverified"));
  it("in a member's name, with the sender's own proof below what our host found", () =>
    refusedAs(
      wouts({ headers: { "Authentication-Results": `${OUR_HOST}; dkim=pass header.d=trekker.example` } }),
      `Authentication-Results: ${OUR_HOST}; spf=fail smtp.mailfrom=trekker.example; dkim=none`,
      "unverified",
    ));
  it("in a member's name, with another host's proof", () =>
    refusedAs(wouts(), "Authentication-Results: mx.spam.example; dkim=pass header.d=trekker.example", "unverified"));
  it("in a member's name, signed by somebody else", () => refusedAs(wouts(), signedBy("spam.example"), "unverified"));
  it("from two at once", () =>
    refusedAs(wouts({ from: [addressOf("wout"), "iemand@spam.example"] }), undefined, "unknown_sender"));
  it("with two lines of From", () =>
    refusedAs(wouts(), `${signedBy("trekker.example")}\r\nFrom: ${addressOf("fatima")}`, "unknown_sender"));

  it("from somebody who left", async () => {
    const other = await given.organisation({ members: { an: ["member"], bea: ["trekker", "executive"] } });
    const to = await opened(other.members.bea);
    const mail = () => wouts({ from: `an.${other.members.an.personId}@trekker.example`, to });
    expect(await take(mail())).toBe("pinned");
    await must(as(other.members.bea, removeMember, { memberId: other.members.an.memberId }));
    expect(await take(mail())).toBe("unknown_sender");
  });
});

describe("the address of a board", () => {
  it("leads to that board alone, by Bcc too", async () => {
    const before = await ideaCount();
    expect(await take(wouts({ to: "an@trekker.example" }))).toBe("nobodys");
    expect(await take(wouts({ to: "bord+aaaaaaaaaaaaaaaa@trekker.example" }))).toBe("nobodys");
    expect(await ideaCount()).toBe(before);
    const found = `Delivered-To: ${address}\r\n${signedBy("trekker.example")}`;
    expect(await take(wouts({ to: "an@trekker.example" }), found)).toBe("pinned");
  });

  it("is opened, renewed and ended by the trekker alone, and at home", async () => {
    const addressId = (await boardOf(town.orgId)).address?.id ?? "";
    const elsewhere = await given.organisation({ members: { anna: ["trekker"] } });
    for (const name of ["wout", "piet"] as const) {
      for (const step of [
        as(town.members[name], renewAddress, { replaces: addressId }),
        as(town.members[name], endAddress, { addressId }),
      ])
        expect(await step).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
    }
    expect(await as(elsewhere.members.anna, endAddress, { addressId })).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect((await boardOf(town.orgId)).address?.id).toBe(addressId);
  });

  it("works no more once there is another, or none", async () => {
    const old = address;
    address = await opened(town.members.fatima);
    expect(await take(wouts({ to: old }))).toBe("nobodys");
    expect(await take(wouts())).toBe("pinned");
    const { address: current } = await boardOf(town.orgId);
    const addressId = current?.id ?? "";
    expect(await as(town.members.fatima, renewAddress, { replaces: null })).toMatchObject({
      refusal: { code: "conflict" },
    });
    await must(as(town.members.fatima, endAddress, { addressId }));
    expect(await take(wouts())).toBe("nobodys");
    expect(await as(town.members.fatima, endAddress, { addressId })).toMatchObject({ refusal: { code: "conflict" } });
    address = await opened(town.members.fatima);
  });
});
