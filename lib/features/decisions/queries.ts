import type { z } from "zod";
import type { Rule } from "@/lib/domain/agreement";
import { decideAgain } from "@/lib/domain/agreement/replay";
import { isOpen } from "@/lib/domain/worktime";
import { ownWords } from "@/lib/features/agreement/queries";
import { readDimensions, toCalendar, toRule } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import { type DecisionView, storedDecision } from "./schema";

type Stored = z.output<typeof storedDecision>;

/**
 * A decision of the journal under the version it was taken by, also when that was superseded since, and asked again from
 * what was stored with it. Null when there is no such entry, or nothing was decided in it.
 */
export async function decisionView(tx: Tx, orgId: string, entryId: string): Promise<DecisionView | null> {
  const entry = await tx.journalEntry.findUnique({ where: { orgId_id: { orgId, id: entryId } } });
  const read = storedDecision.safeParse(entry?.decision);
  if (!entry || !read.success) return null;
  const stored = read.data;
  const version = await versionOf(tx, orgId, stored.versionId);
  if (!version) return null;
  const { rules, ...named } = version;
  const again = decideAgain(stored, { dimensions: await readDimensions(tx, orgId), rows: rules });
  const spoken = new Map([...rules, duties(stored)].map((rule) => [rule.id, rule]));
  return {
    entryId,
    at: entry.at.toISOString(),
    by: entry.actorName,
    deputyFor: stored.deputyFor?.name ?? null,
    item: entry.subjectKind === "item" ? await itemOf(tx, orgId, entry.subjectId) : null,
    power: stored.power,
    verdict: stored.verdict,
    obligations: stored.obligations,
    role: stored.role,
    roles: stored.roles ?? null,
    facts: stored.facts,
    version: named,
    rows: inOrder(rules, stored.rows),
    replaced: inOrder(rules, stored.replaced),
    words: await ownWords(tx, orgId, { rules: spoken }),
    calendar: await calendarOf(tx, orgId, { stored, at: entry.at }),
    again: { isSame: again.isSame, verdict: again.answer?.verdict ?? null },
    seal: await sealOf(tx, orgId, entryId),
  };
}

async function versionOf(tx: Tx, orgId: string, id: string) {
  const version = await tx.agreementVersion.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { id: true, number: true, title: true, state: true, inForceFrom: true, rules: true },
  });
  if (!version) return null;
  const { state, inForceFrom, rules, ...named } = version;
  return {
    ...named,
    inForceFrom: inForceFrom?.toISOString() ?? null,
    isInForce: state === "adopted",
    rules: rules.map(toRule),
  };
}

/** What was asked with the answer as a row of its own, so that the people it names are known by name. */
const duties = ({ obligations }: Stored): Rule => ({
  id: "",
  number: 0,
  question: "creator",
  power: "",
  when: {},
  verdict: "allowed",
  obligations,
  note: null,
});

const inOrder = (rules: readonly Rule[], ids: readonly string[]): Rule[] =>
  rules.filter(({ id }) => ids.includes(id)).sort((a, b) => a.number - b.number);

const itemOf = (tx: Tx, orgId: string, id: string) =>
  tx.item.findUnique({ where: { orgId_id: { orgId, id } }, select: { id: true, title: true } });

/** The calendar that was written down with the decision, else the last one made before it. */
async function calendarOf(tx: Tx, orgId: string, { stored, at }: { stored: Stored; at: Date }) {
  const recorded = stored.calendarId
    ? await tx.calendarVersion.findUnique({ where: { orgId_id: { orgId, id: stored.calendarId } } })
    : null;
  const calendar =
    recorded ??
    (await tx.calendarVersion.findFirst({ where: { orgId, createdAt: { lte: at } }, orderBy: { number: "desc" } })) ??
    (await tx.calendarVersion.findFirstOrThrow({ where: { orgId }, orderBy: { number: "asc" } }));
  const wasOpen = isOpen(toCalendar(calendar), at.toISOString());
  return { number: calendar.number, isRecorded: recorded !== null, wasOpen };
}

async function sealOf(tx: Tx, orgId: string, entryId: string) {
  const seal = await tx.journalSeal.findUnique({
    where: { orgId_entryId: { orgId, entryId } },
    select: { seq: true, sealedAt: true },
  });
  return seal ? { seq: seal.seq, sealedAt: seal.sealedAt.toISOString() } : null;
}
