import { z } from "zod";
import { DEPARTMENT_MAX, HOURS_MAX, type Mirror, PEOPLE_MAX, WORD_MAX, WORDS_AT_MOST } from "@/lib/domain/team";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";

const size = z
  .int({ error: "fields.wholeNumber" })
  .min(1, { error: "fields.moreThanNothing" })
  .max(PEOPLE_MAX, { error: "fields.too_big" });

export const addDepartmentInput = z.object({ id: id.optional(), name: requiredText(DEPARTMENT_MAX), people: size });
export const changeDepartmentInput = z.object({
  departmentId: id,
  seenRevision: changeCount,
  name: requiredText(DEPARTMENT_MAX),
  people: size,
});
export const endDepartmentInput = z.object({ departmentId: id });

/** Words as people list them; the same word twice, in whatever letters, is once. */
const words = z
  .array(requiredText(WORD_MAX))
  .max(WORDS_AT_MOST, { error: "fields.too_big" })
  .transform((all) => [...new Map(all.map((word) => [word.toLocaleLowerCase("nl"), word])).values()]);

export const saveTeamProfileInput = z.object({
  memberId: id,
  seenRevision: changeCount,
  departmentId: id.nullable(),
  skills: words,
  affinities: words,
  weekHours: z
    .int({ error: "fields.wholeNumber" })
    .min(0, { error: "fields.notNegative" })
    .max(HOURS_MAX, { error: "fields.too_big" })
    .nullable(),
});

export type DepartmentView = { id: string; name: string; people: number; revision: number };

/** What somebody brings to the team; `revision` 0 when nobody said anything yet. */
export type TeamProfile = {
  memberId: string;
  departmentId: string | null;
  department: string | null;
  skills: string[];
  affinities: string[];
  weekHours: number | null;
  revision: number;
};

export type MirrorView = {
  departments: DepartmentView[];
  mirror: Mirror;
  /** Everybody of the team together. */
  weekHours: number;
  /** Of how many of the team nobody said how many hours they have. */
  withoutHours: number;
};
