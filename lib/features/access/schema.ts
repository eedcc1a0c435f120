import { z } from "zod";
import { COUNTRIES, PASSWORD_MAX } from "@/lib/domain/access";
import { STARTERS } from "@/lib/domain/agreement/starters";
import { email, id, line, linkToken, locale, newPassword, personName } from "@/lib/features/team/schema";

/** What a link in a mail is for: to sign in, or to choose a new password. */
export const LINK_PURPOSES = ["magic_link", "set_password"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A password to be compared, whatever the rules were when it was chosen. */
const password = z
  .string({ error: "fields.required" })
  .min(1, { error: "fields.required" })
  .max(PASSWORD_MAX, { error: "fields.too_big" });

export const passwordSignInInput = z.object({ email, password });
export const requestLinkInput = z.object({
  email,
  purpose: z.enum(LINK_PURPOSES),
  to: z.string().max(2_000).optional(),
});
export const linkSignInInput = z.object({ token: linkToken });
export const demoSignInInput = z.object({ personId: id });
export const setPasswordInput = z.object({ token: linkToken, password: newPassword });
/** Who somebody is according to the organisation's own sign-in server. */
export const identityInput = z.object({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  email: z.string().max(254).nullable(),
  isEmailVerified: z.boolean(),
});

export const setUpInput = z.object({
  organisation: line(100),
  country: z.enum(COUNTRIES, { error: "fields.unknown" }),
  starter: z.enum(STARTERS, { error: "fields.unknown" }),
  name: personName,
  email,
  password: newPassword,
  locale,
});
