import { type GapFacts, placeOfGap } from "@/lib/domain/meetings";
import { mayTry } from "@/lib/domain/permissions";
import { draftRows } from "@/lib/features/drafts/queries";
import type { MeetingReading } from "@/lib/features/meetings/queries";
import type { LiveSubject } from "@/lib/features/meetings/schema";
import { colleagues } from "@/lib/features/scenes/queries";

type GapStanding = Extract<LiveSubject, { kind: "gap" }>;

/** Of gaps: which number the missing row gets or has in the draft, and who adopts what is proposed. */
export async function gapsStanding(
  { tx, viewer, now, agreement }: MeetingReading,
  gaps: readonly GapFacts[],
): Promise<GapStanding[]> {
  const { orgId } = viewer;
  if (gaps.length === 0) return [];
  const draft = await tx.agreementVersion.findFirst({ where: { orgId, state: "draft" }, select: { id: true } });
  const rows = draft ? await draftRows(tx, orgId, draft.id) : [...agreement.rules.values()];
  const inForce = { where: { orgId_id: { orgId, id: agreement.versionId } }, select: { adoptedById: true } };
  const version = await tx.agreementVersion.findUnique(inForce);
  const adopters = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "agreement.adopt"));
  // Whoever adopted what is in force, for as long as they may; else somebody who may.
  const adopter = adopters.find(({ memberId }) => memberId === version?.adoptedById) ?? adopters[0];
  return gaps.map((facts) => {
    const { rowId, number } = placeOfGap(facts, rows);
    return { kind: "gap", rowNumber: number, rowId: draft ? rowId : null, adopter: adopter?.name ?? null };
  });
}
