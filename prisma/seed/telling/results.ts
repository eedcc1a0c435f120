import { createHash } from "node:crypto";
import { keysOf } from "@/lib/domain/results";
import { importResults } from "@/lib/features/result-imports/commands";
import { storyId, storyNumber } from "./ids";
import { must } from "./must";
import { find, idOf, type Stage } from "./stage";
import type { StoryFigures, StoryResults } from "./story";
import type { Happening } from "./timeline";

/** Figures come in as files, one per channel: what the platforms say of what we sent, and of what was made elsewhere. */
export function happeningsOfResults(stage: Stage, told: StoryResults): Happening[] {
  const { story } = stage;
  const used = story.channels.filter(
    ({ key }) => told.ours.some(([, channel]) => channel === key) || told.others.some(([channel]) => channel === key),
  );
  return used.map((channel): Happening => {
    const posts = [...oursOn(stage, told, channel.key), ...othersOn(stage, told, channel.key)];
    const fileName = `${channel.key}-berichten.csv`;
    const raw = {
      ...{ id: storyId(`${story.name} results ${channel.key}`), channelId: idOf(story, "channel", channel.key) },
      ...{ fileName, contentHash: createHash("sha256").update(fileName).digest("hex") },
      ...{ format: "other", mapping: null, posts, days: [] },
    };
    const happens = (now: Date) => must(importResults, { caller: stage.as(told.by), raw, now });
    return { at: told.at, happens, isAside: true };
  });
}

const figuresOf = ([reach, reactions, comments, shares, clicks]: StoryFigures) => ({
  ...{ reach, reactions, comments, shares, clicks },
});

/** Known by the address at which it was placed. */
const oursOn = ({ story, moments }: Stage, { ours }: StoryResults, channelKey: string) =>
  ours.flatMap(([post, channel, figures]) => {
    if (channel !== channelKey) return [];
    const placed = find(story.posts, post).steps.find((step) => step.does === "place" && step.channel === channel);
    if (!placed) throw new Error(`"${post}" was not placed on ${channel}.`);
    const url = `${find(story.channels, channel).posts}/${post}`;
    const publishedAt = moments.before(placed.at).toISOString();
    return [{ ...named(url), text: "", publishedAt, hasTime: true, contentType: null, figures: figuresOf(figures) }];
  });

const othersOn = ({ story, moments }: Stage, { others }: StoryResults, channelKey: string) =>
  others.flatMap(([channel, at, contentType, text, figures]) => {
    if (channel !== channelKey) return [];
    const url = `${find(story.channels, channel).posts}/${storyNumber(text, 1_000_000_000) + 1_000_000_000}`;
    const publishedAt = moments.before(at).toISOString();
    return [{ ...named(url), text, publishedAt, hasTime: true, contentType, figures: figuresOf(figures) }];
  });

const named = (url: string) => ({ url, keys: keysOf({ platform: "other", id: null, url }) });
