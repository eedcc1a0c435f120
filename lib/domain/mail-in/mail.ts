import { ideaInWords, readable, saysSomething } from "@/lib/domain/board/words";
import { chooseFiles, type LeftOut, type MailFile } from "./files";
import { cleanSubject, ownWords } from "./words";

/** A mail for a board, read: what the rules go by. Nothing in it is believed before `isFromItsDomain` says so. */
export type IncomingMail<F extends MailFile = MailFile> = {
  /** As the sender's program made it; a mail without one is known by what it says. */
  messageId: string;
  /** Every address in its From; a mail that can be believed has one. */
  from: string[];
  /** Every address it went to, as far as its headers and whoever delivered it say. */
  to: string[];
  subject: string;
  text: string;
  /** The values of its Authentication-Results headers, the topmost first. */
  authentication: string[];
  /** What it says of itself in Auto-Submitted and Precedence. */
  automatic: string[];
  files: F[];
  /** Too large to be read whole: its files were left where they are. */
  isCut: boolean;
};

/** The same, with where it stands in a conversation. Message ids are without their angle brackets. */
export type ThreadedMail<F extends MailFile = MailFile> = IncomingMail<F> & {
  /** What its sender is called; empty: only an address is given. */
  fromName: string;
  /** Where an answer is asked for, when that is somewhere else. */
  replyTo: string | null;
  inReplyTo: string | null;
  /** The conversation above it, its beginning first. */
  references: string[];
  /** When it says it was written; null: it does not, or what it says is no moment. */
  sentAt: string | null;
};

/** An answering machine, a list, a notice of a mail host: nobody had an idea (RFC 3834). */
export const isAutomatic = ({ automatic }: IncomingMail): boolean =>
  automatic.some((value) => /^(?:auto-|bulk|junk|list)/i.test(value.trim()));

export type PinOfMail<F extends MailFile> = { title: string; body: string; pictures: F[]; leftOut: LeftOut[] };

/**
 * What hangs on the board of a mail: its subject, else its first line; what somebody wrote themselves; its pictures.
 * @param photoTitle for a mail that is nothing but pictures.
 * @returns null when there is nothing in it to hang up.
 */
export function pinOfMail<F extends MailFile>(
  mail: IncomingMail<F>,
  { photoTitle, bytesMax }: { photoTitle: string; bytesMax: number },
): PinOfMail<F> | null {
  const subject = cleanSubject(readable(mail.subject));
  const words = ownWords(readable(mail.text), subject.isForward);
  const { pictures, leftOut } = mail.isCut ? { pictures: [], leftOut: wholeMail() } : chooseFiles(mail.files, bytesMax);
  const [firstLine = "", ...rest] = words.split("\n");
  const isTitled = saysSomething(subject.words);
  const title = isTitled ? subject.words : firstLine.trim() || (pictures.length > 0 ? photoTitle : "");
  if (!saysSomething(title)) return null;
  const { isCut, ...idea } = ideaInWords(title, isTitled ? words : rest.join("\n"));
  return { ...idea, pictures, leftOut: isCut ? [...leftOut, { why: "text", name: "" }] : leftOut };
}

const wholeMail = (): LeftOut[] => [{ why: "mail_too_large", name: "" }];
