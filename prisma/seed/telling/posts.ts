import { saveBase } from "@/lib/features/base-text/commands";
import { answerConsultation, openConsultation } from "@/lib/features/consultations/commands";
import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, sendBackItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { remarkOnItem } from "@/lib/features/remarks/commands";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import { askSignOff, signOffItem } from "@/lib/features/sign-offs/commands";
import type { Caller } from "@/lib/platform/actor";
import { inOrganisation } from "@/lib/platform/tenancy";
import { must } from "./must";
import { find, idOf, type Stage } from "./stage";
import type { Planned, PostStep, StoryPost, Text, Texts } from "./story";
import type { Happening } from "./timeline";

/** Everything that happens to one post: begun, described, and then step by step through the flow. */
export function happeningsOfPost(stage: Stage, post: StoryPost): Happening[] {
  return [
    { at: post.started, happens: (now) => begin(stage, post, now) },
    ...post.steps.map((step) => ({ at: step.at, happens: (now: Date) => take({ stage, post, now }, step) })),
  ];
}

async function begin(stage: Stage, post: StoryPost, now: Date): Promise<void> {
  const { story } = stage;
  const caller = stage.as(post.by);
  const itemId = idOf(story, "item", post.key);
  const channelIds = post.channels.map((key) => idOf(story, "channel", key));
  const ideaId = post.idea === undefined ? undefined : idOf(story, "idea", post.idea);
  await must(startPost, { caller, raw: { id: itemId, ideaId, title: post.title, channelIds }, now });
  const { risk = "low", priority = "normal", audience = "for_community", contentType, topic, segment } = post;
  const raw = {
    itemId,
    seenVersion: 0,
    title: post.title,
    risk,
    priority,
    audience,
    contentType,
    topicId: topic ? idOf(story, "topic", topic) : null,
    segmentId: segment ? idOf(story, "segment", segment) : null,
    channelIds,
    campaignId: post.campaign ? idOf(story, "campaign", post.campaign) : null,
    plannedAt: post.planned ? momentOf(stage, post.planned).toISOString() : null,
  };
  await must(saveDetails, { caller, raw, now });
}

export function momentOf({ moments }: Pick<Stage, "moments">, planned: Planned): Date {
  if ("ago" in planned) return moments.before(planned.ago);
  return moments.ahead(planned.inWorkingDays, planned.minutesAfterOpening);
}

/** A post at a moment of the story. */
type Scene = { stage: Stage; post: StoryPost; now: Date };

async function take(scene: Scene, step: PostStep): Promise<unknown> {
  const { stage, post, now } = scene;
  const caller = stage.as(step.by ?? post.by);
  const item = await read(stage, post);
  const onScreen = { itemId: item.id, seenVersion: item.version };
  switch (step.does) {
    case "write":
      return write(scene, { caller, ...step });
    case "submit":
      return must(submitItem, { caller, raw: onScreen, now });
    case "accept":
      return must(acceptItem, { caller, raw: { ...onScreen, fingerprint: fingerprintOf(item) }, now });
    case "publish":
      return must(publishItem, { caller, raw: onScreen, now });
    case "send back":
      return must(sendBackItem, { caller, raw: { ...onScreen, words: step.words }, now });
    case "withdraw":
      return must(withdrawItem, { caller, raw: { ...onScreen, words: step.words }, now });
    case "remark":
      return must(remarkOnItem, {
        caller,
        raw: { itemId: item.id, body: step.words, ...aboutOf(scene, item, step) },
        now,
      });
    case "ask sign-off":
      return must(askSignOff, { caller, raw: { ...onScreen, kind: "expert", about: step.topic }, now });
    case "sign off":
    case "withhold sign-off":
      return must(signOffItem, { caller, raw: { ...onScreen, ...signatureOf(item, step) }, now });
    case "consult": {
      const { power, words } = step;
      return must(openConsultation, { caller, raw: { ...onScreen, power, words }, now });
    }
    case "answer": {
      const { answer, words } = step;
      const consultationId = item.consultations.find(({ state }) => state === "open")?.id;
      return must(answerConsultation, { caller, raw: { consultationId, answer, words }, now });
    }
    case "place":
      return must(recordByHand, { caller, raw: { ...onScreen, ...placeOf(scene, item, step.channel) }, now });
  }
}

type Writing = { caller: Caller; shared?: string; texts: Texts };

async function write({ stage, post, now }: Scene, { caller, shared, texts }: Writing): Promise<void> {
  if (shared !== undefined) {
    const { id: itemId, baseRevision: seenRevision } = await read(stage, post);
    await must(saveBase, { caller, raw: { itemId, body: shared, seenRevision }, now });
  }
  const item = await read(stage, post);
  for (const [channel, text] of Object.entries(texts)) {
    const channelId = idOf(stage.story, "channel", channel);
    const seenRevision = item.variants.find((variant) => variant.channelId === channelId)?.revision;
    await must(saveVariant, { caller, raw: { itemId: item.id, channelId, seenRevision, ...written(text) }, now });
  }
}

function written(text: Text) {
  if (typeof text === "string") return { body: text, linkUrl: null, linkTitle: null };
  return { body: text.body, linkUrl: text.link.url, linkTitle: text.link.title };
}

function aboutOf({ stage }: Scene, item: FlowItem, { about }: { about?: { channel: string; quote: string } }) {
  if (!about) return {};
  const channelId = idOf(stage.story, "channel", about.channel);
  const text = item.variants.find((variant) => variant.channelId === channelId);
  const start = text?.body.indexOf(about.quote) ?? -1;
  if (!text || start === -1) throw new Error(`The text does not say "${about.quote}".`);
  const { quote } = about;
  return { anchor: { channelId, start, end: start + quote.length, quote, revision: text.revision } };
}

function signatureOf(item: FlowItem, step: { does: string; topic: string; words: string }) {
  const isGiven = step.does === "sign off";
  return { kind: "expert", about: step.topic, fingerprint: fingerprintOf(item), isGiven, words: step.words };
}

function placeOf({ stage, post }: Scene, item: FlowItem, channel: string) {
  const channelId = idOf(stage.story, "channel", channel);
  const publicationId = item.publications.find((found) => found.channelId === channelId)?.id;
  return { publicationId, url: `${find(stage.story.channels, channel).posts}/${post.key}` };
}

async function read({ story, orgId }: Stage, post: StoryPost): Promise<FlowItem> {
  const item = await inOrganisation(orgId, (tx) => findFlowItem(tx, orgId, idOf(story, "item", post.key)));
  if (!item) throw new Error(`"${post.title}" was not begun yet.`);
  return item;
}
