import { parkIdea, pinIdea, remarkOnIdea, selectIdea, voteForIdea } from "@/lib/features/board/commands";
import { changeEffect } from "@/lib/features/effects/commands";
import { recordEffect } from "@/lib/features/results/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { storyId, storyNumber } from "./ids";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryIdea } from "./story";
import type { Happening } from "./timeline";

/** Most votes come soon after the pin: this many working minutes apart. */
const VOTE_EVERY = 47;

/** Everything that happens to one idea on the board. */
export function happeningsOfIdea(stage: Stage, idea: StoryIdea): Happening[] {
  return [pinning(stage, idea), ...voting(stage, idea), ...remarking(stage, idea), ...answering(stage, idea)];
}

const ideaIdOf = (stage: Stage, idea: StoryIdea): string => idOf(stage.story, "idea", idea.key);

function pinning(stage: Stage, idea: StoryIdea): Happening {
  const shared = idea.link ? { linkUrl: idea.link, source: "shared" } : {};
  const raw = { id: ideaIdOf(stage, idea), title: idea.title, body: idea.body, ...shared };
  return { at: idea.pinned, happens: (now) => must(pinIdea, { caller: stage.as(idea.by), raw, now }) };
}

function voting(stage: Stage, idea: StoryIdea): Happening[] {
  const raw = { ideaId: ideaIdOf(stage, idea) };
  const apart = Math.min(VOTE_EVERY, Math.floor(idea.pinned / (idea.votes + 1)));
  return votersOf(stage, idea).map((voter, index) => ({
    at: idea.pinned - apart * (index + 1),
    happens: (now) => must(voteForIdea, { caller: stage.as(voter), raw, now }),
    isAside: true,
  }));
}

/** Colleagues in an order that differs from idea to idea; an adviser has no vote, and whoever only looks on gives none. */
function votersOf({ story }: Stage, idea: StoryIdea): string[] {
  const mayVote = story.people.filter(({ roles, looksOn }) => roles[0]?.role !== "adviser" && !looksOn);
  const colleagues = mayVote.filter(({ key }) => key !== idea.by);
  if (idea.votes > colleagues.length) throw new Error(`"${idea.title}" has more votes than there are colleagues.`);
  return colleagues
    .map(({ key }) => ({ key, turn: storyNumber(`${idea.key} ${key}`, 10_000) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, idea.votes)
    .map(({ key }) => key);
}

function remarking(stage: Stage, idea: StoryIdea): Happening[] {
  const ideaId = ideaIdOf(stage, idea);
  return (idea.remarks ?? []).map(({ by, at, words }) => {
    const raw = { id: storyId(`${ideaId} remark ${by} ${at}`), ideaId, body: words };
    return { at, happens: (now) => must(remarkOnIdea, { caller: stage.as(by), raw, now }), isAside: true };
  });
}

function answering(stage: Stage, idea: StoryIdea): Happening[] {
  const { answer, effect } = idea;
  const ideaId = ideaIdOf(stage, idea);
  const happenings: Happening[] = [];
  if (answer) {
    const { by, at, to, words } = answer;
    happenings.push({
      at,
      happens: async (now) => {
        const raw = { ideaId, seenVersion: await versionOf(stage, ideaId), words };
        const act = { caller: stage.as(by), raw, now };
        return to === "selected" ? must(selectIdea, act) : must(parkIdea, act);
      },
    });
  }
  if (effect) {
    happenings.push({
      at: effect.at,
      happens: async (now) => {
        const raw = { ideaId, seenVersion: await versionOf(stage, ideaId), effect: effect.words };
        await must(recordEffect, { caller: stage.as(effect.by), raw, now });
        if (effect.story) await tellStory(stage, { ...effect, ideaId, story: effect.story }, now);
      },
    });
  }
  return happenings;
}

type ToldEffect = { ideaId: string; by: string; words: string; story: string };

/** What somebody wrote beside it afterwards. */
async function tellStory(stage: Stage, { ideaId, by, words, story }: ToldEffect, now: Date): Promise<void> {
  const { orgId } = stage;
  const { id, revision, onDay } = await inOrganisation(orgId, (tx) =>
    tx.effect.findFirstOrThrow({ where: { orgId, ideaId, removedAt: null } }),
  );
  const raw = { effectId: id, seenRevision: revision, words, story, onDay };
  await must(changeEffect, { caller: stage.as(by), raw, now });
}

/** The version an idea has by now: what somebody of the story has on screen. */
export async function versionOf({ orgId }: Stage, id: string): Promise<number> {
  const key = { orgId_id: { orgId, id } };
  const { version } = await inOrganisation(orgId, (tx) =>
    tx.idea.findUniqueOrThrow({ where: key, select: { version: true } }),
  );
  return version;
}
