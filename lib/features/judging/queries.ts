import type { Agreement } from "@/lib/domain/agreement";
import type { Role } from "@/lib/domain/authority";
import { type CaseFacts, isSameMatter, isYes } from "@/lib/domain/consultations";
import { type Capacity, capacitiesOf } from "@/lib/domain/deputies";
import { rolesFor } from "@/lib/domain/people";
import {
  circumstancesAt,
  type FlowFacts,
  type FlowPower,
  factsOf,
  type GivenAcceptance,
  type Judgement,
  judgePower,
  nearest,
  readDuties,
  type Subject,
} from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/worktime";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { type Colleague, fingerprintOf, isApprovedContent, openRunOf, subjectOf } from "@/lib/features/scenes/queries";

/** One item, the agreement and the people at one moment: all that a question about powers needs. */
export type FlowScene = {
  agreement: Agreement;
  now: Date;
  item: FlowItem;
  people: readonly Colleague[];
  /** Earlier calendars in which an open stage was promised, where time is measured. */
  calendars?: ReadonlyMap<string, Calendar>;
};

type Power = FlowPower;
const POWER_STAGE = { respond: "respond", accept: "accept", publish: "publish", start_talking: "notice" } as const;

/**
 * Asks the agreement whether somebody may take a step with this item now; see `judgePower`. They are judged with their
 * own roles, and where those are not enough with the roles of whoever they stand in for.
 */
export function judgeFor(scene: FlowScene, power: Power, who: Colleague): Judgement {
  return nearest(capacitiesOf(who).map((capacity) => judgeIn(scene, power, { who, capacity })));
}

/** Where somebody is at the buttons, as the people of the scene were read. */
const dutyOf = ({ people }: FlowScene, asked: string) =>
  people.find(({ memberId }) => memberId === asked)?.onDuty ?? [];

type Asker = { who: Colleague; capacity: Capacity };

function judgeIn(scene: FlowScene, power: Power, { who, capacity }: Asker): Judgement {
  const flow = flowFactsFor(scene, power, { who, capacity });
  const needsOthers = power === "accept" && flow.isOwnWork && scene.agreement.isSmallTeam;
  const othersMayAccept = needsOthers ? whoMay(scene, "accept").some((other) => other.memberId !== who.memberId) : true;
  const judgement = judgePower(questionOf(scene, { power, who, capacity, flow: { ...flow, othersMayAccept } }));
  const { deputyFor } = capacity;
  return deputyFor ? { ...judgement, decision: { ...judgement.decision, deputyFor } } : judgement;
}

/** The people who could take the step now, by name. */
export function whoMay(scene: FlowScene, power: Power): Colleague[] {
  return scene.people.filter((who) => capacitiesOf(who).some((capacity) => couldTake(scene, power, { who, capacity })));
}

function couldTake(scene: FlowScene, power: Power, asker: Asker): boolean {
  const flow = { ...flowFactsFor(scene, power, asker), othersMayAccept: true };
  const { outcome, refusal } = judgePower(questionOf(scene, { power, ...asker, flow }));
  // Held for a sign-off is still theirs to do, once it is given.
  return outcome === "go" || outcome === "needs_acceptance" || refusal?.code === "demands_unmet";
}

type Matter = {
  subject: Subject;
  circumstances: ReturnType<typeof circumstancesAt>;
  isApprovedContent: boolean;
};
const matters = new WeakMap<FlowScene, Matter>();

/** What a scene is about; the same for every colleague who is asked about in it, so looked up once. */
function matterOf(scene: FlowScene): Matter {
  const { agreement, item, now } = scene;
  const known = matters.get(scene) ?? {
    subject: subjectOf(item),
    circumstances: circumstancesAt(agreement, now),
    isApprovedContent: isApprovedContent(item),
  };
  matters.set(scene, known);
  return known;
}

function questionOf(scene: FlowScene, asked: Asker & { power: Power; flow: FlowFacts }) {
  const { agreement, item } = scene;
  const roles = rolesFor(asked.capacity.roles, item.segment?.id ?? null);
  const { circumstances, ...matter } = matterOf(scene);
  return {
    agreement,
    power: asked.power,
    ...matter,
    circumstances: { ...circumstances, onDuty: dutyOf(scene, asked.who.memberId) },
    who: { memberId: asked.capacity.memberId, roles },
    flow: asked.flow,
  };
}

function flowFactsFor(scene: FlowScene, power: Power, asker: Asker): Omit<FlowFacts, "othersMayAccept"> {
  const { item } = scene;
  const { who, capacity } = asker;
  const run = openRunOf(item);
  const isThisStage = run?.stage === POWER_STAGE[power];
  const fingerprint = fingerprintOf(item);
  const signOffs = item.signOffs.filter((signed) => signed.isGiven && signed.fingerprint === fingerprint);
  // What somebody handed in and could not accept themselves, nobody accepts in their name.
  const own = [who.memberId, capacity.memberId];
  return {
    isOwnWork: isThisStage && power === "accept" && run.openedById !== null && own.includes(run.openedById),
    passedOnToRole: isThisStage ? ((run.passedOnToRole as Role | null) ?? null) : null,
    ...readDuties(isThisStage ? run.demands : null),
    accepted: acceptanceIn(scene),
    signOffs: signOffs.map((signed) => ({ kind: signed.kind as "expert" | "coordinate", about: signed.about })),
    isApprovedContent: matterOf(scene).isApprovedContent,
    consultationId: saidYesTo(scene, power, who.memberId)?.id ?? null,
  };
}

/**
 * The consultation that told somebody to go on with a step of the open stage: once, for the stage ends with the step, and
 * only while the work is what it was when they asked.
 */
function saidYesTo({ agreement, item, now }: FlowScene, power: Power, memberId: string) {
  const run = openRunOf(item);
  const answered = item.consultations.filter(
    (one) => one.power === power && one.stageRunId === run?.id && one.openedById === memberId && isYes(one.answer),
  );
  if (answered.length === 0) return null;
  const facts = factsOf(subjectOf(item), circumstancesAt(agreement, now));
  return answered.find((one) => isSameMatter(one.facts as CaseFacts, facts)) ?? null;
}

/** Who accepted the text as it stands. */
function acceptanceIn({ item, people }: FlowScene): GivenAcceptance | null {
  const given = item.acceptances.find(({ fingerprint }) => fingerprint === fingerprintOf(item));
  if (!given) return null;
  const memberIds = [given.acceptedById, ...(given.deputyForId ? [given.deputyForId] : [])];
  const held = people.filter(({ memberId }) => memberIds.includes(memberId)).flatMap(({ roles }) => roles);
  const roles = [given.role as Role, ...rolesFor(held, item.segment?.id ?? null)];
  return { memberIds, roles, ground: given.ground };
}
