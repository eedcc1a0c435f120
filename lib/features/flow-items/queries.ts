import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

const named = { select: { id: true, key: true, name: true } } as const;

/** Everything of an item that a step of the flow is decided on, as Prisma would read it: `findFlowItems` gives the same. */
export const FLOW_ITEM = {
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
  acceptances: { where: { withdrawnAt: null }, orderBy: [{ acceptedAt: "asc" }, { id: "asc" }] },
  signOffs: { orderBy: [{ signedAt: "asc" }, { id: "asc" }] },
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
    include: { asked: { orderBy: { id: "asc" }, select: { memberId: true } } },
  },
} satisfies Prisma.ItemSelect;

export type FlowItem = Prisma.ItemGetPayload<{ select: typeof FLOW_ITEM }>;

export async function findFlowItem(tx: Tx, orgId: string, itemId: string): Promise<FlowItem | null> {
  const [item] = await findFlowItems(tx, orgId, [itemId]);
  return item ?? null;
}

/**
 * Several at once, for a list; those that do not exist are left out. By hand, since every step of the flow and every row of
 * a list begins with this, and Prisma takes three times as long to put it together; a test holds the two side by side.
 */
export async function findFlowItems(tx: Tx, orgId: string, itemIds: readonly string[]): Promise<FlowItem[]> {
  const rows = await tx.$queryRaw<Written[]>`
    select t.id, t.org_id as "orgId", t.kind, t.title, t.state, t.stage, t.priority, t.risk,
      t.content_kind as "contentKind", t.author_kind as "authorKind", t.content_status as "contentStatus", t.audience,
      t.planned_at as "plannedAt", t.needs_moment_since as "needsMomentSince", t.version, t.revision,
      t.base_body as "baseBody", t.base_revision as "baseRevision", t.content_type as "contentType",
      t.created_at as "createdAt", t.closed_at as "closedAt", t.closed_reason as "closedReason",
      t.author_id as "authorId", t.idea_id as "ideaId", t.case_id as "caseId",
      (select json_build_object('id', x.id, 'name', x.name) from campaign x
        where x.org_id = t.org_id and x.id = t.campaign_id) as campaign,
      (select json_build_object('id', x.id, 'name', x.name) from goal x
        where x.org_id = t.org_id and x.id = t.goal_id) as goal,
      (select json_build_object('id', x.id, 'title', x.title, 'mode', x.mode, 'state', x.state, 'holderId', x.holder_id)
        from case_file x where x.org_id = t.org_id and x.id = t.case_id) as file,
      (select json_build_object('id', x.id, 'key', x.key, 'name', x.name) from topic x
        where x.org_id = t.org_id and x.id = t.topic_id) as topic,
      (select json_build_object('id', x.id, 'key', x.key, 'name', x.name) from segment x
        where x.org_id = t.org_id and x.id = t.segment_id) as segment,
      (select json_build_object('id', x.id, 'title', x.title, 'pinnedById', x.pinned_by_id, 'column', x.board_column)
        from idea x where x.org_id = t.org_id and x.id = t.idea_id) as idea,
      (select json_build_object('id', x.id, 'title', x.title, 'ideas', (
          select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'pinnedById', i.pinned_by_id)
            order by i.bundled_at, i.id), '[]')
          from idea i where i.org_id = x.org_id and i.bundle_id = x.id))
        from bundle x where x.org_id = t.org_id and x.id = t.bundle_id) as bundle,
      (select json_build_object('id', x.id, 'name', x.name) from member x
        where x.org_id = t.org_id and x.id = t.author_id) as author,
      (select coalesce(json_agg(json_build_object('id', x.id, 'channelId', x.channel_id, 'body', x.body,
          'linkUrl', x.link_url, 'linkTitle', x.link_title, 'revision', x.revision, 'followsBase', x.follows_base,
          'editedAt', x.edited_at, 'editedById', x.edited_by_id, 'channel', json_build_object('id', c.id, 'key', c.key,
            'name', c.name, 'network', c.network, 'characterLimit', c.character_limit, 'serviceUrl', c.service_url,
            'handle', c.handle, 'sealedSecret', c.sealed_secret)) order by x.id), '[]')
        from variant x join channel c on c.org_id = x.org_id and c.id = x.channel_id
        where x.org_id = t.org_id and x.item_id = t.id) as variants,
      (select coalesce(json_agg(json_build_object('id', x.id, 'assetId', x.asset_id, 'position', x.position,
          'storageKey', x.storage_key, 'contentHash', x.content_hash, 'mimeType', x.mime_type, 'width', x.width,
          'height', x.height, 'alt', x.alt, 'altReason', x.alt_reason, 'crop', x.crop, 'asset', (
            select json_build_object('focusX', a.focus_x, 'focusY', a.focus_y) from asset a
            where a.org_id = x.org_id and a.id = x.asset_id)) order by x.position, x.id), '[]')
        from media x where x.org_id = t.org_id and x.item_id = t.id and x.removed_at is null) as media,
      (select coalesce(json_agg(row_to_json(x) order by x.ordinal), '[]')
        from stage_run x where x.org_id = t.org_id and x.item_id = t.id) as "stageRuns",
      (select coalesce(json_agg(row_to_json(x) order by x.accepted_at, x.id), '[]')
        from acceptance x where x.org_id = t.org_id and x.item_id = t.id and x.withdrawn_at is null) as acceptances,
      (select coalesce(json_agg(row_to_json(x) order by x.signed_at, x.id), '[]')
        from sign_off x where x.org_id = t.org_id and x.item_id = t.id) as "signOffs",
      (select coalesce(json_agg(row_to_json(x) order by x.id), '[]')
        from publication x where x.org_id = t.org_id and x.item_id = t.id) as publications,
      (select coalesce(json_agg(json_build_object('contentId', x.content_id, 'channelId', x.channel_id,
          'revision', x.revision, 'text', x.text, 'version', json_build_object('body', v.body),
          'content', json_build_object('title', m.title, 'revision', m.revision, 'endedAt', m.ended_at))
          order by x.used_at, x.id), '[]')
        from content_use x
        join managed_content m on m.org_id = x.org_id and m.id = x.content_id
        join managed_content_version v
          on v.org_id = x.org_id and v.content_id = x.content_id and v.revision = x.revision
        where x.org_id = t.org_id and x.item_id = t.id) as "contentUses",
      (select coalesce(json_agg(json_build_object('row', row_to_json(x), 'asked', (
            select coalesce(json_agg(json_build_object('memberId', a.member_id) order by a.id), '[]')
            from consultation_asked a where a.org_id = x.org_id and a.consultation_id = x.id))
          order by x.opened_at, x.id), '[]')
        from consultation x
        where x.org_id = t.org_id and x.item_id = t.id and x.state in ('open', 'answered')) as consultations
    from item t where t.org_id = ${orgId}::uuid and t.id = any(${[...itemIds]}::uuid[])`;
  return rows.map(read);
}

type Row = Record<string, unknown>;

/** An item as the statement writes it: what lies in it came as a document, with its moments as text. */
type Written = Omit<FlowItem, "stageRuns" | "acceptances" | "signOffs" | "publications" | "consultations"> & {
  stageRuns: Row[];
  acceptances: Row[];
  signOffs: Row[];
  publications: Row[];
  consultations: { row: Row; asked: { memberId: string }[] }[];
};

function read({
  variants,
  contentUses,
  stageRuns,
  acceptances,
  signOffs,
  publications,
  consultations,
  ...item
}: Written) {
  return {
    ...item,
    variants: variants.map((variant) => ({ ...variant, editedAt: new Date(variant.editedAt) })),
    contentUses: contentUses.map(({ content, ...use }) => ({
      ...use,
      content: { ...content, endedAt: content.endedAt && new Date(content.endedAt) },
    })),
    stageRuns: stageRuns.map((row) => rowOf<FlowItem["stageRuns"][number]>(row)),
    acceptances: acceptances.map((row) => rowOf<FlowItem["acceptances"][number]>(row)),
    signOffs: signOffs.map((row) => rowOf<FlowItem["signOffs"][number]>(row)),
    publications: publications.map((row) => rowOf<FlowItem["publications"][number]>(row)),
    consultations: consultations.map(({ row, asked }) => ({
      ...rowOf<Omit<FlowItem["consultations"][number], "asked">>(row),
      asked,
    })),
  };
}

/** A whole row as the code names its columns; those that end in "at" hold moments. */
function rowOf<T>(row: Row): T {
  const named = Object.entries(row).map(([column, value]) => {
    const field = column.replace(/_[a-z]/g, (letter) => letter.slice(1).toUpperCase());
    return [field, column.endsWith("_at") && typeof value === "string" ? new Date(value) : value];
  });
  return Object.fromEntries(named) as T;
}
