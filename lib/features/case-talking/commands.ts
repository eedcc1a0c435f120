import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { beginAnswer, changeCase, endAnswer, holdSeen, workOnAnswer } from "@/lib/features/case-answers/commands";
import type { CaseFile } from "@/lib/features/case-answers/queries";
import { openConsultation } from "@/lib/features/consultations/commands";
import { heldFor } from "@/lib/features/consultations/queries";
import { recorded, refusedBy } from "@/lib/features/flow/commands";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor } from "@/lib/features/judging/queries";
import { lapseQuestions } from "@/lib/features/lapses/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";
import { listenInput, startTalkingInput } from "./schema";

/** Only watches it from now on; an answer that is still being written is left, with its words. */
export const listenToCase = command({
  name: "cases.listen",
  input: listenInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<{ version: number }>> => {
    const held = await holdSeen(unit, input, "listen");
    if (!held.ok) return held;
    const ended = await endAnswer(unit, held.value, input.words);
    if (!ended.ok) return ended;
    const data = { mode: "listening", state: "open", itemId: null };
    return ok(await changeCase(unit, held.value, { action: "cases.listen", data, note: { words: input.words } }));
  },
});

/**
 * From listening to talking: a step that the agreement governs (seed 004 §5). Where it does not say yes by itself the
 * question is laid before whoever it has asked; `consultationId` names that question, and then nothing else changed.
 */
export const startTalking = command({
  name: "cases.startTalking",
  input: startTalkingInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<{ version: number; consultationId: string | null }>> => {
    const { actor } = unit;
    const held = await holdSeen(unit, input, "start_talking");
    if (!held.ok) return held;
    const file = held.value;
    if (actor.kind !== "member") return notFound();
    const scene = await sceneOf(unit, file);
    const judgement = judgeFor(scene, "start_talking", actor);
    if (judgement.outcome === "go")
      return ok({ ...(await begin(unit, file, { scene, judgement })), consultationId: null });
    if (input.question === "" || !heldFor(judgement)) return refusedWithQuestion(scene, judgement);
    const asking = { itemId: scene.item.id, seenVersion: scene.item.version };
    const laid = await openConsultation.run(unit, { ...asking, power: "start_talking", words: input.question });
    if (!laid.ok) return laid;
    unit.announce({ topic: "cases", ids: [file.id] });
    return ok({ version: file.version, consultationId: laid.value.consultationId });
  },
});

type Allowed = { scene: FlowScene; judgement: ReturnType<typeof judgeFor> };

/** Whoever begins the conversation has it, where nobody has; what was asked about beginning it is asked no more. */
async function begin(unit: Unit, file: CaseFile, { scene, judgement }: Allowed): Promise<{ version: number }> {
  const { tx, orgId, now, actor } = unit;
  const { item } = scene;
  const taken = file.holderId ? {} : { holderId: actor.memberId, heldSince: now };
  const data = { mode: "talking", state: "open", ...taken };
  const changed = await changeCase(unit, file, { action: "cases.startTalking", data });
  const authorId = file.holderId ?? actor.memberId;
  if (authorId) await tx.item.updateMany({ where: { orgId, id: item.id }, data: { authorId } });
  await lapseQuestions(unit, item);
  const decision = recorded(judgement);
  unit.journal({ action: "flow.startTalking", subject: { kind: "item", id: item.id }, decision });
  await workOnAnswer(unit, file.id);
  return changed;
}

/** What is decided on, and asked about: the answer that would be written; of a refusal nothing of it is left. */
async function sceneOf(unit: Unit, file: CaseFile): Promise<FlowScene> {
  const { tx, orgId, now } = unit;
  const item = await findFlowItem(tx, orgId, file.itemId ?? (await beginAnswer(unit, file)));
  if (!item) throw new Error("An answer that was just begun is not there.");
  return { agreement: await unit.agreement(), now, item, people: await colleagues(tx, orgId, now) };
}

function refusedWithQuestion(scene: FlowScene, judgement: ReturnType<typeof judgeFor>): Refused {
  const refused = refusedBy(scene, "start_talking", judgement);
  if (!heldFor(judgement)) return refused;
  const { refusal } = invalid("question", "fields.required");
  return refuse(refused.refusal.code, refused.refusal.message, { ...refused.refusal, ...pick(refusal.fields) });
}

const pick = <T>(fields: T | undefined) => (fields ? { fields } : {});

export const caseTalkingCommands = { listenToCase, startTalking };
