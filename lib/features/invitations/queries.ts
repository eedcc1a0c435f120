import type { Role } from "@/lib/domain/authority";
import { role as roleSchema } from "@/lib/features/team/schema";
import { clock } from "@/lib/platform/clock";
import { hashToken } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import { invitationLink } from "./schema";

export type OpenInvitation = {
  organisation: string;
  name: string;
  email: string;
  role: Role;
  segment: string | null;
  isUsable: boolean;
};

/** What an invitation says to whoever holds its link; null when there is none behind it. Looking uses nothing up. */
export async function invitationBehind(link: string): Promise<OpenInvitation | null> {
  const parsed = invitationLink.safeParse(link);
  if (!parsed.success) return null;
  const { orgId, token } = parsed.data;
  return inOrganisation(orgId, async (tx) => {
    const row = await tx.invitation.findUnique({
      where: { orgId_tokenHash: { orgId, tokenHash: hashToken(token) } },
      include: { segment: { select: { name: true } } },
    });
    if (!row) return null;
    const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } });
    const isUsable = row.acceptedAt === null && row.revokedAt === null && row.expiresAt > clock.now();
    const { name, email, segment } = row;
    return {
      organisation: organisation.name,
      name,
      email,
      role: roleSchema.parse(row.role),
      segment: segment?.name ?? null,
      isUsable,
    };
  });
}
