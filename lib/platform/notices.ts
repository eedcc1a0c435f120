import { mailMoment } from "@/lib/domain/deadlines";
import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import type { Unit } from "./unit";

/** The kinds of notice there are; each has its words under `notices.<kind>` and `mail.<kind>` in the catalogues. */
export const NOTICE_KINDS = [
  "idea_selected",
  "idea_parked",
  "idea_in_the_works",
  "idea_published",
  "idea_effect",
  "idea_answer_overdue",
  "idea_remark",
  "item_to_write",
  "item_sent_back",
  "item_to_accept",
  "item_accepted",
  "item_sign_off_asked",
  "item_sign_off_given",
  "item_sign_off_withheld",
  "item_to_publish",
  "item_published",
  "item_needs_moment",
  "item_withdrawn",
  "item_remark",
  "publication_failed",
  "deadline_near",
  "deadline_missed",
  "stage_passed_on",
  "stage_passed_to_you",
  "item_expired",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type Notice = {
  kind: NoticeKind;
  memberIds: readonly string[];
  href: string;
  /** Values for the words; ids of people are resolved to names before they get here. */
  data: Record<string, string | number>;
  /** The same key twice for the same person is once. */
  dedupeKey: string;
  isUrgent?: boolean;
  /** Without mail: what somebody sees at the next visit is soon enough. */
  isQuiet?: boolean;
};

/** Tells people in the app and, in working time unless urgent, by mail; never the person who did it themselves. */
export async function notify(unit: Unit, notice: Notice): Promise<void> {
  const memberIds = [...new Set(notice.memberIds)].filter((id) => id !== unit.actor.memberId);
  if (memberIds.length === 0) return;
  const { kind, dedupeKey, href } = notice;
  const data = notice.data as Prisma.InputJsonObject;
  for (const memberId of memberIds) {
    const { orgId, now: createdAt } = unit;
    unit.inform({ orgId, id: newId(), memberId, kind, dedupeKey, data, href, createdAt });
  }
  unit.announce({ topic: "notices", memberIds });
  if (notice.isQuiet) return;
  const { calendar } = await unit.agreement();
  const dueAt = new Date(mailMoment(calendar, unit.now.toISOString(), notice.isUrgent ?? false));
  for (const memberId of memberIds) {
    unit.post({
      kind: "mail",
      dedupeKey: `mail:${dedupeKey}:${memberId}`,
      payload: { memberId, kind, href, data },
      dueAt,
    });
  }
}
