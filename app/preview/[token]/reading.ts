import { cache } from "react";
import { type BehindLink, behindPreviewLink } from "@/lib/features/preview-links/queries";
import { previewToken } from "@/lib/features/preview-links/schema";
import { clock } from "@/lib/platform/clock";
import { inOrganisation } from "@/lib/platform/tenancy";

/** What is behind the address of a preview. Looking uses nothing up and changes nothing. */
export const readPreview = cache(async (raw: string): Promise<BehindLink> => {
  const asked = previewToken.safeParse(raw);
  if (!asked.success) return { state: "unknown" };
  const { orgId, token } = asked.data;
  return inOrganisation(orgId, (tx) => behindPreviewLink(tx, { orgId, token, now: clock.now() }));
});
