import { ABOUT_ONESELF, groupOf, NOTICE_KINDS, type NoticeKind } from "@/lib/domain/notices/kinds";
import { digestMoment, tellingMoment } from "@/lib/domain/notices/moments";
import { waysOf } from "@/lib/domain/notices/settings";
import type { Calendar } from "@/lib/domain/worktime";
import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import { hooksFor, type Wishes, wishesOf } from "./notice-wishes";
import { seal } from "./secrets";
import { withDeputies } from "./standing-in";
import type { Unit } from "./unit";

/** The kinds are kept by group in lib/domain/notices/kinds.ts: a new one is a line there. */
export { NOTICE_KINDS, type NoticeKind };

export type Notice = {
  kind: NoticeKind;
  memberIds: readonly string[];
  href: string;
  /** Values for the words; ids of people are resolved to names before they get here. */
  data: Record<string, string | number>;
  /** The same key twice for the same person is once. */
  dedupeKey: string;
  isUrgent?: boolean;
  /** No mail of its own: what somebody sees at the next visit, or in the mail of the day, is soon enough. */
  isQuiet?: boolean;
  /** Where the mail leads instead of `href`: for each person an address of their own that lets them act without signing in. */
  personal?: { paths: ReadonlyMap<string, string>; days: number };
};

/** What such an address is sealed about in the outbox: it opens for that member's mail alone. */
export const aboutPersonalPath = (memberId: string): string => `personal path of ${memberId}`;

/**
 * Tells people in the app and, as each of them chose, by mail (at once or once a day) and on their devices: in working
 * time outside their quiet hours, unless it is urgent. The team's conversations hear of it where they follow such things.
 * Never the person who did it themselves. What waits for somebody who is away is told to their deputy too.
 */
export async function notify(unit: Unit, notice: Notice): Promise<void> {
  const told = ABOUT_ONESELF.has(notice.kind) ? notice.memberIds : await withDeputies(unit, notice.memberIds);
  const memberIds = [...new Set(told)].filter((id) => id !== unit.actor.memberId);
  if (memberIds.length === 0) return;
  unit.announce({ topic: "notices", memberIds });
  const [wishes, hooks] = await Promise.all([wishesOf(unit, memberIds), hooksFor(unit, groupOf(notice.kind))]);
  const { calendar } = await unit.agreement();
  for (const memberId of memberIds) {
    const wished = wishes.get(memberId);
    if (wished) tellOne({ unit, notice, calendar }, memberId, wished);
  }
  const dueAt = momentOf({ unit, notice, calendar }, null);
  for (const { id } of hooks) {
    const { kind, href } = notice;
    const payload = { hookId: id, kind, href, data: notice.data as Prisma.InputJsonObject, memberIds };
    unit.post({ kind: "team_hook", dedupeKey: `team_hook:${id}:${notice.dedupeKey}`, payload, dueAt });
  }
}

type Telling = { unit: Unit; notice: Notice; calendar: Calendar };

/** Every way to one person; each message has a key of its own, so that whatever is told twice arrives once. */
function tellOne(telling: Telling, memberId: string, { choices, quiet, digestAt, deviceIds }: Wishes): void {
  const { unit, notice, calendar } = telling;
  const { kind, dedupeKey, href, isUrgent = false, isQuiet = false } = notice;
  const data = notice.data as Prisma.InputJsonObject;
  const personal = personalOf(notice, memberId);
  const ways = waysOf({ kind, isUrgent, isQuiet, isPersonal: personal !== null }, choices);
  const dueAt = momentOf(telling, quiet);
  if (ways.mail === "daily") {
    const at = digestMoment(calendar, { at: digestAt, now: unit.now.toISOString(), quiet });
    informOf(unit, notice, { memberId, digestAt: new Date(at) });
    // The first that is to be named in a mail of the day orders it; what is named is seen when it goes out.
    unit.post({
      kind: "mail",
      dedupeKey: `digest:${memberId}:${at}`,
      payload: { memberId, digestAt: at },
      dueAt: new Date(at),
    });
  } else informOf(unit, notice, { memberId, digestAt: null });
  if (ways.mail === "now") {
    const payload = { memberId, kind, href, data, ...(personal ? { personal } : {}) };
    unit.post({ kind: "mail", dedupeKey: `mail:${dedupeKey}:${memberId}`, payload, dueAt });
  }
  if (!ways.push) return;
  for (const deviceId of deviceIds) {
    const payload = { memberId, deviceId, kind, href, data, about: dedupeKey, isUrgent };
    unit.post({ kind: "push", dedupeKey: `push:${dedupeKey}:${deviceId}`, payload, dueAt });
  }
}

const momentOf = ({ unit, notice, calendar }: Telling, quiet: Wishes["quiet"]): Date =>
  new Date(tellingMoment(calendar, { now: unit.now.toISOString(), quiet, isUrgent: notice.isUrgent ?? false }));

function informOf(unit: Unit, notice: Notice, to: { memberId: string; digestAt: Date | null }): void {
  const { kind, dedupeKey, href } = notice;
  const { orgId, now: createdAt } = unit;
  const data = notice.data as Prisma.InputJsonObject;
  unit.inform({ orgId, id: newId(), ...to, kind, dedupeKey, data, href, createdAt });
}

/** Sealed, because whoever reads the outbox could else act as the person. */
function personalOf({ personal }: Notice, memberId: string): { sealed: string; days: number } | null {
  const path = personal?.paths.get(memberId);
  return personal && path ? { sealed: seal(path, aboutPersonalPath(memberId)), days: personal.days } : null;
}
