import { z } from "zod";

/** How often something was changed, as the database counts it. */
export const changeCount = z.int().min(0).max(2_147_483_647);

/** Text the database can hold: no NUL, no half of a character. */
export const text = (max: number) =>
  z
    .string({ error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"), { error: "fields.unreadable" });

/** Something to read: a text of spaces or invisible signs alone says nothing. */
export const said = (max: number) =>
  text(max)
    .trim()
    .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { error: "fields.required" });

export const id = z.uuid({ error: "fields.unknown" });

/** The idea and the version of it the person had on screen; when it is a later one by now, the step is `stale`. */
export const seenIdea = z.object({ ideaId: id, seenVersion: changeCount });
