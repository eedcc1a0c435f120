import { addDays } from "@/lib/domain/planning";
import { addCommunity, followCommunity } from "@/lib/features/communities/commands";
import { countCommunity } from "@/lib/features/community-counts/commands";
import { involveExpert } from "@/lib/features/community-experts/commands";
import { storyId } from "./ids";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryCommunity } from "./story";
import type { Happening } from "./timeline";

const JUST_NOW = 3;
/** Counts are a season apart, the newest of a week ago. */
const SEASON_DAYS = 91;
const WEEK = 7;

/** A community the leader added, who follows it, how it was counted and who was asked to help. */
export function happeningsOfCommunity(stage: Stage, told: StoryCommunity): Happening {
  const { story, moments } = stage;
  const { key, name, network, about, topic, segment, follow, experts, counts } = told;
  const caller = stage.as(story.leader);
  const communityId = storyId(`${story.name} community ${key}`);
  const today = moments.before(JUST_NOW).toISOString().slice(0, 10);
  const parts = {
    topicId: topic ? idOf(story, "topic", topic) : null,
    segmentId: segment ? idOf(story, "segment", segment) : null,
  };
  const happens = async (now: Date) => {
    await must(addCommunity, { caller, raw: { id: communityId, name, network, about, ...parts }, now });
    if (follow) {
      const raw = { followerId: idOf(story, "member", follow.by), weekMinutes: follow.weekMinutes };
      await must(followCommunity, { caller, raw: { communityId, seenRevision: 0, ...raw }, now });
    }
    for (const [index, [size, creators, critics]] of counts.entries()) {
      const onDay = addDays(today, -WEEK - (counts.length - 1 - index) * SEASON_DAYS);
      await must(countCommunity, { caller, raw: { communityId, onDay, size, creators, critics }, now });
    }
    for (const expert of experts)
      await must(involveExpert, { caller, raw: { communityId, memberId: idOf(story, "member", expert) }, now });
  };
  return { at: JUST_NOW, happens, isAside: true };
}
