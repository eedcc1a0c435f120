/**
 * What a team arranges once before it works together, in the order in which it helps. Source: seed 002 (channels, people
 * and guidelines come before content) and domain.md.
 */
export const FIRST_STEPS = ["people", "channels", "agreement", "tone", "roster", "meeting", "idea"] as const;
export type FirstStepId = (typeof FIRST_STEPS)[number];
export type FirstStep = { id: FirstStepId; isDone: boolean };
