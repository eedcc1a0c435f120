import type { Caller } from "@/lib/platform/actor";
import { toCalendar } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { storyId } from "./ids";
import { type Moments, momentsOf } from "./moments";
import type { Story } from "./story";

type Kind = "idea" | "bundle" | "item" | "segment" | "topic" | "member" | "channel" | "campaign" | "content";

/** Where a story plays: its organisation, its people as callers of commands, and the moments it speaks of. */
export type Stage = { story: Story; orgId: string; zone: string; moments: Moments; as(person: string): Caller };

export const organisationIdOf = (story: Story): string => storyId(`organisation ${story.name}`, story.place);

/** Somebody is one person in every organisation of the demo, so the address alone decides. */
export const personIdOf = (person: { email: string }): string => storyId(`person ${person.email}`);

/** The id of something in a story. Channels come in the order of the story wherever they are sorted by id. */
export function idOf(story: Story, kind: Kind, key: string): string {
  const place = kind === "channel" ? story.channels.indexOf(find(story.channels, key)) : 0;
  return storyId(`${story.name} ${kind} ${key}`, place);
}

/** What the story calls by this key; a story that speaks of something else has a slip of the pen. */
export function find<T extends { key: string }>(things: readonly T[], key: string): T {
  const found = things.find((thing) => thing.key === key);
  if (!found) throw new Error(`The story has nothing and nobody called "${key}".`);
  return found;
}

/** The stage of a story whose organisation was founded: its moments are counted in that organisation's own calendar. */
export async function setStage(story: Story, period: { start: Date; now: Date }): Promise<Stage> {
  const orgId = organisationIdOf(story);
  const calendar = await inOrganisation(orgId, (tx) =>
    tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } }),
  );
  const counted = toCalendar(calendar);
  return {
    story,
    orgId,
    zone: counted.timeZone,
    moments: momentsOf(counted, period),
    as: (key) => ({
      kind: "member",
      claims: { personId: personIdOf(find(story.people, key)), sessionVersion: 1, orgId },
    }),
  };
}
