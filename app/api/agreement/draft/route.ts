import { viewing } from "@/app/api/viewing";
import { draftView } from "@/lib/features/drafts/queries";
import type { DraftAnswer } from "@/lib/features/drafts/schema";

/** The draft of the agreement as it is now, for whoever may write in it; there not being one is an answer too. */
export function GET(): Promise<Response> {
  return viewing("agreement.edit", async ({ tx, viewer, now }): Promise<DraftAnswer> => {
    return { draft: await draftView(tx, viewer.orgId, now) };
  });
}
