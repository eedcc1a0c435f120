import { convert } from "html-to-text";
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from "mailparser";
import type { MailFile, ThreadedMail } from "@/lib/domain/mail-in";
import { sha256 } from "@/lib/platform/secrets";

/** A file of a mail with what is in it: not looked at by anybody yet. */
export type ReadFile = MailFile & { content: Uint8Array };

export type RawMail = {
  bytes: Uint8Array;
  /** The beginning of a mail that is too large to fetch whole. */
  isCut?: boolean;
  /** To whom it was delivered, where whoever hands it over says so beside the mail. */
  deliveredTo?: readonly string[];
};

/** Where mail hosts note to whom a mail was delivered, which need not stand in To. */
const RECIPIENT_HEADERS = [
  "to",
  "cc",
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-forwarded-to",
];
const ADDRESSES_MAX = 200;
const MESSAGE_ID_MAX = 500;
const NAME_MAX = 120;

/**
 * Takes a mail apart: its parts, encodings and odd charsets are `mailparser`'s work; HTML becomes text within limits, so
 * that a page of a million brackets costs no more than another. @throws when it is nothing that can be taken apart.
 */
export async function readMail({ bytes, isCut = false, deliveredTo = [] }: RawMail): Promise<ThreadedMail<ReadFile>> {
  const parsed = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const said = (name: string) => headerValues(parsed, name);
  return {
    messageId: (parsed.messageId?.trim() || `sha256:${sha256(Buffer.from(bytes).toString("latin1"))}`).slice(
      0,
      MESSAGE_ID_MAX,
    ),
    from: said("from").length === 1 ? addressesOf(parsed.from) : [],
    to: [...deliveredTo, ...RECIPIENT_HEADERS.flatMap(said).flatMap(addressesIn)].slice(0, ADDRESSES_MAX),
    subject: parsed.subject ?? "",
    text: textOf(parsed),
    authentication: said("authentication-results"),
    automatic: [...said("auto-submitted"), ...said("precedence")],
    files: isCut ? [] : parsed.attachments.map(toFile),
    isCut,
    fromName: (parsed.from?.value[0]?.name ?? "").trim(),
    replyTo: addressesOf(parsed.replyTo)[0] ?? null,
    inReplyTo: idsIn(parsed.inReplyTo ?? "")[0] ?? null,
    references: [parsed.references ?? []].flat().flatMap(idsIn).slice(0, REFERENCES_MAX),
    sentAt: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
  };
}

const REFERENCES_MAX = 100;

const idsIn = (value: string): string[] => value.split(/[\s<>]+/u).filter(Boolean);

/** Cut at what stands around addresses, and not looked for by a pattern: a header may be as long as its sender likes. */
const addressesIn = (value: string): string[] => value.split(/[\s<>,;:"()]+/).filter((word) => word.includes("@"));

/** The values of a header as they came, the topmost first: folded lines made one, nothing decoded. */
function headerValues({ headerLines }: ParsedMail, name: string): string[] {
  return headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) =>
      line
        .slice(line.indexOf(":") + 1)
        .replaceAll(/\r?\n(?=[ \t])/g, "")
        .trim(),
    );
}

const addressesOf = (from: AddressObject | undefined): string[] =>
  (from?.value ?? [])
    .flatMap((one) => [one, ...(one.group ?? [])])
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []));

const HTML_MAX = 500_000;
const BLANK = { format: "skip" } as const;
const PLAIN = { options: { uppercase: false } } as const;

function textOf({ text = "", html }: ParsedMail): string {
  if (text.trim() !== "" || !html) return text;
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: HTML_MAX, maxDepth: 60, maxChildNodes: 5_000 },
    selectors: [
      { selector: "img", ...BLANK },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, ...PLAIN })),
    ],
  });
}

function toFile({ filename, contentType, content, related, contentDisposition }: Attachment): ReadFile {
  const name = (filename ?? "")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, NAME_MAX)
    .toWellFormed();
  return {
    name: name || contentType,
    type: contentType,
    bytes: content.length,
    isInLine: related || contentDisposition === "inline",
    content,
  };
}
