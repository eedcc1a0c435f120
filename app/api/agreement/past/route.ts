import { viewing } from "@/app/api/viewing";
import { pastDecisions } from "@/lib/features/past-decisions/queries";

/** What was really decided in the last 90 days, for whoever may write in the agreement. */
export function GET(): Promise<Response> {
  return viewing("agreement.edit", ({ tx, viewer, now }) => pastDecisions(tx, viewer.orgId, now));
}
