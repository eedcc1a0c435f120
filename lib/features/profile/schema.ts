import { z } from "zod";
import { PASSWORD_MAX } from "@/lib/domain/access";
import { line, locale, newPassword, personName } from "@/lib/features/team/schema";

export const saveProfileInput = z.object({
  name: personName,
  jobTitle: z.union([z.literal("").transform(() => null), line(100)]).nullable(),
  locale,
});

export const changePasswordInput = z.object({
  /** Left empty by who has none yet, and came in by a link or by their organisation's own sign-in. */
  current: z.string({ error: "fields.required" }).max(PASSWORD_MAX, { error: "fields.too_big" }).default(""),
  password: newPassword,
});

export const signOutEverywhereInput = z.object({});
