import { ImapFlow } from "imapflow";
import { z } from "zod";
import { startPeer } from "./installed";

const startedShape = z.object({ port: z.number(), user: z.string(), password: z.string() });

/** A mailbox on a real IMAP server on loopback, for as long as a test file runs. */
export type ImapPeer = {
  /** As in `IMAP_URL`. */
  url: string;
  /** Lays a mail in the mailbox, unread. */
  deliver(mail: Uint8Array): Promise<void>;
  /** How many lie there read, and how many unread. */
  count(): Promise<{ read: number; unread: number }>;
  stop(): Promise<void>;
};

export async function startImap(): Promise<ImapPeer> {
  const { started, stop } = await startPeer("imap", startedShape);
  const { port, user, password } = started;
  async function withMailbox<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user, pass: password };
    const client = new ImapFlow({ host: "127.0.0.1", port, secure: false, auth, logger: false, disableAutoIdle: true });
    await client.connect();
    try {
      await client.mailboxOpen("INBOX");
      return await work(client);
    } finally {
      await client.logout();
    }
  }
  const found = async (client: ImapFlow, seen: boolean) => ((await client.search({ seen })) || []).length;
  return {
    url: `imap://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    deliver: (mail) => withMailbox(async (client) => void (await client.append("INBOX", Buffer.from(mail)))),
    count: () =>
      withMailbox(async (client) => ({ read: await found(client, true), unread: await found(client, false) })),
    stop,
  };
}
