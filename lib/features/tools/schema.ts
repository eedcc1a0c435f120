import { z } from "zod";
import { isDay } from "@/lib/domain/planning";
import { TOOL_STATES, type ToolState } from "@/lib/domain/team";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

export const TOOL_NAME_MAX = 80;
export const TOOL_PURPOSE_MAX = 300;
const COST_MAX = 1_000_000_000;
const YEAR_DAYS = 366;

const described = {
  name: requiredText(TOOL_NAME_MAX),
  purpose: plainText(TOOL_PURPOSE_MAX).trim(),
  state: z.enum(TOOL_STATES, { error: "fields.unknown" }),
  ownerId: id,
  yearCostCents: z
    .int({ error: "fields.amount" })
    .min(0, { error: "fields.notNegative" })
    .max(COST_MAX, { error: "fields.amountTooHigh" })
    .nullable(),
  renewsOn: z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" }).nullable(),
  noticeDays: z
    .int({ error: "fields.wholeNumber" })
    .min(0, { error: "fields.notNegative" })
    .max(YEAR_DAYS, { error: "fields.overAYear" }),
};

export const addToolInput = z.object({ id: id.optional(), ...described });
export const changeToolInput = z.object({ toolId: id, seenRevision: changeCount, ...described });
export type ToolDraft = Omit<z.input<typeof addToolInput>, "id">;

export type ToolView = {
  id: string;
  name: string;
  purpose: string;
  state: ToolState;
  owner: PersonRef;
  /** Its owner works here no more. */
  hasLeft: boolean;
  yearCostCents: number | null;
  renewsOn: string | null;
  noticeDays: number;
  /** Days until it renews, once that is near; below zero it has passed. */
  renewsIn: number | null;
  revision: number;
};

export type ToolsView = {
  tools: ToolView[];
  people: PersonRef[];
  /** All that are in use, in a year; `unknown`: of how many nobody said what they cost. */
  cost: { cents: number; unknown: number };
  today: string;
};
