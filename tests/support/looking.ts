import type { Looking } from "@/lib/features/waiting/queries";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import type { GivenMember } from "./given";

/** Looks as a page does: somebody at a moment, under the agreement in force, with rules that say nothing. */
export function lookAs<T>(
  { claims, orgId }: GivenMember,
  now: Date,
  look: (looking: Looking & { say: () => string }) => Promise<T>,
): Promise<T> {
  return inOrganisation(orgId, async (tx) => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    const agreement = await loadAgreement(tx, await readInForce(tx, orgId));
    return look({ tx, viewer, now, agreement, say: () => "" });
  });
}
