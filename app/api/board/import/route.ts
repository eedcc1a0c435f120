import { noFile, uploading } from "@/app/api/uploading";
import { ok, type Refused, refuse } from "@/lib/domain/result";
import { checkedIdeas, type IdeaFile } from "@/lib/features/idea-imports/queries";
import { IDEA_FILE_MAX_BYTES } from "@/lib/features/idea-imports/schema";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { inOrganisation } from "@/lib/platform/tenancy";

const ABOUT = { capability: "board.curate", about: "board.import", maxBytes: IDEA_FILE_MAX_BYTES } as const;

/** Reads the export of another board, or a table of ideas, and says what it would bring. Nothing is changed by it. */
export function POST(request: Request): Promise<Response> {
  return uploading(request, ABOUT, async ({ claims: { orgId }, file }) => {
    if (!file) return noFile();
    const read = await readIdeas(file);
    return "refusal" in read ? read : ok(await inOrganisation(orgId, (tx) => checkedIdeas(tx, orgId, read)));
  });
}

async function readIdeas(file: File): Promise<IdeaFile | Refused> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.json$/i.test(file.name)) return { json: new TextDecoder().decode(bytes) };
  const lines = await readSpreadsheet(bytes, file.name);
  return typeof lines === "string" ? refuse("invalid", `ideaImport.${lines}`) : { lines };
}
