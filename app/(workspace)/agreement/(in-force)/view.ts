import { cache } from "react";
import { agreementInForce } from "@/lib/features/agreement/queries";
import { clock } from "@/lib/platform/clock";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/** The agreement in force for whoever asks; the frame and the page of one request share one transaction. */
export const readAgreementView = cache(async () => {
  const actor = await requireCapability("agreement.look");
  const now = clock.now();
  const view = await inOrganisation(actor.orgId, (tx) => agreementInForce(tx, actor, now));
  return { view, actor, now };
});
