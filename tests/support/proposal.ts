import { addRow, startDraft } from "@/lib/features/drafts/commands";
import type { RowContent } from "@/lib/features/drafts/schema";
import { propose } from "@/lib/features/versions/commands";
import { findVersion } from "@/lib/features/versions/queries";
import { aboutPersonalPath } from "@/lib/platform/notices";
import { hashToken, unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import type { GivenMember } from "./given";
import { must } from "./post";

/** A version that waits for a signature. */
export type GivenProposal = { versionId: string; fingerprint: string; number: number };

/** A version as the database has it. */
export async function versionNow(orgId: string, versionId: string) {
  const version = await inOrganisation(orgId, (tx) => findVersion(tx, orgId, versionId));
  if (!version) throw new Error("There is no such version.");
  return version;
}

/** The draft of the organisation as it stands, begun when there is none. */
export async function openDraft(by: GivenMember, now: Date): Promise<{ draftId: string; seenRevision: number }> {
  const { draftId } = await must(as(by, startDraft, { now }));
  return { draftId, seenRevision: (await versionNow(by.orgId, draftId)).revision };
}

/** What no starter says: nobody but the executive accepts what a member writes about the beach. */
export const newRow = (row: Partial<RowContent> = {}) => ({
  question: "accept" as const,
  power: "accept" as const,
  when: { role: ["trekker"], risk: ["low"] },
  verdict: "refused" as const,
  binding: true,
  ...row,
});

/** A draft with one row more, put before the executives. */
export async function proposed(
  by: GivenMember,
  { now, row = newRow(), words = "Zo gaat het vlotter." }: { now: Date; row?: Partial<RowContent>; words?: string },
): Promise<GivenProposal> {
  const { draftId } = await openDraft(by, now);
  const { revision } = await must(as(by, addRow, { draftId, row: newRow(row), now }));
  await must(as(by, propose, { draftId, seenRevision: revision, words, now }));
  const { fingerprint, number } = await versionNow(by.orgId, draftId);
  return { versionId: draftId, fingerprint: fingerprint ?? "", number };
}

/** The secret in the newest mail that asks this person to sign. */
export async function linkMailedTo({ orgId, memberId }: GivenMember): Promise<{ path: string; tokenHash: string }> {
  const mails = await inOrganisation(orgId, (tx) =>
    tx.outbox.findMany({ where: { orgId, kind: "mail" }, orderBy: { id: "desc" } }),
  );
  const payloads = mails.map(({ payload }) => payload as { memberId?: string; personal?: { sealed: string } });
  const mine = payloads.find((payload) => payload.memberId === memberId && payload.personal);
  if (!mine?.personal) throw new Error("No mail asks this person to sign.");
  const path = unseal(mine.personal.sealed, aboutPersonalPath(memberId));
  return { path, tokenHash: hashToken(path.split(".")[1] ?? "") };
}
