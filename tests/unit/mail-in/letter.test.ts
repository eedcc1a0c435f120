import { describe, expect, test } from "vitest";
import { letterOf, type ThreadedMail } from "@/lib/domain/mail-in";

const mail = (part: Partial<ThreadedMail> = {}): ThreadedMail => ({
  messageId: "<1@brief.example>",
  from: ["an@brief.example"],
  to: [],
  subject: "De lamp",
  text: "Ze is stuk.",
  authentication: [],
  automatic: [],
  files: [],
  isCut: false,
  fromName: "An",
  replyTo: null,
  inReplyTo: null,
  references: [],
  sentAt: null,
  ...part,
});
const letter = (part: Partial<ThreadedMail> = {}) => letterOf(mail(part), "an@brief.example");

describe("a letter out of a mail", () => {
  test("begins a conversation under its subject, and is known by its own name", () => {
    expect(letter()).toMatchObject({
      threadKey: "1@brief.example",
      remoteKey: "1@brief.example",
      parentKey: null,
      body: "De lamp\n\nZe is stuk.",
      replyRef: { to: "an@brief.example", messageId: "1@brief.example", references: "" },
    });
  });

  test("goes on in the conversation it answers, whatever its program leaves out of the names above it", () => {
    const above = ["begin@brief.example", "ons@trekker.example"];
    expect(letter({ references: above, inReplyTo: "ons@trekker.example" })).toMatchObject({
      threadKey: "begin@brief.example",
      parentKey: "ons@trekker.example",
      body: "Ze is stuk.",
      replyRef: { references: above.join(" ") },
    });
    expect(letter({ inReplyTo: "ons@trekker.example" })).toMatchObject({ threadKey: "ons@trekker.example" });
  });

  test("keeps the beginning of a conversation of hundreds of mails, and the end of it", () => {
    const references = Array.from({ length: 300 }, (_, at) => `mail-${at}@brief.example`);
    const kept = letter({ references })?.replyRef.references.split(" ") ?? [];
    expect([kept[0], kept.at(-1)]).toEqual(["mail-0@brief.example", "mail-299@brief.example"]);
    expect(kept.join(" ").length).toBeLessThanOrEqual(2_000);
  });

  test("names what was sent along, and is nothing when nothing is said", () => {
    const file = { name: "lamp.jpg", type: "image/jpeg", bytes: 90_000, isInLine: false };
    expect(letter({ files: [file, { ...file, name: "logo.png", isInLine: true }] })?.body).toBe(
      "De lamp\n\nZe is stuk.\n\n📎 lamp.jpg",
    );
    expect(letter({ subject: " ", text: "\n" })).toBeNull();
  });
});
