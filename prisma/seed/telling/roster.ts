import { addDays, dayOf, mondayOf } from "@/lib/domain/planning";
import { writeHandOver } from "@/lib/features/hand-overs/commands";
import { addPattern, fillWeek, setNeed } from "@/lib/features/roster/commands";
import { setTarget } from "@/lib/features/service-levels/commands";
import { tellStartingShifts } from "@/lib/features/shifts/jobs";
import { askSwap } from "@/lib/features/swaps/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryRoster } from "./story";
import type { Happening } from "./timeline";

const NOBODY = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** Who sits where, since when; a swap that waits for an answer, and word for the next one. */
export function happeningsOfRoster(stage: Stage, roster: StoryRoster): Happening[] {
  return [
    { at: roster.at, happens: (now) => begin(stage, roster, now) },
    { at: roster.swap.at, happens: (now) => swap(stage, roster.swap, now) },
    { at: roster.handOver.at, happens: (now) => leave(stage, roster.handOver.words, now) },
  ];
}

async function begin(stage: Stage, { needs, patterns, promises }: StoryRoster, now: Date): Promise<void> {
  const { story, zone, moments } = stage;
  const caller = stage.as(story.leader);
  const id = (kind: "channel" | "topic", key: string | undefined) => (key ? idOf(story, kind, key) : null);
  for (const { channel, topic, priority = null, firstAnswer, solved } of promises) {
    const about = { channelId: id("channel", channel), topicId: id("topic", topic), segmentId: null, priority };
    const raw = { ...about, firstAnswerMinutes: firstAnswer, solvedMinutes: solved };
    await must(setTarget, { caller, raw, now });
  }
  for (const key of new Set(needs.map(({ channel }) => channel))) {
    const own = needs.filter(({ channel }) => channel === key);
    const hours = Object.fromEntries(own.flatMap(({ days, spans }) => days.map((day) => [day, spans])));
    const raw = { channelId: id("channel", key), segmentId: null, hours: { ...NOBODY, ...hours } };
    await must(setNeed, { caller, raw, now });
  }
  const monday = mondayOf(dayOf(now.toISOString(), zone));
  for (const { who, channel, days, from, until } of patterns) {
    const place = { memberId: idOf(story, "member", who), channelId: id("channel", channel), segmentId: null };
    const when = { weekdays: days, fromTime: from, untilTime: until, everyWeeks: 1, startsOn: monday, endsOn: null };
    await must(addPattern, { caller, raw: { ...place, ...when }, now });
  }
  // One week after another up to the one after next, as the clock would have done, on whatever day the story is told.
  const last = addDays(mondayOf(dayOf(moments.ahead(1, 1).toISOString(), zone)), 7);
  for (let week = addDays(monday, 7); week <= last; week = addDays(week, 7))
    await must(fillWeek, { caller, raw: { week }, now });
}

/** The first turn of one to come, for the first of the other after it. */
async function swap(stage: Stage, { by, of, words }: StoryRoster["swap"], now: Date): Promise<unknown> {
  const [mine, theirs] = [await nextTurn(stage, by, now), await nextTurn(stage, of, now)];
  if (!mine || !theirs) return;
  const raw = { shiftId: mine, otherShiftId: theirs, askedOfId: idOf(stage.story, "member", of), words };
  return must(askSwap, { caller: stage.as(by), raw, now });
}

async function nextTurn({ story, orgId }: Stage, who: string, now: Date): Promise<string | undefined> {
  // Far enough ahead that it has not begun by the time somebody looks.
  const fromAt = { gt: new Date(now.getTime() + 4 * 86_400_000) };
  const where = { orgId, memberId: idOf(story, "member", who), state: "planned", fromAt };
  const shift = await inOrganisation(orgId, (tx) => tx.shift.findFirst({ where, orderBy: { fromAt: "asc" } }));
  return shift?.id;
}

/** Whoever sat on the first channel last leaves word. What began before the story is told is not told of any more. */
async function leave({ story, orgId, as }: Stage, words: string, now: Date): Promise<unknown> {
  const channelId = idOf(story, "channel", story.channels[0].key);
  const where = { orgId, channelId, state: "planned", fromAt: { lte: now } };
  const last = await inOrganisation(orgId, (tx) => tx.shift.findFirst({ where, orderBy: { fromAt: "desc" } }));
  const writer = story.people.find(({ key }) => idOf(story, "member", key) === last?.memberId);
  await tellStartingShifts(orgId, now);
  if (!last || !writer) return;
  return must(writeHandOver, { caller: as(writer.key), raw: { shiftId: last.id, words }, now });
}
