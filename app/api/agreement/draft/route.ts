import { viewing } from "@/app/api/viewing";
import { draftView } from "@/lib/features/drafts/queries";

/** The draft of the agreement as it is now, for whoever may write in it. */
export function GET(): Promise<Response> {
  return viewing("agreement.edit", ({ tx, viewer, now }) => draftView(tx, viewer.orgId, now));
}
