import type { Agreement } from "@/lib/domain/agreement";
import { ROLES, type Role } from "@/lib/domain/authority";
import { capacitiesOf } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { rolesFor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { publishingStep, type WaitingKind } from "@/lib/domain/today";
import {
  type Circumstances,
  circumstancesAt,
  type FlowFacts,
  type Judgement,
  judgePower,
  nearest,
} from "@/lib/domain/workflow";
import { type StandingConsultations, standingConsultations } from "@/lib/features/consultations/queries";
import { findFlowItems } from "@/lib/features/flow-items/queries";
import { type FlowScene, judgeFor } from "@/lib/features/judging/queries";
import { type OpenStages, openStages, subjectOf } from "@/lib/features/open-stages/queries";
import { onDutyAt } from "@/lib/features/roster/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import {
  canSign,
  demandsOf,
  isAnswered,
  isSignable,
  ownSubjects,
  type Signs,
  whatTheySign,
  whoHasSigners,
} from "@/lib/features/sign-offs/queries";
import type { Tx } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";

/** Who looks, when, and under which agreement. */
export type Looking = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

/** One thing that waits for somebody, and until when. */
export type Waiting = { itemId: string; kind: WaitingKind; dueAt: Date };

/** Of those that need a closer look, with their texts and sign-offs. */
const CLOSER_MAX = 60;

type AgreedPower = "respond" | "accept" | "publish";

/**
 * What waits for the viewer, soonest first. One statement reads what every open item is decided on, the agreement is
 * asked in memory, and only what depends on who signed which text is read in full.
 */
export async function waitingFor(looking: Looking): Promise<Waiting[]> {
  const { tx, viewer } = looking;
  if (!mayTry(viewer.roles, "items.write") && !mayTry(viewer.roles, "items.decide")) return [];
  const { rows, signs, standing, duties } = await together({
    rows: openStages(looking),
    signs: whatTheySign(tx, viewer),
    standing: standingConsultations(tx, viewer),
    duties: onDutyAt(tx, viewer.orgId, looking.now),
  });
  const onDuty = duties.filter(({ memberId }) => memberId === viewer.memberId);
  const circumstances = circumstancesAt(looking.agreement, looking.now, onDuty);
  const looked = firstLooks(rows, looking, { signs, circumstances }).map((one) =>
    standing.saidYes.has(one.itemId) && one.first === null ? { ...one, first: "look_closer" as const } : one,
  );
  const unsure = looked.filter(({ first }) => first === "look_closer").slice(0, CLOSER_MAX);
  const asked = new Set(rows.flatMap((row) => (row.was_asked ? row.ids : [])));
  const closer = await lookCloser(looking, { ids: unsure.map(({ itemId }) => itemId), asked, signs });
  const own = looked.flatMap(({ itemId, dueAt, first }): Waiting[] => {
    const kind = first === "look_closer" ? (closer.get(itemId) ?? null) : first;
    return kind ? [{ itemId, kind, dueAt }] : [];
  });
  return withConsultations(own, standing);
}

/** What was laid before the viewer waits for them until its own term; what they laid before others does not wait for them. */
function withConsultations(own: readonly Waiting[], { asked, waitsForOthers }: StandingConsultations): Waiting[] {
  const toAnswer = asked.map((one): Waiting => ({ ...one, kind: "consult" }));
  const isAsked = new Set(asked.map(({ itemId }) => itemId));
  const left = own.filter(({ itemId }) => !waitsForOthers.has(itemId) && !isAsked.has(itemId));
  return [...left, ...toAnswer].sort(bySoonest);
}

const bySoonest = (one: Pick<Waiting, "dueAt" | "itemId">, other: Pick<Waiting, "dueAt" | "itemId">): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || (one.itemId < other.itemId ? -1 : 1);

type Looked = { itemId: string; dueAt: Date; first: WaitingKind | "look_closer" | null };

/** Of a thousand open items most are alike in everything that counts: each kind of case is asked once. */
function firstLooks(
  rows: readonly OpenStages[],
  { viewer, agreement }: Looking,
  { signs, circumstances }: { signs: Signs; circumstances: Circumstances },
): Looked[] {
  const looked = rows.flatMap((row) => {
    const first = firstLook({ row, viewer, agreement, circumstances, signs });
    return row.ids.flatMap((itemId, index): Looked[] => {
      const dueAt = row.due_ats[index];
      return dueAt ? [{ itemId, dueAt, first }] : [];
    });
  });
  return looked.sort(bySoonest);
}

type FirstLook = {
  row: OpenStages;
  viewer: MemberActor;
  agreement: Agreement;
  circumstances: Circumstances;
  signs: Signs;
};

/** What can be said without reading the texts: the step, nothing, or that it depends on who signed what. */
function firstLook(look: FirstLook): WaitingKind | "look_closer" | null {
  const { row, viewer } = look;
  if (row.stage === "notice") return row.is_author && mayTry(viewer.roles, "cases.work") ? "judge" : null;
  if (row.stage === "publish") return publishStep(look);
  if (row.stage === "respond") {
    const isTheirs = row.passed_on_to_role ? judgedForViewer(look, "respond").outcome !== "refused" : row.is_author;
    if (isTheirs && mayTry(viewer.roles, "items.write")) return "write";
    return row.was_asked ? "look_closer" : null;
  }
  if (!mayTry(viewer.roles, "items.decide")) return null;
  const isOwnInSmallTeam = row.opener_id === viewer.memberId && look.agreement.isSmallTeam;
  const judgement = judgedForViewer(look, "accept");
  const { outcome, demands } = judgement;
  const unmet = demands.filter((demand) => !demand.isMet);
  // What nobody can agree to waits for no signature: whoever accepts sends it back.
  if (outcome === "held" && unmet.some((demand) => !isSignable(demand))) return "accept";
  if ((outcome === "held" && unmet.length > 0) || row.was_asked || isTheirsToSign(look)) return "look_closer";
  if (outcome === "go") return isOwnInSmallTeam ? "look_closer" : "accept";
  return isTheirsToAsk(judgement, viewer) ? "accept" : null;
}

function publishStep(look: FirstLook): WaitingKind | "look_closer" | null {
  const { row, viewer } = look;
  if (row.is_held) return null;
  if (row.needs_moment) return mayTry(viewer.roles, "items.lead") ? "moment" : null;
  if (!mayTry(viewer.roles, "items.decide")) return null;
  const step = publishingStep(row.publication_states);
  if (!step) return null;
  const judgement = judgedForViewer(look, "publish");
  if (judgement.refusal?.code === "demands_unmet" || isTheirsToSign(look)) return "look_closer";
  return judgement.outcome === "go" || isTheirsToAsk(judgement, viewer) ? step : null;
}

/** Held until somebody was asked: by whoever the rule tells to ask, and where no rule answers by whoever leads. */
function isTheirsToAsk({ refusal }: Judgement, { roles }: MemberActor): boolean {
  if (refusal?.code === "consult_first") return true;
  return refusal?.code === "unanswered" && mayTry(roles, "items.lead");
}

/** As with the step itself: with the viewer's own roles, and where those are not enough for whoever they stand in for. */
function judgedForViewer(look: FirstLook, power: AgreedPower): Judgement {
  const judgements = capacitiesOf(look.viewer).map(({ memberId, roles }) =>
    judged(look, power, { memberId, roles: rolesFor(roles, look.row.segment_id) }),
  );
  return nearest(judgements);
}

/** Without sign-offs, which are of a text: what hangs on one comes out as held. */
function judged(
  { row, viewer, agreement, circumstances }: FirstLook,
  power: AgreedPower,
  who: { memberId: string; roles: readonly Role[] },
): Judgement {
  const openedBy = row.opener_id;
  const flow: FlowFacts = {
    isOwnWork: power === "accept" && openedBy !== null && [viewer.memberId, who.memberId].includes(openedBy),
    othersMayAccept: false,
    passedOnToRole: row.passed_on_to_role as Role | null,
    acceptors: row.acceptors ?? [],
    needsFourEyes: row.needs_four_eyes,
    accepted: null,
    signOffs: [],
    // Where it is not, whoever accepts sends it back: either way it waits for them.
    isApprovedContent: true,
    consultationId: null,
  };
  return judgePower({ agreement, power, subject: subjectOf(row), circumstances, who, flow });
}

/** Whether the step asks, of anybody at all, for an agreement that the viewer could give. */
function isTheirsToSign(look: FirstLook): boolean {
  const { expert, coordinate } = look.signs;
  if (expert.size + coordinate.size === 0) return false;
  const power = look.row.stage;
  // Nothing is written yet that somebody could put their name to.
  if (power === "notice") return false;
  return ROLES.some((role) =>
    judged(look, power, { memberId: look.viewer.memberId, roles: [role] }).demands.some((demand) =>
      canSign(look.signs, demand),
    ),
  );
}

type Unsure = { ids: readonly string[]; asked: ReadonlySet<string>; signs: Signs };

/** The same questions as the commands ask, of the items themselves. */
async function lookCloser(
  { tx, viewer, now, agreement }: Looking,
  { ids, asked, signs }: Unsure,
): Promise<Map<string, WaitingKind>> {
  if (ids.length === 0) return new Map();
  const people = await colleagues(tx, viewer.orgId, now);
  const items = await findFlowItems(tx, viewer.orgId, ids);
  const signers = await whoHasSigners(tx, viewer.orgId);
  const found = items.flatMap((item): [string, WaitingKind][] => {
    const scene: FlowScene = { agreement, now, item, people };
    const isAsked = asked.has(item.id) && item.stage !== "publish";
    const wanted = [...demandsOf(scene), ...(isAsked ? ownSubjects(item) : [])];
    if (wanted.some((one) => canSign(signs, one) && !isAnswered(item, one))) return [[item.id, "sign"]];
    const isToAccept = item.stage === "accept" && isTheirs(scene, viewer, { power: "accept", signers });
    if (isToAccept) return [[item.id, "accept"]];
    const step = publishingOf(scene, viewer, signers);
    return step ? [[item.id, step]] : [];
  });
  return new Map(found);
}

/** Everything is signed, or waits for what nobody is there to give: then it is theirs to go on with or to send back. */
function isTheirs(scene: FlowScene, viewer: MemberActor, { power, signers }: { power: AgreedPower; signers: Signs }) {
  const { outcome, refusal, demands } = judgeFor(scene, power, viewer);
  if (outcome === "go") return true;
  return refusal?.code === "demands_unmet" && demands.some((demand) => !demand.isMet && !canSign(signers, demand));
}

/** What is left of publishing, for whoever may by their role or was told yes. */
function publishingOf(scene: FlowScene, viewer: MemberActor, signers: Signs): WaitingKind | null {
  const { item } = scene;
  if (item.stage !== "publish" || item.needsMomentSince) return null;
  if (!isTheirs(scene, viewer, { power: "publish", signers })) return null;
  return publishingStep(item.publications.map(({ state }) => state));
}
