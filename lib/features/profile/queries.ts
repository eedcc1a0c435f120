import type { PageActor } from "@/lib/platform/session";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";

export type Profile = { name: string; email: string; jobTitle: string | null; locale: string; hasPassword: boolean };

/** What somebody can change about themselves; of the password only whether there is one. */
export async function profileOf({ orgId, memberId, personId }: PageActor): Promise<Profile> {
  const member = await inOrganisation(orgId, (tx) =>
    tx.member.findUniqueOrThrow({
      where: { orgId_id: { orgId, id: memberId } },
      select: { name: true, email: true, jobTitle: true, locale: true },
    }),
  );
  const person = await atTheDoor((tx) =>
    tx.person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } }),
  );
  return { ...member, hasPassword: person.passwordHash !== null };
}
