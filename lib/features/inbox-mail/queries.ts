import { env } from "@/lib/platform/env";
import { mailDomain } from "@/lib/platform/mail/answer";
import { byTheClock, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import type { InboxMailView } from "./schema";

/** An address as people write to it. */
export const inboxAddressOf = (setting: string, localPart: string): string => setting.replace("*", localPart);

/** The inbox's address for mail. */
export async function inboxMailOf(tx: Tx, orgId: string): Promise<InboxMailView> {
  const { MAIL_IN_ADDRESS, IMAP_URL, MAIL_IN_SECRET } = env();
  const canReceive = MAIL_IN_ADDRESS !== undefined && Boolean(IMAP_URL ?? MAIL_IN_SECRET);
  const row = canReceive ? await tx.inboxAddress.findFirst({ where: { orgId, endedAt: null } }) : null;
  if (!MAIL_IN_ADDRESS || !row) return { canReceive, address: null };
  const email = inboxAddressOf(MAIL_IN_ADDRESS, row.localPart);
  return { canReceive, address: { id: row.id, email, since: row.createdAt.toISOString() } };
}

export type Inbox = { orgId: string; channelId: string | null };

/**
 * The inbox that has one of these local parts, and the channel it is answered on. Each organisation is asked inside its
 * own walls, as boards are.
 */
export async function findInbox(localParts: readonly string[]): Promise<Inbox | null> {
  if (localParts.length === 0) return null;
  const organisations = await byTheClock(
    (tx) => tx.$queryRaw<{ id: string }[]>`select id from organisation order by id`,
  );
  for (const { id: orgId } of organisations) {
    const found = await inOrganisation(orgId, (tx) => inboxHere(tx, orgId, localParts));
    if (found) return found;
  }
  return null;
}

async function inboxHere(tx: Tx, orgId: string, localParts: readonly string[]): Promise<Inbox | null> {
  const where = { orgId, localPart: { in: [...localParts] }, endedAt: null };
  if ((await tx.inboxAddress.count({ where })) === 0) return null;
  const channel = await tx.channel.findFirst({
    where: { orgId, network: "mail", archivedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { orgId, channelId: channel?.id ?? null };
}

/** Whether this is a domain that we ourselves write from: who says so has to prove it. */
export async function isOwnDomain(tx: Tx, orgId: string, domain: string): Promise<boolean> {
  const mailIn = env().MAIL_IN_ADDRESS?.split("@").at(-1)?.toLowerCase();
  if (domain === mailDomain() || domain === mailIn) return true;
  const [row] = await tx.$queryRaw<{ is_own: boolean }[]>`
    select exists (
      select 1 from member m
      where m.org_id = ${orgId}::uuid and m.removed_at is null and lower(split_part(m.email, '@', 2)) = ${domain}
    ) as is_own`;
  return row?.is_own ?? false;
}
