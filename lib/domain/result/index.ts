/**
 * The outcome of everything that may be refused. A refusal is an answer a person gets in words; a fault is thrown.
 * Codes are what clients act on, `message` is a key under `refusals.` in the catalogues.
 */
export const REFUSAL_CODES = [
  "invalid",
  "not_signed_in",
  "not_found",
  "not_allowed",
  "consult_first",
  "unanswered",
  "demands_unmet",
  "wrong_state",
  "stale",
  "too_many",
  "conflict",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Field name (dotted path) to message keys under `refusals.fields.`, with the values their texts name. */
export type FieldErrors = Record<string, { message: string; values?: Record<string, string | number> }[]>;

export type Refusal = {
  code: RefusalCode;
  message: string;
  values?: Record<string, string | number>;
  fields?: FieldErrors;
  /** The agreement's own answer, where it was the agreement that refused. */
  decision?: { power: string; verdict: string; rows: string[]; role: string | null; askIds: string[] };
};

export type Refused = { ok: false; refusal: Refusal };
export type Result<T> = { ok: true; value: T } | Refused;

/** An outcome that went through. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** An outcome that did not; `more` carries values for the text, field errors or the decision. */
export const refuse = (code: RefusalCode, message: string, more: Omit<Refusal, "code" | "message"> = {}): Refused => ({
  ok: false,
  refusal: { code, message, ...more },
});

/** Refused for what was given in one field; `message` is a key under `refusals.`. */
export const invalid = (field: string, message: string): Refused =>
  refuse("invalid", "invalid", { fields: { [field]: [{ message }] } });
