import { findCase } from "@/lib/features/case-answers/queries";
import { closeCase, setCaseRoute } from "@/lib/features/case-endings/commands";
import { addRule } from "@/lib/features/case-rules/commands";
import { noteOnCase, passCaseTo, takeCase, triageCase } from "@/lib/features/case-steps/commands";
import { startTalking } from "@/lib/features/case-talking/commands";
import { recordByHand as recordCase } from "@/lib/features/cases/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { saveVariant } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import type { CaseStep, StoryCase, StoryKeywords } from "./case-story";
import { must } from "./must";
import { find, idOf, type Stage } from "./stage";
import type { Happening } from "./timeline";

/** Something said outside, and step by step what was done with it. */
export function happeningsOfCase(stage: Stage, told: StoryCase): Happening[] {
  const known: Known = { id: "", said: 0 };
  return [
    { at: told.noticed, happens: (now) => hear({ stage, told, known, now }, told.body) },
    ...told.steps.map((step) => ({ at: step.at, happens: (now: Date) => take({ stage, told, known, now }, step) })),
  ];
}

/** The words by which what comes in is sorted. */
export const happeningsOfKeywords = (stage: Stage, { by, at, words, topic, ...rule }: StoryKeywords): Happening[] => [
  {
    at,
    happens: (now) => {
      const suggested = { contentKind: null, risk: null, priority: null, segmentId: null, ...rule };
      const raw = { words, ...suggested, topicId: topic ? idOf(stage.story, "topic", topic) : null };
      return must(addRule, { caller: stage.as(by), raw, now });
    },
  },
];

/** The case as it is called since it was noticed, and how much was said in it. */
type Known = { id: string; said: number };
type Scene = { stage: Stage; told: StoryCase; known: Known; now: Date };

async function hear({ stage, told, known, now }: Scene, body: string): Promise<void> {
  const { story } = stage;
  const { channel, from, by, mode = "talking", key } = told;
  const place = find(story.channels, channel);
  known.said += 1;
  const raw = {
    ...{ body, from, mode, channelId: idOf(story, "channel", channel) },
    caseId: known.id === "" ? null : known.id,
    url: `${place.posts}/${key}-${known.said}`,
  };
  const { caseId } = await must(recordCase, { caller: stage.as(by), raw, now });
  known.id = caseId;
}

async function take(scene: Scene, step: CaseStep): Promise<unknown> {
  const { stage, known, now } = scene;
  const caller = stage.as(step.by);
  const { file, item } = await read(scene);
  const seen = { caseId: known.id, seenVersion: file.version };
  switch (step.does) {
    case "hear":
      return hear(scene, step.body);
    case "judge": {
      const { topic, segment, title, sentiment = null, priority = "normal", authorKind, contentKind, risk } = step;
      const own = { title: title ?? file.title, authorKind, contentKind, risk, priority, sentiment };
      const topicId = topic ? idOf(stage.story, "topic", topic) : null;
      const segmentId = segment ? idOf(stage.story, "segment", segment) : null;
      return must(triageCase, { caller, raw: { ...seen, ...own, topicId, segmentId }, now });
    }
    case "take":
      return must(takeCase, { caller, raw: seen, now });
    case "leave":
      return must(passCaseTo, { caller, raw: { ...seen, memberId: null }, now });
    case "note":
      return must(noteOnCase, { caller, raw: { ...seen, body: step.words }, now });
    case "ask to talk":
      return must(startTalking, { caller, raw: { ...seen, question: step.words }, now });
    case "point elsewhere": {
      const { route, url } = step;
      const lookAt = stage.moments.ahead(step.lookInWorkingDays, 60).toISOString();
      return must(setCaseRoute, { caller, raw: { ...seen, route, url, lookAt }, now });
    }
    case "close":
      return must(closeCase, { caller, raw: { ...seen, outcome: step.outcome, words: step.words }, now });
    case "write":
      return write(scene, { by: step.by, words: step.words });
    case "submit":
      return must(submitItem, { caller, raw: { itemId: item?.id, seenVersion: item?.version }, now });
    case "send":
      return send(scene, step.by);
  }
}

async function write(scene: Scene, { by, words }: { by: string; words: string }): Promise<unknown> {
  const { stage, now } = scene;
  const { item } = await read(scene);
  const [text] = item?.variants ?? [];
  const seen = { itemId: item?.id, channelId: text?.channelId, seenRevision: text?.revision };
  return must(saveVariant, {
    caller: stage.as(by),
    raw: { ...seen, body: words, linkUrl: null, linkTitle: null },
    now,
  });
}

/** Gets an answer out that was handed in: accepted where somebody has to, and placed where no connection is. */
async function send(scene: Scene, by: string): Promise<unknown> {
  const { stage, told, known, now } = scene;
  const caller = stage.as(by);
  const { item: handedIn } = await read(scene);
  if (handedIn?.stage === "accept") {
    const raw = { itemId: handedIn.id, seenVersion: handedIn.version, fingerprint: fingerprintOf(handedIn) };
    await must(acceptItem, { caller, raw, now });
  }
  const { item: accepted } = await read(scene);
  await must(publishItem, { caller, raw: { itemId: accepted?.id, seenVersion: accepted?.version }, now });
  const { item } = await read(scene);
  const url = `${find(stage.story.channels, told.channel).posts}/${told.key}-antwoord-${known.said}`;
  const raw = { itemId: item?.id, seenVersion: item?.version, publicationId: item?.publications[0]?.id, url };
  return must(recordByHand, { caller, raw, now });
}

async function read({ stage: { orgId }, known }: Scene) {
  const file = await inOrganisation(orgId, (tx) => findCase(tx, orgId, known.id));
  if (!file) throw new Error("The story speaks of a case that nobody noticed.");
  const { itemId } = file;
  return { file, item: itemId ? await inOrganisation(orgId, (tx) => findFlowItem(tx, orgId, itemId)) : null };
}
