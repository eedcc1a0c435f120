import { type Agreement, termFor } from "@/lib/domain/agreement";
import {
  type Hardening,
  hardeningOutcome,
  judgeHardening,
  nearestHardening,
  type Wait,
  waitsOf,
} from "@/lib/domain/content";
import { actsAs, capacitiesOf } from "@/lib/domain/deputies";
import { type HeldRole, rolesFor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { bestOverRoles, circumstancesAt, type PersonRef, type Subject } from "@/lib/domain/workflow";
import { crewOf } from "@/lib/features/consultations/queries";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import type { SayRule } from "@/lib/features/powers/queries";
import { type Colleague, colleagues, subjectOf } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { HardenAnswer } from "./schema";

/** The text that would become managed content, as the agreement sees it. */
export type SoftText = { subject: Subject; segmentId: string | null };

/** What somebody wrote elsewhere; of what is not known of it, the mildest is taken. */
export function textFromElsewhere(author: "us" | "user", topicKey: string | null): SoftText {
  const isOurs = author === "us";
  return {
    segmentId: null,
    subject: {
      workKind: "post",
      authorKind: isOurs ? "organisation" : "creator",
      contentKind: isOurs ? "own_content" : "suggestion",
      contentStatus: "soft",
      risk: "low",
      priority: "normal",
      topicKey,
      segmentKey: null,
      channelKeys: [],
    },
  };
}

/** A post that went out, about the topic that it would have as content. */
export const textOfItem = (item: FlowItem, topicKey: string | null): SoftText => ({
  segmentId: item.segment?.id ?? null,
  subject: { ...subjectOf(item), contentStatus: "soft", topicKey },
});

/** Answering a colleague is given as long as answering outside is; the agreement has no term of its own for it. */
export const answerTerm = (agreement: Agreement) =>
  termFor(agreement, { workKind: "post", priority: "normal", stage: "respond" });

/** Who asks, under which agreement, among whom. */
type HardeningScene = { tx: Tx; orgId: string; agreement: Agreement; now: Date; people: readonly Colleague[] };

/** Asks the agreement whether somebody may make managed content of a text, also in the name of whom they stand in for. */
function judged(
  { agreement, now, people }: HardeningScene,
  who: Colleague,
  { subject, segmentId }: SoftText,
): Hardening {
  const onDuty = people.find(({ memberId }) => memberId === who.memberId)?.onDuty ?? [];
  const circumstances = circumstancesAt(agreement, now, onDuty);
  const answers = capacitiesOf(who).map(({ roles, deputyFor }): Hardening => {
    const answer = judgeHardening({ agreement, subject, circumstances, roles: rolesFor(roles, segmentId) });
    return deputyFor ? { ...answer, decision: { ...answer.decision, deputyFor } } : answer;
  });
  return nearestHardening(answers);
}

/** The same, with whose yes it takes. */
export async function hardeningFor(
  scene: HardeningScene,
  who: Colleague,
  text: SoftText,
): Promise<Hardening & { waits: Wait[] }> {
  const hardening = judged(scene, who, text);
  const { topicKey, segmentKey } = text.subject;
  const about = { topicKey, segmentKey, askerId: who.memberId };
  const isAsked = hardening.outcome === "needs_acceptance" || hardening.outcome === "held";
  const waits = isAsked ? waitsOf(hardening, about, await crewOf(scene.tx, scene.orgId, scene.people)) : [];
  return { ...hardening, waits };
}

const ASK_MAX = 5;

/** Who could do it, when somebody may not. */
export const whoMayHarden = (scene: HardeningScene, text: SoftText): Colleague[] =>
  scene.people.filter((one) => mayTry(one.roles, "content.keep") && judged(scene, one, text).outcome !== "refused");

const ref = ({ memberId, name }: PersonRef): PersonRef => ({ memberId, name });

/** What the agreement says to the viewer, as it is shown beside the button. */
async function hardenAnswer(
  scene: HardeningScene & { viewer: Colleague; say: SayRule },
  text: SoftText,
): Promise<HardenAnswer> {
  const { viewer, say, people, agreement } = scene;
  const { outcome, decision, waits } = await hardeningFor(scene, viewer, text);
  const mayIt = mayTry(viewer.roles, "content.keep") && outcome !== "refused";
  const others = mayIt ? [] : whoMayHarden(scene, text).filter(({ memberId }) => memberId !== viewer.memberId);
  return {
    outcome: mayIt ? outcome : "refused",
    isSilent: decision.verdict === "unanswered",
    waits: waits.map(({ kind, askedIds }) => {
      return { kind, people: people.filter(({ memberId }) => askedIds.includes(memberId)).map(ref) };
    }),
    ask: others.slice(0, ASK_MAX).map(ref),
    rules: decision.rows.flatMap((id) => {
      const rule = agreement.rules.get(id);
      return rule ? [{ id, number: rule.number, text: say(rule) }] : [];
    }),
  };
}

/** The same for whoever looks at a post that went out, or brings a text from elsewhere; null: there is no such post. */
export async function hardenAnswerAbout(
  looking: Omit<HardeningScene, "people"> & { viewer: Colleague; say: SayRule },
  about: { itemId: string | null; author: "us" | "user"; topicId: string | null },
): Promise<HardenAnswer | null> {
  const { tx, orgId, now } = looking;
  const scene = { ...looking, people: await colleagues(tx, orgId, now) };
  const topic = about.topicId
    ? await tx.topic.findUnique({ where: { orgId_id: { orgId, id: about.topicId } }, select: { key: true } })
    : null;
  const topicKey = topic?.key ?? null;
  if (about.itemId === null) return hardenAnswer(scene, textFromElsewhere(about.author, topicKey));
  const item = await findFlowItem(tx, orgId, about.itemId);
  return item ? hardenAnswer(scene, textOfItem(item, topicKey)) : null;
}

type Kept = { ownerId: string; owner: { removedAt: Date | null; endsAt: Date | null }; facts: unknown };
type Keeper = { memberId: string; roles: readonly HeldRole[] };

/**
 * Whether somebody may change content that is in use: its owner, whoever may make managed content of the like on their
 * own authority, and where its owner has left, whoever leads.
 */
export function mayKeep(
  { agreement, now }: Pick<HardeningScene, "agreement" | "now">,
  content: Kept,
  who: Keeper,
): boolean {
  if (!mayTry(who.roles, "content.keep")) return false;
  if (actsAs(who).includes(content.ownerId)) return true;
  const { removedAt, endsAt } = content.owner;
  const hasLeft = removedAt !== null || (endsAt !== null && endsAt <= now);
  if (hasLeft && mayTry(who.roles, "items.lead")) return true;
  const facts = content.facts as Record<string, string>[];
  return capacitiesOf(who).some(
    ({ roles }) =>
      hardeningOutcome(bestOverRoles(agreement.compiled, "harden", { facts, roles: rolesFor(roles, null) })) === "go",
  );
}
