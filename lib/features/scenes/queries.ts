import { consistsOf } from "@/lib/domain/content";
import { withDeputyRoles } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";
import { type DutyPlace, outgoingText, type Subject } from "@/lib/domain/workflow";
import { onDutyAt } from "@/lib/features/roster/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import { sha256 } from "@/lib/platform/secrets";
import { runningDeputies } from "@/lib/platform/standing-in";
import type { Tx } from "@/lib/platform/tenancy";

const named = { select: { id: true, key: true, name: true } } as const;

/** Everything of an item that a step of the flow is decided on. */
const FLOW_ITEM = {
  id: true,
  orgId: true,
  kind: true,
  title: true,
  state: true,
  stage: true,
  priority: true,
  risk: true,
  contentKind: true,
  authorKind: true,
  contentStatus: true,
  audience: true,
  plannedAt: true,
  needsMomentSince: true,
  version: true,
  revision: true,
  baseBody: true,
  baseRevision: true,
  contentType: true,
  campaign: { select: { id: true, name: true } },
  goal: { select: { id: true, name: true } },
  createdAt: true,
  closedAt: true,
  closedReason: true,
  authorId: true,
  ideaId: true,
  caseId: true,
  file: { select: { id: true, title: true, mode: true, state: true, holderId: true } },
  topic: named,
  segment: named,
  idea: { select: { id: true, title: true, pinnedById: true, column: true } },
  bundle: {
    select: {
      id: true,
      title: true,
      ideas: {
        orderBy: [{ bundledAt: "asc" }, { id: "asc" }],
        select: { id: true, title: true, pinnedById: true },
      },
    },
  },
  author: { select: { id: true, name: true } },
  variants: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      channelId: true,
      body: true,
      linkUrl: true,
      linkTitle: true,
      revision: true,
      followsBase: true,
      editedAt: true,
      editedById: true,
      channel: {
        select: {
          id: true,
          key: true,
          name: true,
          network: true,
          characterLimit: true,
          serviceUrl: true,
          handle: true,
          sealedSecret: true,
        },
      },
    },
  },
  media: {
    where: { removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      assetId: true,
      position: true,
      storageKey: true,
      contentHash: true,
      mimeType: true,
      width: true,
      height: true,
      alt: true,
      altReason: true,
      crop: true,
      asset: { select: { focusX: true, focusY: true } },
    },
  },
  stageRuns: { orderBy: { ordinal: "asc" } },
  acceptances: { where: { withdrawnAt: null } },
  signOffs: { orderBy: { signedAt: "asc" } },
  publications: { orderBy: { id: "asc" } },
  contentUses: {
    orderBy: [{ usedAt: "asc" }, { id: "asc" }],
    select: {
      contentId: true,
      channelId: true,
      revision: true,
      text: true,
      version: { select: { body: true } },
      content: { select: { title: true, revision: true, endedAt: true } },
    },
  },
  consultations: {
    where: { state: { in: ["open", "answered"] } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    include: { asked: { select: { memberId: true } } },
  },
} satisfies Prisma.ItemSelect;

export type FlowItem = Prisma.ItemGetPayload<{ select: typeof FLOW_ITEM }>;

export const findFlowItem = (tx: Tx, orgId: string, itemId: string): Promise<FlowItem | null> =>
  tx.item.findUnique({ where: { orgId_id: { orgId, id: itemId } }, select: FLOW_ITEM });

/** Several at once, for a list; those that do not exist are left out. */
export const findFlowItems = (tx: Tx, orgId: string, itemIds: readonly string[]): Promise<FlowItem[]> =>
  tx.item.findMany({ where: { orgId, id: { in: [...itemIds] } }, select: FLOW_ITEM });

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
