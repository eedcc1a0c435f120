import { z } from "zod";

/*
 * What the inputs of commands are made of: texts, names of things, addresses and moments, as people and programs send them.
 */

/** How often something was changed, as the database counts it. */
export const changeCount = z.int().min(0).max(2_147_483_647);

/** Text the database can hold: no NUL, no half of a character. */
export const plainText = (max: number) =>
  z
    .string({ error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), { error: "fields.unreadable" });

/** Text as people type it: cut to its content, never only spaces. */
export const requiredText = (max: number) => plainText(max).trim().min(1, { error: "fields.required" });
/** Something to read: a text of spaces or invisible signs alone says nothing. */
export const said = (max: number) =>
  plainText(max)
    .trim()
    .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { error: "fields.required" });
/** Words to look for out of an address: whoever made the link wrote them, so what cannot be looked for is left out. */
export const askedWords = plainText(200).catch("").default("");
export const id = z.uuid({ error: "fields.unknown" });
export const link = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "fields.link" })
  .max(2_000, { error: "fields.too_big" });
/** What is no moment is looked at no further: nothing compares it with another one. */
export const moment = z.iso
  .datetime({ offset: true, error: "fields.moment", abort: true })
  .transform((text) => new Date(text));

/** The idea and the version of it the person had on screen; when it is a later one by now, the step is `stale`. */
export const seenIdea = z.object({ ideaId: id, seenVersion: changeCount });
