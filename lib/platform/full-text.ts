import { beginnings } from "@/lib/domain/language/beginnings";
import { plainLetters } from "@/lib/domain/language/letters";
import { Prisma } from "./generated/client";

/**
 * The full-text query of what somebody typed, for the columns named `search`: whole words as Dutch bends them, or as
 * the beginnings of words; accents do not count, there or here. A beginning stands as it is written beside its stem,
 * since that of "veeg" is "veg", with which no "veegwagen" begins; words that Dutch does not count are left out.
 */
export const textQuery = (words: string): Prisma.Sql => Prisma.sql`(
  select websearch_to_tsquery('dutch', ${plainLetters(words)}) || coalesce((
    select string_agg(format('(%s | %L:*)', to_tsquery('dutch', word)::text, word), ' & ')::tsquery
    from unnest(${beginnings(words)}::text[]) as word where numnode(to_tsquery('dutch', word)) > 0), ''::tsquery))`;
