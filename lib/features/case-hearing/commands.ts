import { REOPENS_DAYS, type Signal } from "@/lib/domain/cases";
import { formUsedIn } from "@/lib/domain/tone";
import { changeCase, holdFile, workOnAnswer } from "@/lib/features/case-answers/commands";
import type { CaseFile } from "@/lib/features/case-answers/queries";
import { caseHref } from "@/lib/features/case-answers/schema";
import { REOPENED } from "@/lib/features/case-endings/commands";
import { trekkersOf } from "@/lib/features/scenes/queries";
import type { Contact } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { insertRows } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";

const DAY_MS = 24 * 3600_000;

/**
 * Lets others who bring in the same conversations or the same words wait until this is written: whoever is second then
 * finds what the first left. Taken in one order by everybody, so that nobody waits in a circle.
 */
export async function holdSignals({ tx, orgId }: Unit, signals: readonly Signal[]): Promise<void> {
  const about = signals.flatMap(({ network, threadKey, message }) => [
    `thread ${orgId} ${network} ${threadKey}`,
    `message ${orgId} ${network} ${message.remoteKey}`,
  ]);
  await tx.$executeRaw`
    select pg_advisory_xact_lock(name) from (
      select distinct hashtextextended(text, 0) as name from unnest(${about}::text[]) as text order by 1) names`;
}

/** In which case each of what came in already stands, by network and key. */
export async function knownMessages({ tx, orgId }: Unit, signals: readonly Signal[]): Promise<Map<string, string>> {
  const rows = await tx.caseMessage.findMany({
    where: { orgId, remoteKey: { in: signals.map(({ message }) => message.remoteKey) } },
    select: { network: true, remoteKey: true, caseId: true },
  });
  return new Map(rows.map((row) => [messageName(row.network, row.remoteKey), row.caseId]));
}

export const messageName = (network: string, remoteKey: string): string => `${network} ${remoteKey}`;

/** Somebody outside as they are known here. */
export type Known = { id: string; authorKind: string | null };

/** Everybody among those who speak that is known here, by network and lasting name. */
export async function knownContacts({ tx, orgId }: Unit, signals: readonly Signal[]): Promise<Map<string, Contact>> {
  const ids = [...new Set(signals.flatMap(({ from }) => from?.remoteId ?? []))];
  const rows = ids.length > 0 ? await tx.contact.findMany({ where: { orgId, remoteId: { in: ids } } }) : [];
  return new Map(rows.map((row) => [messageName(row.network, row.remoteId), row]));
}

/**
 * Who said it: found or made, and kept as the network calls them now.
 * @param known those that were looked up at once; whoever is made is added.
 */
export async function contactOf(unit: Unit, signal: Signal, known: Map<string, Contact>): Promise<Known | null> {
  const { tx, orgId, now } = unit;
  const { network, from, message } = signal;
  if (!from) return null;
  const { remoteId, handle, name, profileUrl } = from;
  const addressForm = formUsedIn(message.body) ?? null;
  const found = known.get(messageName(network, remoteId));
  if (!found) {
    const row = { orgId, id: newId(), network, remoteId, handle, name, profileUrl, addressForm, firstSeenAt: now };
    const count = await insertRows(tx, "contact", { rows: [row], skipDuplicates: true });
    // Somebody else saw the same person for the first time, in another conversation.
    if (count === 0) return contactOf(unit, signal, await knownContacts(unit, [signal]));
    known.set(messageName(network, remoteId), { ...row, authorKind: null });
    return { id: row.id, authorKind: null };
  }
  const data = { handle, name, profileUrl, addressForm: addressForm ?? found.addressForm };
  const isSame = Object.entries(data).every(([field, value]) => found[field as keyof typeof data] === value);
  if (!isSame) {
    await tx.contact.updateMany({ where: { orgId, id: found.id }, data });
    known.set(messageName(network, remoteId), { ...found, ...data });
  }
  return found;
}

/** The case of a conversation: the one that is not closed, else one that was closed so lately that it goes on. */
export async function caseOfThread(unit: Unit, { network, threadKey }: Signal): Promise<CaseFile | null> {
  const { tx, orgId, now } = unit;
  const since = new Date(now.getTime() - REOPENS_DAYS * DAY_MS);
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from case_file
    where org_id = ${orgId}::uuid and network = ${network} and thread_key = ${threadKey}
      and (state <> 'closed' or closed_at > ${since})
    order by (state <> 'closed') desc, noticed_at desc limit 1`;
  return found ? holdFile(unit, found.id) : null;
}

type Heard = { signal: Signal; caseId: string; contactId: string | null };

/** When it was said, as far as we believe it: never after now. */
export const saidAt = ({ message }: Signal, now: Date): Date => {
  const sentAt = new Date(message.sentAt);
  return sentAt < now ? sentAt : now;
};

/** Keeps what was said in its conversation. */
export async function keepMessage(unit: Unit, { signal, caseId, contactId }: Heard): Promise<string> {
  const { tx, orgId, now } = unit;
  const { network, message } = signal;
  const { remoteKey, parentKey, url, body, language, extras, replyRef } = message;
  const id = newId();
  const row = {
    ...{ orgId, id, caseId, contactId, direction: "in", network },
    ...{ remoteKey, parentKey, url, body, language, extras, sentAt: saidAt(signal, now), noticedAt: now },
    ...(replyRef ? { replyRef } : {}),
  };
  await insertRows(tx, "caseMessage", { rows: [row] });
  return id;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

type HeardAgain = { signal: Signal; contacts: Map<string, Contact> };

/** The other side spoke again in a case there is: it is our turn, and whoever has it hears of it. */
export async function hearAgain(unit: Unit, file: CaseFile, { signal, contacts }: HeardAgain): Promise<void> {
  const { now } = unit;
  const contact = await contactOf(unit, signal, contacts);
  const messageId = await keepMessage(unit, { signal, caseId: file.id, contactId: contact?.id ?? null });
  const at = saidAt(signal, now);
  const isBack = file.state !== "open";
  await changeCase(unit, file, {
    action: isBack ? "cases.backAgain" : "cases.heard",
    data: {
      ...(isBack ? REOPENED : {}),
      ...{ lastInAt: later(file.lastInAt, at), lastAt: later(file.lastAt, at), snoozedUntil: null, snoozedById: null },
      contactId: file.contactId ?? contact?.id ?? null,
    },
  });
  // What is open already has an answer in the works; nobody judged or took it just now.
  if (isBack || !file.itemId) await workOnAnswer(unit, file.id);
  if (file.itemId) unit.announce({ topic: "items", ids: [file.itemId] });
  if (!isBack && !file.snoozedUntil) return;
  await notify(unit, {
    kind: "case_heard_again",
    memberIds: file.holderId ? [file.holderId] : await trekkersOf(unit.tx, unit.orgId, null),
    href: caseHref(file.id),
    data: { title: file.title, by: signal.from?.name || signal.from?.handle || "" },
    dedupeKey: `case_heard_again:${messageId}`,
    isUrgent: file.priority === "urgent",
    isQuiet: file.priority !== "urgent",
  });
}
