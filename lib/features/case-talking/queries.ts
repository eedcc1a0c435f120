import type { PowerAnswer } from "@/lib/domain/workflow";
import type { CaseFile } from "@/lib/features/case-answers/queries";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { type Asking, powerAnswer } from "@/lib/features/powers/queries";

/** Who asks, when and under which agreement, before there is an item to ask about. */
type Looking = Omit<Asking, "scene"> & { scene: Omit<Asking["scene"], "item"> };

/** What of a case the agreement is asked about. */
type Askable = Pick<
  CaseFile,
  | "id"
  | "orgId"
  | "title"
  | "network"
  | "risk"
  | "priority"
  | "contentKind"
  | "authorKind"
  | "topic"
  | "segment"
  | "mode"
  | "state"
  | "holderId"
  | "itemId"
> & { channel: { id: string; key: string; name: string } | null };

/**
 * What the agreement says to the viewer about beginning to talk, in the shape in which it is shown: of the answer that
 * was begun to ask it about, else of the answer that would be.
 */
export async function talkAnswer(looking: Looking, file: Askable): Promise<PowerAnswer> {
  const begun = file.itemId ? await findFlowItem(looking.tx, file.orgId, file.itemId) : null;
  const scene = { ...looking.scene, item: begun ?? asIfBegun(file, looking.scene.now) };
  return powerAnswer({ ...looking, scene }, "start_talking");
}

/** An answer to this case as it would begin; stored nowhere. */
function asIfBegun(file: Askable, now: Date): FlowItem {
  const { id, orgId, title, risk, priority, contentKind, authorKind, topic, segment, mode, state, holderId } = file;
  const author = { id: holderId ?? "", name: "" };
  const noRows = { media: [], stageRuns: [], acceptances: [], signOffs: [], publications: [] };
  const partOfNothing = { campaign: null, goal: null, idea: null, ideaId: null, bundle: null, contentType: null };
  const notEnded = { plannedAt: null, needsMomentSince: null, closedAt: null, closedReason: null };
  return {
    ...{ id, orgId, title, risk, priority, contentKind, authorKind, topic, segment, author, authorId: author.id },
    ...{ kind: "case", state: "open", stage: "notice", contentStatus: "soft", audience: "for_community" },
    ...{ caseId: id, file: { id, title, mode, state, holderId }, createdAt: now },
    ...{ version: 0, revision: 0, baseBody: "", baseRevision: 0, contentUses: [], consultations: [] },
    ...noRows,
    ...partOfNothing,
    ...notEnded,
    variants: variantsOf(file, now),
  };
}

/** One text, without words, for the channel it would be answered on. */
function variantsOf({ id, channel, network }: Askable, now: Date): FlowItem["variants"] {
  if (!channel) return [];
  const text = { body: "", linkUrl: null, linkTitle: null, revision: 0, followsBase: true };
  const account = { characterLimit: null, serviceUrl: null, handle: null, sealedSecret: null };
  const place = { channelId: channel.id, channel: { ...channel, network, ...account } };
  return [{ id, ...text, ...place, editedAt: now, editedById: "" }];
}
