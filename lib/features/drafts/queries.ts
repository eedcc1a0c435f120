import { inReadingOrder } from "@/lib/domain/agreement/editing";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { Role } from "@/lib/domain/authority";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { readDimensions, toCalendar, toRule, toTerm } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { Crew, DraftRow, DraftView } from "./schema";

/** A row with who touched it last, by id. */
type StoredRow = Omit<DraftRow, "editedBy"> & { editedById: string | null };

/** The rows of a version, as they are read. */
export async function draftRows(tx: Tx, orgId: string, versionId: string): Promise<StoredRow[]> {
  const rows = await tx.authorityRule.findMany({ where: { orgId, versionId } });
  const read = rows.map((row): StoredRow => {
    const { revision, originId, editedById, editedAt } = row;
    return { ...toRule(row), revision, originId, editedById, editedAt: editedAt?.toISOString() ?? null };
  });
  return inReadingOrder(read);
}

/** Whether somebody is making the next version. */
export async function hasDraft(tx: Tx, orgId: string): Promise<boolean> {
  return (await tx.agreementVersion.count({ where: { orgId, state: "draft" } })) > 0;
}

/** Everything the editor works on; null when there is no draft. */
export async function draftView(tx: Tx, orgId: string, now: Date): Promise<DraftView | null> {
  const draft = await tx.agreementVersion.findFirst({
    where: { orgId, state: "draft" },
    select: {
      id: true,
      number: true,
      title: true,
      revision: true,
      terms: true,
      basedOn: { select: { id: true, number: true, inForceFrom: true, state: true, rules: true, terms: true } },
    },
  });
  if (!draft?.basedOn) return null;
  const { basedOn } = draft;
  const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const { isSmallTeam } = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { isSmallTeam: true },
  });
  const stored = await draftRows(tx, orgId, draft.id);
  const { names, crew } = await whoThereIs(tx, orgId, now);
  const rows = stored.map(({ editedById, ...row }): DraftRow => {
    return { ...row, editedBy: editedById ? (names.get(editedById) ?? null) : null };
  });
  return {
    draftId: draft.id,
    number: draft.number,
    title: draft.title,
    revision: draft.revision,
    basedOn: {
      versionId: basedOn.id,
      number: basedOn.number,
      inForceFrom: basedOn.inForceFrom?.toISOString() ?? null,
      isInForce: basedOn.state === "adopted",
    },
    dimensions: await readDimensions(tx, orgId),
    words: await allWords(tx, orgId, names),
    rows,
    before: inReadingOrder(basedOn.rules.map(toRule)),
    terms: draft.terms.map(toTerm),
    termsBefore: basedOn.terms.map(toTerm),
    calendar: toCalendar(calendar),
    dayMinutes: normalDayMinutes(toCalendar(calendar)),
    isSmallTeam,
    crew,
  };
}

/** Every name a row can use, not only those that one uses already. */
async function allWords(tx: Tx, orgId: string, names: ReadonlyMap<string, string>): Promise<OwnWords> {
  const select = { where: { orgId }, select: { key: true, name: true }, orderBy: { name: "asc" } } as const;
  const byKey = (rows: { key: string; name: string }[]) => Object.fromEntries(rows.map(({ key, name }) => [key, name]));
  return {
    topic: byKey(await tx.topic.findMany(select)),
    segment: byKey(await tx.segment.findMany(select)),
    channel: byKey(await tx.channel.findMany(select)),
    member: Object.fromEntries(names),
  };
}

/** Everybody whose access counts, and how many of them hold what rules point at. */
async function whoThereIs(tx: Tx, orgId: string, now: Date): Promise<{ names: Map<string, string>; crew: Crew }> {
  const members = await tx.member.findMany({
    where: { orgId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      roles: { select: { role: true, segment: { select: { key: true } } } },
      topics: { select: { topic: { select: { key: true } } } },
    },
  });
  const crew: Crew = { roles: {}, experts: {}, segmentTrekkers: {}, people: [] };
  const count = (tally: Record<string, number>, key: string) => {
    tally[key] = (tally[key] ?? 0) + 1;
  };
  for (const { id, name, roles, topics } of members) {
    const held = [...new Set(roles.map(({ role }) => role as Role))];
    for (const role of held) count(crew.roles, role);
    for (const { role, segment } of roles) if (role === "trekker" && segment) count(crew.segmentTrekkers, segment.key);
    for (const { topic } of topics) count(crew.experts, topic.key);
    crew.people.push({ memberId: id, name, roles: held });
  }
  return { names: new Map(members.map(({ id, name }) => [id, name])), crew };
}
