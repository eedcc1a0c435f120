import { mailMoment } from "@/lib/domain/deadlines";
import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import { seal } from "./secrets";
import { withDeputies } from "./standing-in";
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
  "board_mail_pinned",
  "board_mail_refused",
  "idea_thanks",
  "idea_merged",
  "idea_gained",
  "idea_unmerged",
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
  "agreement_proposed",
  "agreement_declined",
  "agreement_signed",
  "agreement_adopted",
  "agreement_lapsed",
  "deputy_appointed",
  "deputy_ended",
  "crisis_started",
  "crisis_ended",
  "held_to_decide",
  "extension_asked",
  "extension_granted",
  "extension_refused",
  "consultation_asked",
  "consultation_answered",
  "consultation_near",
  "consultation_overdue",
  "sign_off_near",
  "sign_off_overdue",
  "content_to_accept",
  "content_accepted",
  "content_declined",
  "content_overdue",
  "content_stale",
  "content_link_broken",
  "campaign_facts",
  "campaign_question",
  "campaign_answered",
  "campaign_joined",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** About somebody's work or themselves: everything else waits for an answer, and so goes to a deputy as well. */
const ABOUT_ONESELF: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  "idea_selected",
  "idea_parked",
  "idea_in_the_works",
  "idea_published",
  "idea_effect",
  "idea_remark",
  "board_mail_pinned",
  "board_mail_refused",
  "idea_thanks",
  "idea_merged",
  "idea_gained",
  "idea_unmerged",
  "item_accepted",
  "item_published",
  "item_withdrawn",
  "deputy_appointed",
  "deputy_ended",
  "crisis_started",
  "crisis_ended",
  "campaign_answered",
  "campaign_joined",
]);

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
  /** Where the mail leads instead of `href`: for each person an address of their own that lets them act without signing in. */
  personal?: { paths: ReadonlyMap<string, string>; days: number };
};

/** What such an address is sealed about in the outbox: it opens for that member's mail alone. */
export const aboutPersonalPath = (memberId: string): string => `personal path of ${memberId}`;

/**
 * Tells people in the app and, in working time unless urgent, by mail; never the person who did it themselves. What waits
 * for somebody who is away is told to their deputy too.
 */
export async function notify(unit: Unit, notice: Notice): Promise<void> {
  const told = ABOUT_ONESELF.has(notice.kind) ? notice.memberIds : await withDeputies(unit, notice.memberIds);
  const memberIds = [...new Set(told)].filter((id) => id !== unit.actor.memberId);
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
    const personal = personalOf(notice, memberId);
    unit.post({
      kind: "mail",
      dedupeKey: `mail:${dedupeKey}:${memberId}`,
      payload: { memberId, kind, href, data, ...(personal ? { personal } : {}) },
      dueAt,
    });
  }
}

/** Sealed, because whoever reads the outbox could else act as the person. */
function personalOf({ personal }: Notice, memberId: string): { sealed: string; days: number } | null {
  const path = personal?.paths.get(memberId);
  return personal && path ? { sealed: seal(path, aboutPersonalPath(memberId)), days: personal.days } : null;
}
