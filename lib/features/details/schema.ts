import { z } from "zod";
import { PRIORITIES, RISKS } from "@/lib/domain/authority";
import { CONTENT_TYPES } from "@/lib/domain/channels";
import { TITLE_MAX } from "@/lib/domain/workflow/limits";
import { id, moment, requiredText, seenItem } from "@/lib/features/items/schema";

export const saveDetailsInput = seenItem.extend({
  title: requiredText(TITLE_MAX),
  risk: z.enum(RISKS, { error: "fields.unknown" }),
  priority: z.enum(PRIORITIES, { error: "fields.unknown" }),
  audience: z.enum(["about_us", "for_community"], { error: "fields.unknown" }),
  topicId: id.nullable(),
  segmentId: id.nullable(),
  channelIds: z.array(id).min(1, { error: "fields.channelNeeded" }).max(20),
  plannedAt: moment.nullable(),
  /** `null`: what it is follows from what is in it. Left out, here and below: stays as it is. */
  contentType: z.enum(CONTENT_TYPES, { error: "fields.unknown" }).nullable().optional(),
  campaignId: id.nullable().optional(),
  goalId: id.nullable().optional(),
  takesBack: z.boolean().default(false),
});
