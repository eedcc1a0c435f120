import type { Role } from "@/lib/domain/authority";
import { parseMailbox } from "@/lib/domain/mail-in";
import { mayTry } from "@/lib/domain/permissions";
import type { Claims } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { byTheClock, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { type BoardMailView, leftOutList, type MailOutcome, type MailView } from "./schema";

const MAILS_SHOWN = 20;

/** The board's address for mail, as people write to it. */
export async function boardMailOf(tx: Tx, orgId: string): Promise<BoardMailView> {
  const { MAIL_IN_ADDRESS, IMAP_URL, MAIL_IN_SECRET } = env();
  const canReceive = MAIL_IN_ADDRESS !== undefined && Boolean(IMAP_URL ?? MAIL_IN_SECRET);
  const row = canReceive
    ? await tx.boardAddress.findFirst({ where: { orgId, endedAt: null }, orderBy: { id: "desc" } })
    : null;
  if (!MAIL_IN_ADDRESS || !row) return { canReceive, address: null };
  const email = MAIL_IN_ADDRESS.replace("*", row.localPart);
  return { canReceive, address: { id: row.id, email, since: row.createdAt.toISOString() } };
}

/** The newest mails that came for the board, whatever came of them. */
export async function mailsOf(tx: Tx, orgId: string): Promise<MailView[]> {
  const rows = await tx.boardMail.findMany({
    where: { orgId },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: MAILS_SHOWN,
  });
  return rows.map(({ id, sender, subject, receivedAt, outcome, leftOut, ideaId }) => ({
    id,
    sender,
    subject,
    at: receivedAt.toISOString(),
    outcome: outcome as MailOutcome,
    leftOut: leftOutList.parse(leftOut),
    ideaId,
  }));
}

/**
 * The organisation whose board has one of these secrets. Each is asked inside its own walls: no role sees addresses over
 * all of them, and there are as many questions as organisations share this installation.
 */
export async function findBoard(secrets: readonly string[]): Promise<string | null> {
  const mailbox = env().MAIL_IN_ADDRESS ? parseMailbox(env().MAIL_IN_ADDRESS ?? "") : null;
  if (!mailbox || secrets.length === 0) return null;
  const organisations = await byTheClock(
    (tx) => tx.$queryRaw<{ id: string }[]>`select id from organisation order by id`,
  );
  for (const { id: orgId } of organisations) {
    const where = { orgId, localPart: { in: [...secrets] }, endedAt: null };
    if ((await inOrganisation(orgId, (tx) => tx.boardAddress.count({ where }))) > 0) return orgId;
  }
  return null;
}

export type Sender = { memberId: string; locale: string; claims: Claims };

type SenderRow = { id: string; person_id: string; locale: string; session_version: number; roles: Role[] };

/** The member with this address who may pin ideas at this moment; null for everybody else. */
export async function findSender(
  tx: Tx,
  orgId: string,
  { email, now }: { email: string; now: Date },
): Promise<Sender | null> {
  const [row] = await tx.$queryRaw<SenderRow[]>`
    select m.id, m.person_id, m.locale, p.session_version,
      array(select r.role from role_grant r where r.org_id = m.org_id and r.member_id = m.id) as roles
    from member m join person p on p.id = m.person_id
    where m.org_id = ${orgId}::uuid and lower(m.email) = ${email} and m.removed_at is null
      and (m.ends_at is null or m.ends_at > ${now})
    limit 1`;
  if (
    !row ||
    !mayTry(
      row.roles.map((role) => ({ role })),
      "board.pin",
    )
  )
    return null;
  const { id: memberId, locale, person_id: personId, session_version: sessionVersion } = row;
  return { memberId, locale, claims: { personId, sessionVersion, orgId } };
}

/** Whether this mail was dealt with before: mail hosts may bring one twice. */
export const wasTaken = async (tx: Tx, orgId: string, messageId: string): Promise<boolean> =>
  (await tx.boardMail.count({ where: { orgId, messageId } })) > 0;
