import type { ChannelException, GuideExample, GuidePart, GuideParts, GuideWord } from "@/lib/domain/tone";
import type { Ago } from "./moments";

/** A part of the tone guide as somebody wrote it; channels by their keys. */
export type StoryPart =
  | { part: Exclude<GuidePart, "channels">; value: GuideParts[Exclude<GuidePart, "channels">] }
  | {
      part: "channels";
      value: { words: string; exceptions: (Omit<ChannelException, "channelId"> & { channel: string })[] };
    };

/** The tone guide that comes along, begun by one of them and made their own. */
export type StoryGuide = {
  by: string;
  at: Ago;
  parts: ({ by: string; at: Ago } & StoryPart)[];
  words: ({ by: string; at: Ago } & Omit<GuideWord, "id" | "severity">)[];
  examples: ({ by: string; at: Ago } & Omit<GuideExample, "id">)[];
};
