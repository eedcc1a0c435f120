import { cache } from "react";
import { draftView } from "@/lib/features/drafts/queries";
import { pastDecisions } from "@/lib/features/past-decisions/queries";
import { clock } from "@/lib/platform/clock";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/**
 * The draft for whoever may write in it, with what was really decided lately; the frame and the page of one request share
 * one transaction.
 */
export const readDraftView = cache(async () => {
  const actor = await requireCapability("agreement.edit");
  const now = clock.now();
  return inOrganisation(actor.orgId, async (tx) => {
    const draft = await draftView(tx, actor.orgId, now);
    return { draft, past: draft ? await pastDecisions(tx, actor.orgId, now) : null, actor, now };
  });
});
