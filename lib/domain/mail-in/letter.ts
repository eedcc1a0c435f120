import { readable } from "@/lib/domain/board/words";
import type { ThreadedMail } from "./mail";
import { cleanSubject, ownWords } from "./words";

/** A mail to the inbox as it is kept: what somebody wrote, and what an answer to it has to name. */
export type MailLetter = {
  threadKey: string;
  remoteKey: string;
  parentKey: string | null;
  body: string;
  replyRef: { to: string; subject: string; messageId: string; references: string };
};

const REFERENCES_CHARACTERS = 1_900;

/**
 * A letter out of a mail: under its subject where a conversation begins, without the history and signature below it, and
 * with the names of what was sent along. A conversation is known by the mail it began with.
 * @param from the address it comes from.
 * @returns null when nothing is said in it.
 */
export function letterOf(mail: ThreadedMail, from: string): MailLetter | null {
  const { words: subject, isForward } = cleanSubject(readable(mail.subject));
  const words = ownWords(readable(mail.text), isForward);
  const files = mail.files.filter(({ isInLine }) => !isInLine).map(({ name }) => `📎 ${name}`);
  const messageId = bare(mail.messageId);
  const above = mail.references.length > 0 ? mail.references : mail.inReplyTo ? [mail.inReplyTo] : [];
  const isFirst = above.length === 0;
  const body = [isFirst ? subject : "", words, files.join("\n")].filter(Boolean).join("\n\n");
  if (body === "") return null;
  return {
    threadKey: above[0] ?? messageId,
    remoteKey: messageId,
    parentKey: mail.inReplyTo ?? above.at(-1) ?? null,
    body,
    replyRef: {
      to: mail.replyTo ?? from,
      subject: mail.subject.trim().slice(0, 500),
      messageId,
      references: fitting(above),
    },
  };
}

const bare = (id: string): string => id.replace(/^<|>$/gu, "");

/** The first one, by which the conversation is known, and as many of the last ones as fit. */
function fitting([first, ...rest]: readonly string[]): string {
  if (first === undefined) return "";
  const kept: string[] = [];
  let size = first.length;
  for (const id of rest.toReversed()) {
    size += id.length + 1;
    if (size > REFERENCES_CHARACTERS) break;
    kept.unshift(id);
  }
  return [first, ...kept].join(" ");
}
