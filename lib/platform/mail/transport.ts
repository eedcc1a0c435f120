import { createTransport, type Transporter } from "nodemailer";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { atTheDoor } from "@/lib/platform/tenancy";

/** Where a mail stands in a conversation, and where an answer to it goes. */
export type MailThread = { messageId: string; inReplyTo: string; references: readonly string[]; replyTo: string };
export type MailAttachment = { filename: string; content: Uint8Array; contentType: string };
/** `thread`: somebody wrote it to somebody, in a conversation; without it the program itself did. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  thread?: MailThread;
  /** Kept for the page, a mail goes without. */
  attachments?: readonly MailAttachment[];
};

const kept = globalThis as typeof globalThis & { trekkerMail?: { url: string; transport: Transporter } };

/** Whether mail can leave, or be kept for the page that shows it. */
export const canMail = (): boolean => env().SMTP_URL !== undefined || keepsMail();

/** Without an SMTP server, demo and development keep mail for a page; an installation that works never does. */
export const keepsMail = (): boolean => env().SMTP_URL === undefined && env().TREKKER_MODE !== "production";

/**
 * Sends one mail, or keeps it where `keepsMail` says so.
 * @throws what the SMTP server answered, or that there is none: whoever sends decides whether to try again.
 */
export async function deliverMail(mail: Mail): Promise<void> {
  const url = env().SMTP_URL;
  if (url) {
    const { thread, attachments = [], ...rest } = mail;
    const files = attachments.map((one) => ({ ...one, content: Buffer.from(one.content) }));
    const words = { ...rest, ...(files.length > 0 ? { attachments: files } : {}) };
    const from = env().MAIL_FROM;
    // Answering machines stay quiet on this header, so nobody's "out of office" comes back.
    const headers = { "Auto-Submitted": "auto-generated" };
    if (!thread) await transport(url).sendMail({ ...words, from, headers });
    else await transport(url).sendMail({ ...words, from, ...thread, references: [...thread.references] });
    return;
  }
  if (!keepsMail()) throw new Error("No mail can be sent: SMTP_URL is not set.");
  const { to, subject, text, html } = mail;
  const row = { id: newId(), recipient: to, sentAt: clock.now(), subject, text, html };
  await atTheDoor((tx) => tx.localMail.create({ data: row }));
}

function transport(url: string): Transporter {
  if (kept.trekkerMail?.url !== url) kept.trekkerMail = { url, transport: createTransport(url) };
  return kept.trekkerMail.transport;
}
