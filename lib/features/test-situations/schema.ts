import { z } from "zod";
import type { TestSituation } from "@/lib/domain/agreement/test-situations";
import { FACTS, POWERS, VERDICTS } from "@/lib/domain/authority";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const SITUATION_NAME_MAX = 200;
/** More than these nobody looks through; each is asked on every change of the draft. */
export const SITUATIONS_MAX = 500;
const VALUE_MAX = 120;

const expected = z.enum([...VERDICTS, "unanswered"], { error: "fields.unknown" });
const name = requiredText(SITUATION_NAME_MAX);
const value = plainText(VALUE_MAX).min(1, { error: "fields.required" });

/** A situation names every fact: what one leaves open has no one answer to expect. */
export const addTestSituationInput = z.object({
  /** Made by the client, so that sending the same one again keeps it once. */
  id: id.optional(),
  name,
  power: z.enum(POWERS, { error: "fields.unknown" }),
  facts: z.record(z.enum(FACTS, { error: "fields.unknown" }), value),
  expected,
});
export const changeTestSituationInput = z.object({
  situationId: id,
  name: name.optional(),
  expected: expected.optional(),
});
export const removeTestSituationInput = z.object({ situationId: id });

/** A test situation as it is listed; `createdAt` is an ISO text. */
export type TestSituationView = TestSituation & { createdBy: string | null; createdAt: string };

export type TestSituationsAnswer = { situations: TestSituationView[] };
