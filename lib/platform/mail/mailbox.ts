import { ImapFlow } from "imapflow";
import { env } from "@/lib/platform/env";
import { recordFault } from "@/lib/platform/log";
import type { RawMail } from "./incoming";

/** What a mail may weigh to be fetched whole: the most that mail hosts let through, pictures in text form included. */
export const MAIL_MAX_BYTES = 40 * 1024 * 1024;
/** As much of a larger one as its text stands in. */
const BEGINNING_BYTES = 512 * 1024;
const AT_ONCE = 50;
const PATIENCE_MS = 20_000;

/**
 * Hands over every unread mail of the mailbox at IMAP_URL, oldest first, and marks it as read once it was dealt with.
 * What could not be dealt with now stays unread for the next look, and holds up no other mail.
 * @param take false: not now.
 * @returns how many were dealt with.
 */
export async function emptyMailbox(take: (mail: RawMail) => Promise<boolean>): Promise<number> {
  const url = env().IMAP_URL;
  if (!url) return 0;
  const client = openClient(new URL(url));
  // Said once more by whatever was being done; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folderOf(new URL(url)));
    try {
      return await takeUnread(client, take);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** A password never travels in the clear, except to this machine itself. */
function openClient({ protocol, hostname, port, username, password }: URL): ImapFlow {
  const isSealed = protocol === "imaps:";
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isSealed ? 993 : 143),
    secure: isSealed,
    ...(isSealed || isHere ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 3 * PATIENCE_MS,
  });
}

const folderOf = ({ pathname }: URL): string => decodeURIComponent(pathname.replace(/^\//, "")) || "INBOX";

async function takeUnread(client: ImapFlow, take: (mail: RawMail) => Promise<boolean>): Promise<number> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  let taken = 0;
  for (const uid of unread.slice(0, AT_ONCE)) {
    if (!client.usable) break;
    try {
      const mail = await fetchMail(client, uid);
      if (mail && !(await take(mail))) continue;
      await client.messageFlagsAdd([uid], ["\\Seen"], { uid: true });
      taken += 1;
    } catch (fault) {
      recordFault(fault, { part: "mail_in", uid });
    }
  }
  return taken;
}

/** Null: it went while we looked. Fetching does not mark it, so that a crash on the way loses nothing. */
async function fetchMail(client: ImapFlow, uid: number): Promise<RawMail | null> {
  const key = String(uid);
  const known = await client.fetchOne(key, { size: true }, { uid: true });
  if (!known) return null;
  const isCut = (known.size ?? 0) > MAIL_MAX_BYTES;
  const source = isCut ? { start: 0, maxLength: BEGINNING_BYTES } : true;
  const fetched = await client.fetchOne(key, { source }, { uid: true });
  const bytes = fetched ? fetched.source : undefined;
  return bytes ? { bytes, isCut } : null;
}
