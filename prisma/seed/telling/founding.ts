import { nextOpening } from "@/lib/domain/worktime";
import { closedDays } from "@/lib/domain/worktime/holidays";
import { addChannel } from "@/lib/features/channels/commands";
import { foundOrganisation } from "@/lib/features/organisation/commands";
import { join } from "@/lib/features/team/commands";
import { must } from "./must";
import { find, idOf, organisationIdOf, personIdOf, type Stage, setStage } from "./stage";
import type { Story, StoryPerson } from "./story";

const DAY: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];
const OPENING_HOURS = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] };

/** Far enough back for everything a story tells, whatever holidays lie in between. */
const STORY_DAYS = 98;
const COUNTRY = "BE";
const DAY_MS = 24 * 3600_000;
const MINUTE_MS = 60_000;

type Telling = { now: Date; password: string };

/** Makes the organisation of a story with its agreement, people and channels; gives the stage the story plays on. */
export async function found(story: Story, { now, password }: Telling): Promise<Stage> {
  const start = beginningOf(now);
  const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);
  const caller = { kind: "system", orgId: organisationIdOf(story) } as const;
  await must(foundOrganisation, { caller, raw: foundingOf(story, password), now: start });
  const joining = story.people.filter(({ key }) => key !== story.founder);
  for (const [index, person] of joining.entries()) {
    await must(join, { caller, raw: { ...memberOf(story, person, now), password }, now: after(index + 1) });
  }
  const stage = await setStage(story, { start, now });
  const [, ...added] = story.channels;
  for (const { key, name, network } of added) {
    const raw = { id: idOf(story, "channel", key), name, network };
    await must(addChannel, { caller: stage.as(story.leader), raw, now: after(joining.length + 1) });
  }
  return stage;
}

/** A story begins as people come in: at whatever second it is told, what happens in it happens on whole minutes. */
export function beginningOf(now: Date): Date {
  const moment = now.getTime() - STORY_DAYS * DAY_MS;
  return firstOpening(new Date(moment - (moment % DAY_MS)));
}

/** There is no calendar yet to ask: this is the one that the founding is about to make. */
function firstOpening(from: Date): Date {
  const years = [from.getUTCFullYear(), from.getUTCFullYear() + 1];
  const closed = closedDays({ country: COUNTRY, years, enabled: "official" }, []);
  const calendar = { timeZone: "Europe/Brussels", weeklyHours: OPENING_HOURS, closed };
  return new Date(nextOpening(calendar, from.toISOString()));
}

function foundingOf(story: Story, password: string) {
  const { name, starter, segments, topics, channels } = story;
  const [channel] = channels;
  const { key, ...founder } = find(story.people, story.founder);
  return {
    name,
    country: COUNTRY,
    starter,
    weeklyHours: OPENING_HOURS,
    segments: segments.map((segment) => ({ ...segment, id: idOf(story, "segment", segment.key) })),
    topics: topics.map((topic) => ({ ...topic, id: idOf(story, "topic", topic.key) })),
    channel: { ...channel, id: idOf(story, "channel", channel.key) },
    founder: { ...founder, personId: personIdOf(founder), memberId: idOf(story, "member", key), password },
  };
}

function memberOf(story: Story, person: StoryPerson, now: Date) {
  const { key, name, email, jobTitle, segment, roles, answersFor = [], accessEndsInDays } = person;
  const segmentIdOf = (named: string | undefined) => (named ? idOf(story, "segment", named) : null);
  return {
    memberId: idOf(story, "member", key),
    personId: personIdOf(person),
    name,
    email,
    jobTitle,
    segmentId: segmentIdOf(segment),
    roles: roles.map((held) => ({ role: held.role, segmentId: segmentIdOf(held.segment) })),
    topicIds: answersFor.map((topic) => idOf(story, "topic", topic)),
    endsAt: accessEndsInDays === undefined ? null : new Date(now.getTime() + accessEndsInDays * DAY_MS),
  };
}
