import { z } from "zod";
import { email, id, linkToken, locale, newPassword, personName, role } from "@/lib/features/team/schema";

/** How long the link in an invitation works. */
export const INVITATION_DAYS = 14;

export const inviteInput = z.object({ name: personName, email, role, segmentId: id.nullable().default(null) });
export const revokeInvitationInput = z.object({ invitationId: id });

/** `<organisation>.<secret>`, as it stands in the address of an invitation. */
export const invitationLink = z
  .string()
  .transform((link) => {
    const [orgId, token] = link.split(".");
    return { orgId, token };
  })
  .pipe(z.object({ orgId: z.uuid({ error: "fields.link" }), token: linkToken }));

/** What somebody without an account fills in; the address is the one the invitation was sent to. */
export const newAccountInput = z.object({ name: personName, password: newPassword, locale });
export const acceptAsNewInput = newAccountInput.extend({ token: linkToken });
export const acceptAsKnownInput = z.object({ token: linkToken, personId: id, sessionVersion: z.int() });
