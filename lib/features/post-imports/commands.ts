import type { z } from "zod";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { inThePast } from "@/lib/features/details/commands";
import { withdrawItem } from "@/lib/features/flow/commands";
import { startPost } from "@/lib/features/items/commands";
import { startPostInput } from "@/lib/features/items/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { importPostsInput, undoPostsInput } from "./schema";

/** Begins the posts of a file, each with its text and its moment: all of them or none. Sent again it is the same import. */
export const importPosts = command({
  name: "posts.import",
  input: importPostsInput,
  may: "items.lead",
  run: async (unit, { id: importId, fileName, posts }): Promise<Result<{ importId: string; posts: number }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const rows = posts.length;
    const batch = { orgId, id: importId, kind: "posts", format: "csv", fileName, rows, byId: actor.memberId, at: now };
    const { count } = await tx.importBatch.createMany({ data: [batch], skipDuplicates: true });
    if (count === 0) return ok({ importId, posts: rows });
    for (const post of posts) {
      const begun = await begin(unit, importId, post);
      if (!begun.ok) return begun;
    }
    const subject = { kind: "import", id: importId };
    unit.journal({ action: "posts.import", subject, data: { fileName, posts: rows } });
    return ok({ importId, posts: rows });
  },
});

type Post = z.output<typeof importPostsInput>["posts"][number];

/** One post as it came in. Its counts of changes begin at nothing: from there on every change shows that it was touched. */
async function begin(unit: Unit, importId: string, post: Post): Promise<Result<true>> {
  const { tx, orgId, now } = unit;
  const past = inThePast(post.plannedAt, now);
  if (past) return past;
  const { title, channelIds, body, linkUrl, plannedAt, isAboutUs } = post;
  const itemId = newId();
  const started = await startPost.run(unit, startPostInput.parse({ id: itemId, title, channelIds }));
  if (!started.ok) return started;
  await tx.item.updateMany({
    where: { orgId, id: itemId },
    data: {
      importId,
      plannedAt,
      audience: isAboutUs ? "about_us" : "for_community",
      baseBody: body,
      version: 0,
      revision: 0,
    },
  });
  await tx.variant.updateMany({ where: { orgId, itemId }, data: { body, linkUrl } });
  return ok(true);
}

/** Withdraws the posts of an import again, as far as nobody did anything with them since. */
export const undoPosts = command({
  name: "posts.undoImport",
  input: undoPostsInput,
  may: "items.lead",
  run: async (unit, { importId, words }): Promise<Result<{ gone: number; stay: number }>> => {
    const { tx, orgId, now } = unit;
    const where = { orgId, id: importId, kind: "posts" };
    const { count } = await tx.importBatch.updateMany({ where: { ...where, undoneAt: null }, data: { undoneAt: now } });
    if (count === 0) {
      const isThere = (await tx.importBatch.count({ where })) > 0;
      return isThere ? refuse("wrong_state", "posts.importUndone") : refuse("not_found", "notFound");
    }
    const untouched = await tx.item.findMany({
      where: { orgId, importId, state: "open", version: 0, revision: 0, remarks: { none: {} } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    for (const { id: itemId } of untouched) {
      const withdrawn = await withdrawItem.run(unit, { itemId, seenVersion: 0, words });
      if (!withdrawn.ok) return withdrawn;
    }
    const stay = await tx.item.count({ where: { orgId, importId, state: { not: "withdrawn" } } });
    const data = { gone: untouched.length, stay };
    unit.journal({ action: "posts.undoImport", subject: { kind: "import", id: importId }, data });
    return ok(data);
  },
});

export const postImportCommands = { importPosts, undoPosts };
