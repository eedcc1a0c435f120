import { consistsOf } from "@/lib/domain/content";
import { withDeputyRoles } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";
import { type DutyPlace, outgoingText, type Subject } from "@/lib/domain/workflow";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { onDutyAt } from "@/lib/features/roster/queries";
import { sha256 } from "@/lib/platform/secrets";
import { runningDeputies } from "@/lib/platform/standing-in";
import type { Tx } from "@/lib/platform/tenancy";

/** The ideas an item is made of: one, all of a stack in their order, or none. */
export const ideasOf = ({ idea, bundle }: FlowItem): { id: string; title: string; pinnedById: string }[] =>
  bundle?.ideas ?? (idea ? [idea] : []);

const fingerprints = new WeakMap<FlowItem, string>();

/**
 * What an acceptance of this item is bound to: SHA-256 over everything that would go out. Made once per item that was
 * read: whether each of a hundred colleagues may accept is asked of the same text.
 */
export function fingerprintOf(item: FlowItem): string {
  const known = fingerprints.get(item) ?? sha256(outgoingText(item));
  fingerprints.set(item, known);
  return known;
}

/**
 * Whether everything the item says was put in from the library and is still in use there: each of its texts is made of
 * such pieces and of nothing else.
 */
export function isApprovedContent({ variants, contentUses }: FlowItem): boolean {
  if (contentUses.length === 0) return false;
  const inUse = contentUses.filter(({ content }) => content.endedAt === null);
  const templates = inUse.map(({ version }) => ({ template: version.body }));
  return variants.length > 0 && variants.every(({ body }) => consistsOf(body, templates));
}

export function subjectOf(item: FlowItem): Subject {
  return {
    workKind: item.kind as Subject["workKind"],
    authorKind: item.authorKind as Subject["authorKind"],
    contentKind: item.contentKind as Subject["contentKind"],
    contentStatus: item.contentStatus as Subject["contentStatus"],
    risk: item.risk as Subject["risk"],
    priority: item.priority as Subject["priority"],
    topicKey: item.topic?.key ?? null,
    segmentKey: item.segment?.key ?? null,
    channelKeys: item.variants.map((variant) => variant.channel.key),
  };
}

/** The stage run that is open; every open item has exactly one (a unique index says so). */
export const openRunOf = (item: FlowItem) => item.stageRuns.find((run) => run.closedAt === null) ?? null;

/**
 * Somebody of the organisation with the roles held now, also those of whoever they stand in for, and where they are at
 * the buttons.
 */
export type Colleague = { memberId: string; name: string; roles: HeldRole[]; onDuty?: readonly DutyPlace[] };

/** Everybody whose access counts at this moment, by name. */
export async function colleagues(tx: Tx, orgId: string, now: Date): Promise<Colleague[]> {
  const [people, running, duties] = await Promise.all([
    tx.$queryRaw<Colleague[]>`
      select m.id as "memberId", m.name, coalesce(r.roles, '[]') as roles from member m
      left join (select member_id, json_agg(json_build_object('role', role, 'segmentId', segment_id)) as roles
        from role_grant where org_id = ${orgId}::uuid group by member_id) r on r.member_id = m.id
      where m.org_id = ${orgId}::uuid and m.removed_at is null and (m.ends_at is null or m.ends_at > ${now})
      order by m.name, m.id`,
    runningDeputies(tx, orgId, now),
    onDutyAt(tx, orgId, now),
  ]);
  const withDuties = people.map((one) => ({
    ...one,
    onDuty: duties.filter(({ memberId }) => memberId === one.memberId),
  }));
  if (running.length === 0) return withDuties;
  return withDuties.map((one) => {
    const away = running.flatMap((turn) => (turn.deputyId === one.memberId ? [turn.away.memberId] : []));
    const theirs = people.filter(({ memberId }) => away.includes(memberId));
    return { ...one, roles: withDeputyRoles(one.roles, theirs) };
  });
}

/** Who answers for a topic. */
export async function expertsOf(tx: Tx, orgId: string, topicKey: string): Promise<string[]> {
  const rows = await tx.topicExpert.findMany({
    where: { orgId, topic: { key: topicKey }, member: { removedAt: null } },
    select: { memberId: true },
  });
  return rows.map((row) => row.memberId);
}

/** The trekkers of one segment (by key), and with null those of the whole organisation. */
export async function trekkersOf(tx: Tx, orgId: string, segmentKey: string | null): Promise<string[]> {
  const rows = await tx.roleGrant.findMany({
    where: {
      orgId,
      role: "trekker",
      member: { removedAt: null },
      ...(segmentKey === null ? { segmentId: null } : { segment: { key: segmentKey } }),
    },
    select: { memberId: true },
  });
  return rows.map((row) => row.memberId);
}
