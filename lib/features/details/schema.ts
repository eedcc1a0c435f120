import { z } from "zod";
import { PRIORITIES, RISKS } from "@/lib/domain/authority";
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
  takesBack: z.boolean().default(false),
});
