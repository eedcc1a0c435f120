export const CONSULTATION_REASONS = ["unanswered", "consult_first"] as const;
export type ConsultationReason = (typeof CONSULTATION_REASONS)[number];

/** Yes; no; yes, as long as what is said with it holds. */
export const ANSWERS = ["yes", "no", "yes_if"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether the asker goes on after it. */
export const isYes = (answer: string | null): boolean => answer === "yes" || answer === "yes_if";
