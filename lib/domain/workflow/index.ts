/*
 * One flow for everything that goes out: where an item stands, who may take the next step, what exactly is accepted.
 * Source: domain.md, "Work items"; seed 004 §5 and §6.
 */
export type { AnsweredDemand, PersonRef, PowerAnswer } from "./answer";
export { type AcceptanceDuties, type Demand, type GivenAcceptance, type GivenSignOff, readDuties } from "./demands";
export { checkMove, ITEM_STATES, type ItemState, type Move } from "./moves";
export { type Outgoing, outgoingText } from "./outgoing";
export {
  type FlowFacts,
  type FlowPower,
  type Judgement,
  judgePower,
  nearest,
  type Outcome,
} from "./powers";
export {
  bestOverRoles,
  type Circumstances,
  circumstancesAt,
  type DutyPlace,
  decidePower,
  factsOf,
  type OwnValues,
  type PowerDecision,
  type RoleAnswer,
  type Subject,
} from "./situation";
