import { z } from "zod";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/access";
import { ROLES } from "@/lib/domain/authority";
import { LOCALES } from "@/lib/domain/language";

/** An adviser's access ends by itself; this long after it began unless somebody says otherwise. */
export const ADVISER_DAYS = 365;

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those may not be in a name, which ends up in a mail's header
const control = /[\u0000-\u001f\u007f]/;

/** One line of text as people type it: never only spaces, nothing a mail header or a database cannot hold. */
export const line = (max: number) =>
  z
    .string({ error: "fields.required" })
    .trim()
    .min(1, { error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((text) => !control.test(text), { error: "fields.unreadable" });

export const id = z.uuid({ error: "fields.unknown" });
export const personName = line(100);
export const locale = z.enum(LOCALES, { error: "fields.unknown" });
export const role = z.enum(ROLES, { error: "fields.unknown" });

/** Addresses are compared in small letters: nobody means two people by two spellings. */
export const email = line(254)
  .transform((text) => text.toLowerCase())
  .pipe(z.email({ error: "fields.email" }));

/** The secret in a link of a mail: 256 bits, as `newToken` writes them. */
export const linkToken = z.string({ error: "fields.link" }).regex(/^[\w-]{43}$/, { error: "fields.link" });

export const newPassword = z
  .string({ error: "fields.required" })
  .min(PASSWORD_MIN, { error: "fields.password" })
  .max(PASSWORD_MAX, { error: "fields.too_big" });

export const heldRole = z.object({ role, segmentId: id.nullable().default(null) });

export const changeRolesInput = z.object({
  memberId: id,
  roles: z.array(heldRole).min(1, { error: "fields.roleNeeded" }).max(20),
  /** What they answer for as an expert; left out, that stays as it is. */
  topicIds: z.array(id).max(100).optional(),
});
export const removeMemberInput = z.object({ memberId: id });

/** For the start of an organisation: somebody who is there without having been invited. */
export const joinInput = z.object({
  memberId: id.optional(),
  personId: id.optional(),
  name: personName,
  email,
  locale: locale.default("nl"),
  password: newPassword.optional(),
  jobTitle: line(100).nullable().default(null),
  segmentId: id.nullable().default(null),
  roles: z.array(heldRole).min(1, { error: "fields.roleNeeded" }).max(20),
  topicIds: z.array(id).max(100).default([]),
  endsAt: z.coerce.date().nullable().default(null),
});
export type JoinInput = z.output<typeof joinInput>;
