import { describe, expect, it } from "vitest";
import { TITLE_MAX } from "@/lib/domain/board";
import {
  type IncomingMail,
  isAutomatic,
  type MailFile,
  parseMailbox,
  pinOfMail,
  secretsIn,
} from "@/lib/domain/mail-in";

const mail = (part: Partial<IncomingMail> = {}): IncomingMail => ({
  messageId: "<1@zonnebeke.example>",
  from: ["wout@zonnebeke.example"],
  to: [],
  subject: "Vlieger",
  text: "Op de dijk.",
  authentication: [],
  automatic: [],
  files: [],
  isCut: false,
  ...part,
});
const file = (name: string, part: Partial<MailFile> = {}): MailFile => ({
  name,
  type: "image/jpeg",
  bytes: 400_000,
  isInLine: false,
  ...part,
});
const pin = (part: Partial<IncomingMail>) => pinOfMail(mail(part), { photoTitle: "Foto", bytesMax: 1_000_000 });

describe("what hangs on the board of a mail", () => {
  it("is its subject and its text", () => {
    expect(pin({ subject: "Re: Vlieger" })).toEqual({
      title: "Vlieger",
      body: "Op de dijk.",
      pictures: [],
      leftOut: [],
    });
  });

  it("is its first line when it has no subject, and a photo's name when it has neither", () => {
    expect(pin({ subject: "", text: "\n\nEen vlieger.\nOp de dijk." })).toMatchObject({
      title: "Een vlieger.",
      body: "Op de dijk.",
    });
    expect(pin({ subject: " ", text: "", files: [file("a.jpg")] })).toMatchObject({ title: "Foto", body: "" });
  });

  it("is nothing when there is nothing in it", () => {
    expect(pin({ subject: "Re: \u200b", text: "-- \nWout" })).toBeNull();
    expect(pin({ subject: "", text: "", files: [file("verslag.pdf", { type: "application/pdf" })] })).toBeNull();
  });

  it("says a long subject whole in the text, and names a text that was cut", () => {
    const subject = "vlieger ".repeat(40).trim();
    const long = pin({ subject, text: "woord ".repeat(2_000) });
    expect(long?.title.length).toBeLessThanOrEqual(TITLE_MAX);
    expect(long?.body.startsWith(`${subject}\n\nwoord`)).toBe(true);
    expect(long?.body.length).toBeLessThanOrEqual(4_000);
    expect(long?.leftOut).toEqual([{ why: "text", name: "" }]);
  });

  it("holds nothing a database cannot", () => {
    expect(pin({ subject: "Vlie\u0000ger\ud800", text: "\u0000Op de dijk" })).toMatchObject({ body: "Op de dijk" });
    expect(pin({ subject: "Vlie\u0000ger\ud800" })?.title.isWellFormed()).toBe(true);
  });

  it("takes the first ten of twenty pictures along and names the others", () => {
    const files = Array.from({ length: 20 }, (_, at) => file(`${at + 1}.jpg`));
    const chosen = pin({ files });
    expect(chosen?.pictures.map(({ name }) => name)).toEqual(files.slice(0, 10).map(({ name }) => name));
    expect(chosen?.leftOut).toEqual(files.slice(10).map(({ name }) => ({ why: "too_many", name })));
  });

  it("names what is no picture or too large, and says nothing of a logo between the lines", () => {
    const files = [
      file("verslag.pdf", { type: "application/pdf" }),
      file("invite.ics", { type: "text/calendar" }),
      file("groot.jpg", { bytes: 1_000_001 }),
      file("logo.png", { isInLine: true, bytes: 900 }),
      file("strand.jpg", { isInLine: true }),
      file("DIJK.JPG", { type: "application/octet-stream" }),
    ];
    const chosen = pin({ files });
    expect(chosen?.pictures.map(({ name }) => name)).toEqual(["strand.jpg", "DIJK.JPG"]);
    expect(chosen?.leftOut.map(({ why, name }) => `${name}: ${why}`)).toEqual([
      "verslag.pdf: no_picture",
      "invite.ics: no_picture",
      "groot.jpg: too_large",
    ]);
  });

  it("is the text alone when the mail is too large to be read whole", () => {
    expect(pin({ isCut: true, files: [file("a.jpg")] })).toMatchObject({
      title: "Vlieger",
      pictures: [],
      leftOut: [{ why: "mail_too_large", name: "" }],
    });
  });
});

describe("a mail that nobody wrote", () => {
  it.each([["auto-replied"], ["auto-generated"], ["bulk"], ["list"], [" Auto-Replied (vacation)"]])(
    "says %s",
    (said) => {
      expect(isAutomatic(mail({ automatic: [said] }))).toBe(true);
    },
  );
  it("is not one that says so of itself", () => {
    expect(isAutomatic(mail({ automatic: ["no", "first-class"] }))).toBe(false);
  });
});

describe("the address of a board", () => {
  const mailbox = parseMailbox("Bord+*@Zonnebeke.example");

  it("is found among all the addresses a mail went to", () => {
    expect(mailbox).toEqual({ before: "bord+", after: "", domain: "zonnebeke.example" });
    const addresses = ["an@zonnebeke.example", "BORD+K7M3Q9X2@zonnebeke.example ", "bord+k7m3q9x2@zonnebeke.example"];
    expect(mailbox && secretsIn(mailbox, addresses)).toEqual(["k7m3q9x2"]);
  });

  it("is no other domain's, and no address that only looks like it", () => {
    const addresses = [
      "bord+k7m3q9x2@elders.example",
      "bord+@zonnebeke.example",
      "x@bord+k7m3q9x2@zonnebeke.example",
      "bord+a b@zonnebeke.example",
    ];
    expect(mailbox && secretsIn(mailbox, addresses)).toEqual([]);
  });

  it("may take all mail of a domain of its own", () => {
    const all = parseMailbox("*@bord.zonnebeke.example");
    expect(all && secretsIn(all, ["k7m3q9x2@bord.zonnebeke.example"])).toEqual(["k7m3q9x2"]);
  });

  it("needs a star and a domain", () => {
    expect(["bord@zonnebeke.example", "*", "*@", "a*b*@x.be", "*@x..be", ""].map(parseMailbox)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
