import { findMinutes, type MinutesContext } from "@/app/api/meetings/[meetingId]/minutes";
import { answerWithPdf } from "@/app/api/pdf";
import { minutesPaper } from "@/components/meetings/minutes-paper";

/** The minutes of a meeting as a sheet. */
export async function GET(_request: Request, context: MinutesContext): Promise<Response> {
  const found = await findMinutes(context);
  if ("refusal" in found) return found.refusal;
  return answerWithPdf(found.fileName, minutesPaper(found.sheet, found.words));
}
