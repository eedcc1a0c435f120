import { z } from "zod";
import type { NoticeGroup } from "@/lib/domain/notices/kinds";
import { NOTICE_GROUPS } from "@/lib/domain/notices/kinds";
import { MAIL_CHOICES, type NoticeSettings } from "@/lib/domain/notices/settings";

export const noticeGroup = z.enum(NOTICE_GROUPS as [NoticeGroup, ...NoticeGroup[]], { error: "fields.choose" });

export const chooseWaysInput = z.object({
  group: noticeGroup,
  mail: z.enum(MAIL_CHOICES, { error: "fields.choose" }),
  push: z.boolean(),
});

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "fields.time" });

export const chooseTimesInput = z
  .object({ quietFrom: time.nullable(), quietUntil: time.nullable(), digestAt: time })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    error: "fields.required",
    path: ["quietUntil"],
  })
  .refine(({ quietFrom, quietUntil }) => quietFrom === null || quietFrom !== quietUntil, {
    error: "fields.sameTime",
    path: ["quietUntil"],
  });

/** How somebody hears of things, and which groups the team's conversations hear of. */
export type NoticeSettingsView = NoticeSettings & { teamNames: Record<NoticeGroup, string[]> };
