import { cache } from "react";
import { z } from "zod";
import { mayTry } from "@/lib/domain/permissions";
import { findVersion, proposalOf, versionPage } from "@/lib/features/versions/queries";
import { clock } from "@/lib/platform/clock";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export type FoundVersion = NonNullable<Awaited<ReturnType<typeof readVersion>>>;

/** One version for whoever asks, and what they may do with it; null when there is none of this id. */
export const readVersion = cache(async (versionId: string) => {
  const actor = await requireCapability("agreement.look");
  if (!z.uuid().safeParse(versionId).success) return null;
  const now = clock.now();
  return inOrganisation(actor.orgId, async (tx) => {
    const page = await versionPage(tx, { orgId: actor.orgId, now }, versionId);
    if (!page) return null;
    const may = { edit: mayTry(actor.roles, "agreement.edit"), sign: mayTry(actor.roles, "agreement.adopt") };
    const isDraft = page.line.state === "draft";
    const draft = isDraft && may.edit ? await findVersion(tx, actor.orgId, versionId) : null;
    const proposal = await proposalOf(tx, actor, { versionId, now });
    return { ...page, proposal, revision: draft?.revision ?? null, may, actor, now };
  });
});
