import { signingCapacity } from "@/lib/domain/agreement/proposing";
import { mayTry } from "@/lib/domain/permissions";
import type { Looking } from "@/lib/features/waiting/queries";
import type { SignatureAsked } from "./schema";

/**
 * The versions that the viewer may sign now, the one that waits longest first: not what they proposed themselves, unless
 * the organisation is a small team, and not what changes a version that is no longer in force.
 */
export async function signaturesAsked({ tx, viewer, agreement }: Looking): Promise<SignatureAsked[]> {
  if (!mayTry(viewer.roles, "agreement.adopt")) return [];
  const { orgId } = viewer;
  const proposals = await tx.agreementVersion.findMany({
    where: { orgId, state: "proposed", basedOn: { state: "adopted" } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: { id: true, number: true, words: true, proposedById: true, proposedAt: true },
  });
  if (proposals.length === 0) return [];
  const proposers = await tx.member.findMany({
    where: { orgId, id: { in: proposals.flatMap(({ proposedById }) => proposedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(proposers.map(({ id, name }) => [id, name]));
  return proposals.flatMap(({ id, number, words, proposedById, proposedAt }): SignatureAsked[] => {
    const capacity = signingCapacity(viewer, { proposedById, isSmallTeam: agreement.isSmallTeam });
    if (!capacity || !proposedById || !proposedAt) return [];
    return [
      {
        versionId: id,
        number,
        by: names.get(proposedById) ?? "",
        words: words ?? "",
        at: proposedAt.toISOString(),
        deputyFor: capacity.deputyFor?.name ?? null,
      },
    ];
  });
}
