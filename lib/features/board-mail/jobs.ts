import { createTranslator } from "next-intl";
import { v5 } from "uuid";
import { z } from "zod";
import { isLocale } from "@/lib/domain/language";
import {
  type IncomingMail,
  isAutomatic,
  isFromItsDomain,
  type LeftOut,
  parseMailbox,
  pinOfMail,
  secretsIn,
} from "@/lib/domain/mail-in";
import { ok, type Result } from "@/lib/domain/result";
import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import { ideaHref } from "@/lib/features/answers/commands";
import { addAsset, attachToIdea, storePicture } from "@/lib/features/assets/commands";
import { pinIdea } from "@/lib/features/board/commands";
import { command, execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { log, recordFault } from "@/lib/platform/log";
import { type RawMail, type ReadFile, readMail } from "@/lib/platform/mail/incoming";
import { notify } from "@/lib/platform/notices";
import { countTry } from "@/lib/platform/rate-limit";
import { inOrganisation } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { findBoard, findSender, type Sender, wasTaken } from "./queries";
import { type MailOutcome, recordMailInput } from "./schema";

const CATALOGUES = { nl, en };

/** What came of a mail; `nobodys`: for no board here; `known`: it came before; `later`: too much at once, bring it again. */
export type MailTaken = MailOutcome | "nobodys" | "known" | "later";

/**
 * Deals with one mail. May be done twice and at the same time as itself: its idea has an id that follows from the mail,
 * a picture brought twice is one, and its outcome is kept once.
 * @throws what kept it from being dealt with: whoever brings mail brings it again.
 */
export async function takeMail(raw: RawMail, now: Date): Promise<MailTaken> {
  const { MAIL_IN_ADDRESS, MAIL_IN_HOST } = env();
  const mailbox = parseMailbox(MAIL_IN_ADDRESS ?? "");
  if (!mailbox || !MAIL_IN_HOST) throw new Error("Mail came in, and MAIL_IN_ADDRESS or MAIL_IN_HOST is not set.");
  const read = await readOrItsHead(raw);
  const orgId = read && (await findBoard(secretsIn(mailbox, read.mail.to)));
  if (!orgId) {
    log().info({ part: "mail_in" }, "a mail for no board here");
    return "nobodys";
  }
  const { mail, isReadable } = read;
  if (await inOrganisation(orgId, (tx) => wasTaken(tx, orgId, mail.messageId))) return "known";
  const [email, ...more] = mail.from;
  const sender =
    email && more.length === 0 ? await inOrganisation(orgId, (tx) => findSender(tx, orgId, { email, now })) : null;
  const came: Came = { orgId, mail, sender: null, now };
  if (!sender || !email) return keep(came, { outcome: "unknown_sender" });
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (!isFromItsDomain(mail.authentication, MAIL_IN_HOST, domain)) return keep(came, { outcome: "unverified" });
  if (isAutomatic(mail)) return keep(came, { outcome: "empty", leftOut: [{ why: "automatic", name: "" }] });
  const limit = { about: "mail_in.sender", whose: sender.memberId, max: 60, windowMinutes: 60 };
  if (await countTry([limit], now)) return "later";
  return isReadable ? hangUp({ ...came, sender }) : keep({ ...came, sender }, { outcome: "unreadable" });
}

type Read = { mail: IncomingMail<ReadFile>; isReadable: boolean };

/** A mail that cannot be taken apart still says who sent it, so that they hear of it; null: not even that. */
async function readOrItsHead(raw: RawMail): Promise<Read | null> {
  try {
    return { mail: await readMail(raw), isReadable: true };
  } catch (fault) {
    recordFault(fault, { part: "mail_in" });
  }
  const text = Buffer.from(raw.bytes).toString("latin1");
  const head = Buffer.from(text.split(/\r?\n\r?\n/, 1)[0] ?? "", "latin1");
  return readMail({ ...raw, bytes: head }).then(
    (mail) => ({ mail, isReadable: false }),
    () => null,
  );
}

/** `sender`: who it is from, once that is sure. */
type Came = { orgId: string; mail: IncomingMail<ReadFile>; sender: Sender | null; now: Date };
type Known = Came & { sender: Sender };

/** Pins the idea and brings its pictures, each by the command that anybody's pin and upload goes by. */
async function hangUp(came: Known): Promise<MailTaken> {
  const { orgId, mail, sender, now } = came;
  const locale = isLocale(sender.locale) ? sender.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "boardMail" });
  const pin = pinOfMail(mail, { photoTitle: t("photoTitle"), bytesMax: UPLOAD_MAX_BYTES });
  if (!pin) return keep(came, { outcome: "empty" });
  const caller = { kind: "member", claims: sender.claims } as const;
  const raw = { id: v5(mail.messageId, orgId), title: pin.title, body: pin.body, source: "mail" };
  const pinned = await execute(pinIdea, { caller, raw, now });
  // Between the look and the step somebody took their access away.
  if (!pinned.ok) return keep({ ...came, sender: null }, { outcome: "unknown_sender" });
  const leftOut = [...pin.leftOut];
  for (const file of pin.pictures) {
    const brought = await bring(file, { ideaId: pinned.value.id, came });
    if (!brought.ok) leftOut.push({ why: whyOf(brought.refusal.fields?.file?.[0]?.message), name: file.name });
  }
  return keep(came, { outcome: "pinned", ideaId: pinned.value.id, title: pin.title, leftOut });
}

async function bring(file: ReadFile, { ideaId, came }: { ideaId: string; came: Known }): Promise<Result<unknown>> {
  const caller = { kind: "member", claims: came.sender.claims } as const;
  const stored = await storePicture(came.orgId, file.content, { title: "", source: "mail" });
  if (!stored.ok) return stored;
  const added = await execute(addAsset, { caller, raw: stored.value, now: came.now });
  if (!added.ok) return added;
  return execute(attachToIdea, { caller, raw: { ideaId, assetId: added.value.assetId }, now: came.now });
}

const REASONS: Record<string, LeftOut["why"]> = {
  "media.image_type": "no_picture",
  "media.image_moving": "moving",
  "media.image_too_many_pixels": "too_large",
};
const whyOf = (message = ""): LeftOut["why"] => REASONS[message] ?? "unreadable";

type Ending = { outcome: MailOutcome; leftOut?: LeftOut[]; ideaId?: string; title?: string };

async function keep({ orgId, mail, sender, now }: Came, ending: Ending): Promise<MailTaken> {
  const { outcome, leftOut = [], ideaId = null, title } = ending;
  const raw = {
    messageId: mail.messageId,
    sender: (mail.from[0] ?? "").slice(0, SHOWN_MAX),
    subject: (title ?? mail.subject).replaceAll("\u0000", "").slice(0, SHOWN_MAX).toWellFormed(),
    ...{ outcome, leftOut, ideaId, memberId: sender?.memberId ?? null },
  };
  if (!sender && (await countTry([{ about: "mail_in.refused", whose: orgId, max: 300, windowMinutes: 60 }], now))) {
    log().info({ part: "mail_in", orgId, outcome }, "more mail was refused than is worth keeping");
    return outcome;
  }
  const kept = await execute(recordMail, { caller: { kind: "system", orgId }, raw, now });
  if (!kept.ok) throw new Error(`Keeping what came of a mail was refused: ${kept.refusal.message}`);
  return outcome;
}

const SHOWN_MAX = 200;

/**
 * Keeps what came of a mail, once, and tells its sender: that it hangs on the board, or why not. Only whoever is sure to
 * have sent it is told, in the app and at their own address; nothing ever goes back to where a mail says it is from.
 */
export const recordMail = command({
  name: "boardMail.record",
  input: recordMailInput,
  may: "system",
  run: async (unit, { memberId, ...mail }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const row = { orgId, id: newId(), receivedAt: now, ...mail };
    const { count } = await tx.boardMail.createMany({ data: [row], skipDuplicates: true });
    if (count === 0 || !memberId) return ok(true);
    const files = mail.leftOut.filter(({ name }) => name !== "");
    const told = { memberIds: [memberId], dedupeKey: `board_mail:${row.id}` };
    if (mail.ideaId) {
      const isCut = mail.leftOut.some(({ why }) => why === "text" || why === "mail_too_large") ? "yes" : "no";
      const data = { title: mail.subject, count: files.length, names: namesOf(files), isCut };
      await notify(unit, { ...told, kind: "board_mail_pinned", href: ideaHref(mail.ideaId), data });
    } else {
      const data = { title: mail.subject || "…", outcome: mail.outcome };
      await notify(unit, { ...told, kind: "board_mail_refused", href: "/board/anywhere", data });
    }
    return ok(true);
  },
});

const NAMED = 5;
const namesOf = (files: readonly LeftOut[]): string =>
  [...files.slice(0, NAMED).map(({ name }) => name), ...(files.length > NAMED ? ["…"] : [])].join(", ");

const DAY_MS = 86_400_000;
/** Far longer than a mail host goes on bringing one mail, and than anybody asks why theirs does not hang on the board. */
const KEPT_DAYS = 90;

/**
 * Forgets mails of long ago with who sent them: what they became stays on the board. One that would come once more after
 * that is not pinned again, since its idea has an id that follows from the mail.
 */
export const forgetMails = command({
  name: "boardMail.forget",
  input: z.object({}),
  may: "system",
  run: async ({ tx, orgId, now }): Promise<Result<true>> => {
    const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
    await tx.boardMail.deleteMany({ where: { orgId, receivedAt: { lt: before } } });
    return ok(true);
  },
});

/** Forgets an organisation's mails of long ago. May be done twice and at the same time as itself. */
export async function forgetOldMails(orgId: string, now: Date): Promise<void> {
  const forgot = await execute(forgetMails, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!forgot.ok) throw new Error(`Forgetting old mails was refused: ${forgot.refusal.message}`);
}
