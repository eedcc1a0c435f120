import { findMinutes, type MinutesContext } from "@/app/api/meetings/[meetingId]/minutes";
import { minutesMarkdown } from "@/components/meetings/minutes-paper";

/** The minutes of a meeting as a file of text. */
export async function GET(_request: Request, context: MinutesContext): Promise<Response> {
  const found = await findMinutes(context);
  if ("refusal" in found) return found.refusal;
  return new Response(minutesMarkdown(found.sheet, found.words), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${found.fileName.replace(/[^\w.-]/g, "-")}.md"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
