/**
 * Every kind of notice there is, under the group in which people choose how they hear of it: a kind without a group
 * cannot be. Each kind has its words under `notices.<kind>` in the catalogues, each group its own under `noticeSettings`.
 */
export const KINDS_OF = {
  /** Something waits for an answer or a deed of whoever is told. */
  waiting: [
    "item_to_write",
    "item_to_accept",
    "item_sign_off_asked",
    "item_to_publish",
    "item_needs_moment",
    "item_expired",
    "stage_passed_to_you",
    "consultation_asked",
    "extension_asked",
    "agreement_proposed",
    "held_to_decide",
    "content_to_accept",
    "advice_asked",
    "campaign_question",
    "action_given",
  ],
  /** A moment is near or past. */
  deadlines: [
    "deadline_near",
    "deadline_missed",
    "stage_passed_on",
    "idea_answer_overdue",
    "consultation_near",
    "consultation_overdue",
    "sign_off_near",
    "sign_off_overdue",
    "content_overdue",
    "tool_renewal",
    "action_due",
  ],
  /** What people outside say, and who is there to answer; names of residents do not leave Trekker with it. */
  inbox: [
    "case_noticed",
    "case_heard_again",
    "case_taken",
    "case_passed_to_you",
    "case_woke",
    "case_route_due",
    "shift_starts",
    "shift_asked",
    "shift_answered",
    "shift_changed",
    "hand_over_left",
  ],
  /** What became of one's own posts and questions. */
  posts: [
    "item_sent_back",
    "item_accepted",
    "item_sign_off_given",
    "item_sign_off_withheld",
    "item_published",
    "item_withdrawn",
    "item_remark",
    "publication_failed",
    "extension_granted",
    "extension_refused",
    "consultation_answered",
    "advice_answered",
  ],
  /** What became of one's own ideas. */
  ideas: [
    "idea_selected",
    "idea_parked",
    "idea_in_the_works",
    "idea_published",
    "idea_effect",
    "idea_remark",
    "idea_thanks",
    "idea_merged",
    "idea_gained",
    "idea_unmerged",
    "board_mail_pinned",
    "board_mail_refused",
  ],
  /** What one has to know to answer well. */
  knowledge: [
    "campaign_facts",
    "campaign_answered",
    "campaign_joined",
    "community_joined",
    "content_accepted",
    "content_declined",
    "content_stale",
    "content_link_broken",
    "policy_to_read",
  ],
  /** What holds for the whole team. */
  team: [
    "agreement_declined",
    "agreement_signed",
    "agreement_adopted",
    "agreement_lapsed",
    "deputy_appointed",
    "deputy_ended",
    "crisis_started",
    "crisis_ended",
    "outside_ended",
    "meeting_changed",
    "meeting_minutes",
  ],
  /** A kind word from the trekker; the mail of the week and the report of the month follow the same choice. */
  reflex: ["nudge"],
} as const;

export type NoticeGroup = keyof typeof KINDS_OF;
export type NoticeKind = (typeof KINDS_OF)[NoticeGroup][number];

export const NOTICE_GROUPS = Object.keys(KINDS_OF) as NoticeGroup[];
export const NOTICE_KINDS: readonly NoticeKind[] = NOTICE_GROUPS.flatMap(
  (group): readonly NoticeKind[] => KINDS_OF[group],
);

/** What the team's conversations can hear of: a word to one person is nobody else's. */
export const TEAM_GROUPS = NOTICE_GROUPS.filter((group) => group !== "reflex");

const groups = new Map<NoticeKind, NoticeGroup>(
  NOTICE_GROUPS.flatMap((group) => KINDS_OF[group].map((kind): [NoticeKind, NoticeGroup] => [kind, group])),
);

/** The group in which people choose how they hear of a kind. */
export const groupOf = (kind: NoticeKind): NoticeGroup => groups.get(kind) ?? "waiting";

/** About somebody's work or themselves: everything else waits for an answer, and so goes to a deputy as well. */
export const ABOUT_ONESELF: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...KINDS_OF.ideas,
  "item_accepted",
  "item_published",
  "item_withdrawn",
  "deputy_appointed",
  "deputy_ended",
  "crisis_started",
  "crisis_ended",
  "campaign_answered",
  "campaign_joined",
  "community_joined",
  // Each reads for themselves.
  "policy_to_read",
  "advice_answered",
  "nudge",
]);
