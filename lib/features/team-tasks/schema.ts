import { z } from "zod";
import { TASKS, type Task, type TaskStanding } from "@/lib/domain/team";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, plainText } from "@/lib/features/items/schema";

export const TASK_WORDS_MAX = 300;
const some = z
  .array(id)
  .max(60)
  .transform((ids) => [...new Set(ids)]);

/** Exactly one person answers for a task, or nobody does. */
export const divideTaskInput = z.object({
  task: z.enum(TASKS, { error: "fields.unknown" }),
  seenRevision: changeCount,
  isOurs: z.boolean(),
  accountableId: id.nullable(),
  responsibleIds: some,
  consultedIds: some,
  informedIds: some,
  words: plainText(TASK_WORDS_MAX).trim().default(""),
});

export type TaskView = {
  task: Task;
  standing: TaskStanding;
  isOurs: boolean;
  words: string;
  revision: number;
  accountable: PersonRef | null;
  responsible: PersonRef[];
  consulted: PersonRef[];
  informed: PersonRef[];
};

export type TasksView = { tasks: TaskView[]; people: PersonRef[] };
