import { cache } from "react";
import { mayTry } from "@/lib/domain/permissions";
import { agreementInForce } from "@/lib/features/agreement/queries";
import { hasDraft } from "@/lib/features/drafts/queries";
import { clock } from "@/lib/platform/clock";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/**
 * The agreement in force for whoever asks, and, for whoever may write in it, whether the next version is being made. The
 * frame and the page of one request share one transaction.
 */
export const readAgreementView = cache(async () => {
  const actor = await requireCapability("agreement.look");
  const now = clock.now();
  const mayEdit = mayTry(actor.roles, "agreement.edit");
  return inOrganisation(actor.orgId, async (tx) => ({
    view: await agreementInForce(tx, actor, now),
    draft: mayEdit ? { isThere: await hasDraft(tx, actor.orgId) } : null,
    actor,
    now,
  }));
});
