import { addExample, addWord, savePart, startGuide, teachWord } from "@/lib/features/tone/commands";
import { readGuide } from "@/lib/features/tone/queries";
import type { GuideView } from "@/lib/features/tone/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { Happening } from "./timeline";
import type { StoryGuide, StoryPart } from "./tone-story";

/** The tone guide is begun, and then written further part by part, word by word. */
export function happeningsOfTone(stage: Stage, { by, at, parts, words, examples }: StoryGuide): Happening[] {
  return [
    { at, happens: (now) => must(startGuide, { caller: stage.as(by), raw: {}, now }) },
    ...parts.map((said) => ({ at: said.at, happens: (now: Date) => write(stage, said, now) })),
    ...words.map(({ by: who, at: when, ...word }) => ({
      at: when,
      happens: (now: Date) => add({ stage, who, now }, word),
    })),
    ...examples.map(({ by: who, at: when, ...raw }) => ({
      at: when,
      happens: (now: Date) => must(addExample, { caller: stage.as(who), raw, now }),
    })),
  ];
}

async function write(stage: Stage, said: { by: string } & StoryPart, now: Date): Promise<unknown> {
  const { marks } = await guideOf(stage);
  const raw = { part: said.part, value: asKept(stage, said), seenRevision: marks[said.part].revision };
  return must(savePart, { caller: stage.as(said.by), raw, now });
}

function asKept({ story }: Stage, said: StoryPart): object {
  if (said.part !== "channels") return said.value;
  const exceptions = said.value.exceptions.map(({ channel, ...own }) => {
    return { ...own, channelId: idOf(story, "channel", channel) };
  });
  return { ...said.value, exceptions };
}

type Adding = { stage: Stage; who: string; now: Date };

/** Our own words are taught by whoever writes with them; what to say and not to say is for who leads the guide. */
function add({ stage, who, now }: Adding, word: Omit<StoryGuide["words"][number], "by" | "at">): Promise<unknown> {
  const caller = stage.as(who);
  if (word.kind === "own") return must(teachWord, { caller, raw: { word: word.word }, now });
  const severity = word.kind === "avoid" ? "warning" : "suggestion";
  return must(addWord, { caller, raw: { ...word, severity }, now });
}

async function guideOf({ orgId }: Stage): Promise<GuideView> {
  const guide = await inOrganisation(orgId, (tx) => readGuide(tx, orgId));
  if (!guide) throw new Error("The tone guide was not begun yet.");
  return guide;
}
