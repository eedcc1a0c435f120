import { ANSWERS_ONLY } from "@/lib/domain/channels";
import { readPostTable } from "@/lib/domain/post-import";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import { type PastPostImport, POST_ERRORS_SHOWN, type PostFileCheck } from "./schema";

const IMPORTS_SHOWN = 20;

/** Says what a table would bring, or what is wrong with it. Nothing is changed by it. */
export async function checkedPosts(
  tx: Tx,
  { orgId, now, lines }: { orgId: string; now: Date; lines: string[][] },
): Promise<PostFileCheck> {
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const channels = await tx.channel.findMany({
    where: { orgId, archivedAt: null, network: { not: ANSWERS_ONLY } },
    select: { id: true, key: true, name: true },
  });
  const read = readPostTable(lines, { channels, zone: calendar.timeZone, now });
  if ("kind" in read) return { outcome: "file", problem: read };
  const { posts, errors } = read;
  if (errors.length === 0) return { outcome: "ready", posts };
  return { outcome: "rows", errors: errors.slice(0, POST_ERRORS_SHOWN), errorCount: errors.length };
}

/** The latest imports of posts, the newest first. */
export async function pastPostImports(tx: Tx, orgId: string): Promise<PastPostImport[]> {
  const rows = await tx.$queryRaw<(Omit<PastPostImport, "at" | "undoneAt"> & { at: Date; undone_at: Date | null })[]>`
    select b.id, b.file_name as "fileName", m.name as by, b.at, b.rows as posts, b.undone_at,
      (select count(*)::int from item i where i.org_id = b.org_id and i.import_id = b.id
        and (i.version > 0 or i.revision > 0)) as touched
    from import_batch b join member m on m.org_id = b.org_id and m.id = b.by_id
    where b.org_id = ${orgId}::uuid and b.kind = 'posts' order by b.at desc, b.id desc limit ${IMPORTS_SHOWN}`;
  return rows.map(({ at, undone_at, ...row }) => {
    return { ...row, at: at.toISOString(), undoneAt: undone_at?.toISOString() ?? null };
  });
}
