import {
  type FileProblem,
  type ReadIdeas,
  ROW_ERRORS_SHOWN,
  readIdeaTable,
  readTrello,
} from "@/lib/domain/idea-import";
import type { Tx } from "@/lib/platform/tenancy";
import type { IdeaFileCheck, PastImport } from "./schema";

const IMPORTS_SHOWN = 20;

/** What came out of a file: text of a board's export, or the lines of a table. */
export type IdeaFile = { json: string } | { lines: string[][] };

/** Says what a file would bring, with the rows that are on the board already. Nothing is changed by it. */
export async function checkedIdeas(tx: Tx, orgId: string, file: IdeaFile): Promise<IdeaFileCheck> {
  const read = "json" in file ? readTrello(parsed(file.json)) : readIdeaTable(file.lines);
  if (isProblem(read)) return { outcome: "file", problem: read };
  const { groups, ideas, errors, archived, shortened } = read;
  const titles = [...new Set(ideas.map(({ title }) => title.toLowerCase()))];
  const there = await tx.$queryRaw<{ title: string }[]>`
    select distinct lower(title) as title from idea
    where org_id = ${orgId}::uuid and gone_at is null and lower(title) = any(${titles}::text[])`;
  const onBoard = new Set(there.map(({ title }) => title));
  return {
    outcome: "read",
    format: "json" in file ? "trello" : "csv",
    groups,
    ideas,
    errors: errors.slice(0, ROW_ERRORS_SHOWN),
    errorCount: errors.length,
    archived,
    shortened,
    known: ideas.filter(({ title }) => onBoard.has(title.toLowerCase())).map(({ row }) => row),
  };
}

const isProblem = (read: ReadIdeas | FileProblem): read is FileProblem => "kind" in read;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not what the export of a board is: the reader says so.
    return null;
  }
}

/** The latest imports of ideas, the newest first. */
export async function pastImports(tx: Tx, orgId: string): Promise<PastImport[]> {
  const rows = await tx.$queryRaw<(Omit<PastImport, "at" | "undoneAt"> & { at: Date; undone_at: Date | null })[]>`
    select b.id, b.file_name as "fileName", m.name as by, b.at, b.rows as ideas, b.undone_at,
      (select count(*)::int from idea i where i.org_id = b.org_id and i.import_id = b.id and i.gone_at is null
        and (i.version > 0 or i.votes > 0 or i.comments > 0)) as touched
    from import_batch b join member m on m.org_id = b.org_id and m.id = b.by_id
    where b.org_id = ${orgId}::uuid and b.kind = 'ideas' order by b.at desc, b.id desc limit ${IMPORTS_SHOWN}`;
  return rows.map(({ at, undone_at, ...row }) => {
    return { ...row, at: at.toISOString(), undoneAt: undone_at?.toISOString() ?? null };
  });
}
