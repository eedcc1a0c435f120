/*
 * Campaigns and contests: their period, the state of affairs that whoever is at the buttons has to know, and who that is.
 * Source: seed 000 ("Wanneer je een wedstrijd organiseert of een campagne lanceert …") and domain.md, "Around it".
 */
export {
  changesSince,
  FACT_KINDS,
  type FactChange,
  type FactKind,
  factsAt,
  isRule,
  isUnanswered,
  missingRules,
  RULE_KINDS,
  type RuleKind,
  type Wording,
} from "./facts";
export { type AtButtons, atTheButtons, hasToRead, keepsCampaign } from "./people";
export { type Period, PHASES, type Phase, phaseOf } from "./phase";

/** campaign: something is told for a while. contest: people can win something, so that there are rules. */
export const CAMPAIGN_KINDS = ["campaign", "contest"] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** A fact is said in one breath; what takes more is not one fact. */
export const FACT_MAX = 600;
export const QUESTION_MAX = 200;
/** More than anybody keeps in mind while answering. */
export const FACTS_MAX = 60;
export const CAMPAIGN_NAME_MAX = 80;
export const BRIEF_MAX = 2_000;
export const TASK_MAX = 120;
