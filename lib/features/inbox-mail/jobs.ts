import { readySignal } from "@/lib/domain/incoming";
import {
  isAutomatic,
  isFromItsDomain,
  letterOf,
  parseMailbox,
  secretsIn,
  type ThreadedMail,
} from "@/lib/domain/mail-in";
import { type MailTaken, takeMail } from "@/lib/features/board-mail/jobs";
import { noticeSignals } from "@/lib/features/cases/commands";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { log, recordFault } from "@/lib/platform/log";
import { type RawMail, readMail } from "@/lib/platform/mail/incoming";
import { emptyMailbox } from "@/lib/platform/mail/mailbox";
import { countTry } from "@/lib/platform/rate-limit";
import { inOrganisation } from "@/lib/platform/tenancy";
import { findInbox, type Inbox, isOwnDomain } from "./queries";

/** What came of a mail to an inbox: a case, or why none. `forged`: it says that it is from us, and is not. */
type InboxTaken = "noticed" | "forged" | "automatic" | "empty" | "unreadable" | "later";

/**
 * Deals with one mail, for a board or for an inbox. May be done twice and at the same time as itself.
 * @throws what kept it from being dealt with: whoever brings mail brings it again.
 */
export async function takeIncomingMail(raw: RawMail, now: Date): Promise<MailTaken | InboxTaken> {
  const forBoard = await takeMail(raw, now);
  if (forBoard !== "nobodys") return forBoard;
  const read = await readOrNothing(raw);
  const mailbox = parseMailbox(env().MAIL_IN_ADDRESS ?? "");
  const inbox = read && mailbox ? await findInbox(secretsIn(mailbox, read.to)) : null;
  if (!read || !inbox) return "nobodys";
  const outcome = await takeLetter(read, inbox, now);
  if (outcome !== "noticed") log().info({ part: "mail_in", orgId: inbox.orgId, outcome }, "a mail made no case");
  return outcome;
}

async function readOrNothing(raw: RawMail): Promise<ThreadedMail | null> {
  try {
    return await readMail(raw);
  } catch (fault) {
    recordFault(fault, { part: "mail_in" });
    return null;
  }
}

/**
 * Anybody may write to an inbox: residents are nobody we know. Only who says to be one of us has to be, by the same rules
 * as for the board.
 */
async function takeLetter(mail: ThreadedMail, { orgId, channelId }: Inbox, now: Date): Promise<InboxTaken> {
  const [from, ...more] = mail.from;
  if (!from || more.length > 0) return "unreadable";
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const isProven = isFromItsDomain(mail.authentication, env().MAIL_IN_HOST ?? "", domain);
  if (!isProven && (await inOrganisation(orgId, (tx) => isOwnDomain(tx, orgId, domain)))) return "forged";
  if (isAutomatic(mail)) return "automatic";
  const letter = letterOf(mail, from);
  if (!letter) return "empty";
  const limits = [
    { about: "inbox_mail.sender", whose: `${orgId}:${from}`, max: 60, windowMinutes: 60 },
    { about: "inbox_mail.all", whose: orgId, max: 3_000, windowMinutes: 60 },
  ];
  if (await countTry(limits, now)) return "later";
  const { threadKey, remoteKey, parentKey, body, replyRef } = letter;
  const signal = readySignal({
    source: "mail",
    network: "mail",
    channelId,
    threadKey,
    from: { remoteId: from, handle: from, name: mail.fromName || from, profileUrl: null },
    message: {
      remoteKey,
      parentKey,
      url: null,
      body,
      language: null,
      sentAt: momentOf(mail, now).toISOString(),
      extras: [],
      replyRef,
    },
  });
  const noticed = await execute(noticeSignals, { caller: { kind: "system", orgId }, raw: { signals: [signal] }, now });
  if (!noticed.ok) throw new Error(`Noticing a mail was refused: ${noticed.refusal.message}`);
  return "noticed";
}

const DAYS_ON_THE_WAY_MS = 5 * 86_400_000;

/** When it says it was written, where that can be: not later than now, and not longer ago than mail is on its way. */
function momentOf({ sentAt }: ThreadedMail, now: Date): Date {
  const said = sentAt === null ? now : new Date(sentAt);
  return said > now || now.getTime() - said.getTime() > DAYS_ON_THE_WAY_MS ? now : said;
}

/** Looks into the mailbox; gives how many mails were dealt with. */
export const emptyIncomingMailbox = (now: () => Date): Promise<number> =>
  emptyMailbox(async (mail) => (await takeIncomingMail(mail, now())) !== "later");
