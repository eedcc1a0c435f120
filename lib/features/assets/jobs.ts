import { z } from "zod";
import { UNUSED_FILE_DAYS } from "@/lib/domain/media";
import { ok, type Result } from "@/lib/domain/result";
import { command, execute } from "@/lib/platform/command";
import { Prisma } from "@/lib/platform/generated/client";
import { fileStore } from "@/lib/platform/storage";

const HOUR_MS = 3_600_000;
const AT_ONCE = 200;

/** Somebody refers to the file: the library, an idea, or a post. */
const IN_USE = Prisma.sql`(
  exists (select 1 from media m
    where m.org_id = f.org_id and m.storage_key = f.storage_key and m.removed_at is null)
  or exists (select 1 from asset a
    where a.org_id = f.org_id and a.storage_key = f.storage_key and (a.removed_at is null
      or exists (select 1 from idea_asset i where i.org_id = a.org_id and i.asset_id = a.id)
      or exists (select 1 from effect e where e.org_id = a.org_id and e.asset_id = a.id and e.removed_at is null))))`;

/**
 * Marks files that nobody refers to since now, and takes the mark off those that are referred to again. What was brought
 * within the hour is left alone: what is to refer to it may still be on its way. Gives the files whose days are over.
 */
export const markUnused = command({
  name: "assets.markUnused",
  input: z.object({}),
  may: "system",
  run: async ({ tx, orgId, now }): Promise<Result<string[]>> => {
    await tx.$executeRaw`
      update stored_file f set unused_since = null
      where f.org_id = ${orgId}::uuid and f.unused_since is not null and ${IN_USE}`;
    await tx.$executeRaw`
      update stored_file f set unused_since = ${now}
      where f.org_id = ${orgId}::uuid and f.unused_since is null
        and f.stored_at < ${new Date(now.getTime() - HOUR_MS)} and not ${IN_USE}`;
    const over = new Date(now.getTime() - UNUSED_FILE_DAYS * 24 * HOUR_MS);
    const files = await tx.storedFile.findMany({
      where: { orgId, unusedSince: { lte: over } },
      orderBy: { unusedSince: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    return ok(files.map(({ id }) => id));
  },
});

/**
 * Takes one marked file away. Its row is held while it is looked at and while the file goes, so that whoever brings the
 * same picture at this moment waits, and then brings it anew.
 */
export const sweepFile = command({
  name: "assets.sweepFile",
  input: z.object({ fileId: z.uuid() }),
  may: "system",
  run: async ({ tx, orgId, now }, { fileId }): Promise<Result<boolean>> => {
    const over = new Date(now.getTime() - UNUSED_FILE_DAYS * 24 * HOUR_MS);
    const [held] = await tx.$queryRaw<{ storage_key: string }[]>`
      select storage_key from stored_file
      where org_id = ${orgId}::uuid and id = ${fileId}::uuid and unused_since <= ${over} for update`;
    if (!held) return ok(false);
    // Asked in a statement of its own, which sees what was committed while this one waited for the row.
    const gone = await tx.$executeRaw`
      delete from stored_file f where f.org_id = ${orgId}::uuid and f.id = ${fileId}::uuid and not ${IN_USE}`;
    if (gone === 0) return ok(false);
    await fileStore().remove(held.storage_key);
    return ok(true);
  },
});

/** Sweeps an organisation's files that nobody refers to for a week; gives how many went. */
export async function sweepFiles(orgId: string, now: Date): Promise<number> {
  const caller = { kind: "system", orgId } as const;
  const marked = await execute(markUnused, { caller, raw: {}, now });
  if (!marked.ok) throw new Error(`Marking unused files was refused: ${marked.refusal.message}`);
  let swept = 0;
  for (const fileId of marked.value) {
    const result = await execute(sweepFile, { caller, raw: { fileId }, now });
    if (result.ok && result.value) swept += 1;
  }
  return swept;
}
