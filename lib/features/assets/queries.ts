import { sought } from "@/lib/domain/language/letters";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { AssetDetail, AssetUse, AssetView, Attachment, LibraryPage, LibraryQuery } from "./schema";

/** What fits on a wide screen, and a little below it. */
const PAGE = 24;

type AssetRow = {
  id: string;
  title: string;
  alt: string;
  content_hash: string;
  width: number;
  height: number;
  bytes: number;
  focus_x: number;
  focus_y: number;
  added_by: string;
  added_by_id: string;
  added_at: Date;
  posts: number;
  ideas: number;
  effects: number;
};

/** The address of a picture of the library; another picture has another, so that a browser never shows an old one. */
export const pictureAddress = (id: string, contentHash: string): string =>
  `/api/assets/${id}/picture?v=${contentHash.slice(0, 12)}`;

/** The pictures of the library in which all these words occur, the newest first. */
export async function readLibrary(tx: Tx, orgId: string, query: LibraryQuery): Promise<LibraryPage> {
  const words = query.words.split(/\s+/).filter(Boolean).slice(0, 6);
  const patterns = words.map(sought);
  const rows = await readRows(
    tx,
    Prisma.sql`a.org_id = ${orgId}::uuid and a.removed_at is null
      and (a.title || ' ' || a.alt) ~* all(${patterns}::text[]) and ${after(query.cursor)}
      and ${usedAs(query.use)}`,
    PAGE + 1,
  );
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    assets: rows.slice(0, PAGE).map(toView),
    next: last ? `${last.added_at.getTime()}_${last.id}` : null,
  };
}

function after(cursor: string | undefined): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const [addedAt, id] = cursor.split("_");
  const moment = new Date(Number(addedAt));
  return Prisma.sql`a.added_at <= ${moment} and (a.added_at < ${moment} or a.id > ${id}::uuid)`;
}

function usedAs(use: LibraryQuery["use"]): Prisma.Sql {
  if (use === "all") return Prisma.sql`true`;
  return use === "used" ? Prisma.sql`u.posts + u.ideas + u.effects > 0` : Prisma.sql`u.posts + u.ideas + u.effects = 0`;
}

function readRows(tx: Tx, which: Prisma.Sql, limit: number): Promise<AssetRow[]> {
  return tx.$queryRaw<AssetRow[]>`
    select a.id, a.title, a.alt, a.content_hash, a.width, a.height, a.bytes, a.focus_x, a.focus_y,
      m.name as added_by, a.added_by_id, a.added_at, u.posts, u.ideas, u.effects
    from asset a
    join member m on m.org_id = a.org_id and m.id = a.added_by_id
    cross join lateral (select
      (select count(distinct p.item_id)::int from media p
        where p.org_id = a.org_id and p.asset_id = a.id and p.removed_at is null) as posts,
      (select count(*)::int from idea_asset i where i.org_id = a.org_id and i.asset_id = a.id) as ideas,
      (select count(*)::int from effect e
        where e.org_id = a.org_id and e.asset_id = a.id and e.removed_at is null) as effects) u
    where ${which}
    order by a.added_at desc, a.id limit ${limit}`;
}

function toView(row: AssetRow): AssetView {
  return {
    id: row.id,
    title: row.title,
    alt: row.alt,
    src: pictureAddress(row.id, row.content_hash),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    focus: { x: row.focus_x, y: row.focus_y },
    addedBy: row.added_by,
    addedById: row.added_by_id,
    addedAt: row.added_at.toISOString(),
    posts: row.posts,
    ideas: row.ideas,
    effects: row.effects,
  };
}

/** One picture with where it is used; null when the library does not have it. */
export async function readAsset(tx: Tx, orgId: string, assetId: string): Promise<AssetDetail | null> {
  const [row] = await readRows(
    tx,
    Prisma.sql`a.org_id = ${orgId}::uuid and a.id = ${assetId}::uuid and a.removed_at is null`,
    1,
  );
  return row ? { ...toView(row), usedBy: await usesOf(tx, orgId, assetId) } : null;
}

const USES_MAX = 50;

const usesOf = (tx: Tx, orgId: string, assetId: string): Promise<AssetUse[]> =>
  tx.$queryRaw<AssetUse[]>`
    select distinct 'item' as kind, t.id, t.title from media m join item t on t.org_id = m.org_id and t.id = m.item_id
    where m.org_id = ${orgId}::uuid and m.asset_id = ${assetId}::uuid and m.removed_at is null
    union all
    select 'idea' as kind, i.id, i.title from idea_asset a join idea i on i.org_id = a.org_id and i.id = a.idea_id
    where a.org_id = ${orgId}::uuid and a.asset_id = ${assetId}::uuid
    union all
    select 'effect' as kind, e.id, e.words as title from effect e
    where e.org_id = ${orgId}::uuid and e.asset_id = ${assetId}::uuid and e.removed_at is null
    limit ${USES_MAX}`;

/** Where a picture of the library is stored, also one that was taken out while something still shows it. */
export const findAssetFile = (tx: Tx, orgId: string, assetId: string) =>
  tx.asset.findFirst({
    where: { orgId, id: assetId },
    select: { storageKey: true, contentHash: true, mimeType: true, width: true, height: true },
  });

/** The pictures that go with an idea, in the order they came. */
export async function attachmentsOf(tx: Tx, orgId: string, ideaId: string): Promise<Attachment[]> {
  const rows = await tx.ideaAsset.findMany({
    where: { orgId, ideaId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { asset: true },
  });
  return rows.map(({ asset: { id, title, alt, contentHash, width, height, addedById } }) => {
    return { id, title, alt, src: pictureAddress(id, contentHash), width, height, addedById };
  });
}
