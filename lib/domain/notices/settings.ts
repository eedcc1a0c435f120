import { groupOf, NOTICE_GROUPS, type NoticeGroup, type NoticeKind } from "./kinds";
import type { QuietHours } from "./moments";

/** At once (in working time), in the mail of the day, or not at all. */
export const MAIL_CHOICES = ["now", "daily", "never"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** How somebody hears of one group beside the app itself, where everything always is. */
export type GroupChoice = { mail: MailChoice; push: boolean };
export type NoticeChoices = Record<NoticeGroup, GroupChoice>;

export type NoticeSettings = { choices: NoticeChoices; quiet: QuietHours | null; digestAt: string };

/**
 * How it is for whoever chose nothing: what waits for somebody and what has a deadline comes at once, what became of
 * ideas and what is good to know once a day. A device shows nothing before its owner asked it to.
 */
export const DEFAULT_SETTINGS: NoticeSettings = {
  choices: {
    waiting: { mail: "now", push: true },
    deadlines: { mail: "now", push: true },
    inbox: { mail: "now", push: true },
    posts: { mail: "now", push: false },
    ideas: { mail: "daily", push: false },
    knowledge: { mail: "daily", push: false },
    team: { mail: "now", push: false },
    reflex: { mail: "now", push: false },
  },
  quiet: null,
  digestAt: "09:00",
};

/** What is not said is as for everybody: a group that came later, too. */
export function withDefaults(chosen: Partial<NoticeChoices>): NoticeChoices {
  const entries = NOTICE_GROUPS.map((group) => [group, chosen[group] ?? DEFAULT_SETTINGS.choices[group]]);
  return Object.fromEntries(entries) as NoticeChoices;
}

export type Told = {
  kind: NoticeKind;
  isUrgent: boolean;
  /** No mail of its own: the next visit is soon enough, or the mail of the day. */
  isQuiet: boolean;
  /** Carries an address of one's own by which one answers without signing in: worth nothing in a list of yesterday. */
  isPersonal: boolean;
};

/** The ways one notice takes to one person, beside the app. Urgent things take every way, at once. */
export function waysOf({ kind, isUrgent, isQuiet, isPersonal }: Told, choices: NoticeChoices): GroupChoice {
  const { mail, push } = choices[groupOf(kind)];
  if (isQuiet) return { mail: mail === "now" ? "never" : mail, push };
  if (isUrgent) return { mail: "now", push: true };
  return { mail: mail === "daily" && isPersonal ? "now" : mail, push };
}

/** Kinds whose words may hold the name of somebody outside: those words do not leave Trekker, only that there is news. */
export const namesResidents = (kind: NoticeKind): boolean => groupOf(kind) === "inbox";
