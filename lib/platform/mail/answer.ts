import type { MailAnswer } from "@/lib/domain/mail-in";
import { env } from "@/lib/platform/env";
import { escaped } from "./escaped";
import { deliverMail } from "./transport";

/** Sends an answer to a mail from outside, in the conversation it belongs to; gives its message id. */
export async function deliverAnswer({ key, inReplyTo, references, replyTo, ...mail }: MailAnswer): Promise<string> {
  const messageId = `${key}@${mailDomain()}`;
  const html = mail.text.split(/\n{2,}/u).map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`);
  const thread = {
    messageId: `<${messageId}>`,
    inReplyTo: `<${inReplyTo}>`,
    references: references.map((id) => `<${id}>`),
    replyTo,
  };
  await deliverMail({ ...mail, html: html.join("\n"), thread });
  return messageId;
}

/** The domain our own mail comes from. */
export const mailDomain = (): string => /@([^\s<>@]+)>?\s*$/u.exec(env().MAIL_FROM)?.[1]?.toLowerCase() ?? "localhost";
