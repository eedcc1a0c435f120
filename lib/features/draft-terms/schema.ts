import { z } from "zod";
import { STAGES, type StageTerm } from "@/lib/domain/agreement";
import { ROLES } from "@/lib/domain/authority";
import { id } from "@/lib/features/items/schema";

/** A year: what a deadline of the agreement cannot go beyond. */
export const TERM_MINUTES_MAX = 365 * 24 * 60;
export const STEPS_MAX = 5;

const minutes = (least: number) =>
  z
    .int({ error: "fields.wholeNumber" })
    .min(least, { error: least > 0 ? "fields.moreThanNothing" : "fields.notNegative" })
    .max(TERM_MINUTES_MAX, { error: "fields.overAYear" });

const step = z.object({ afterMinutes: minutes(0), toRole: z.enum(ROLES, { error: "fields.unknown" }) });
type Step = z.output<typeof step>;

/** Each later than the one before: two at one moment would leave it open who has it. */
const escalation = z
  .array(step)
  .max(STEPS_MAX, { error: "fields.tooManySteps" })
  .superRefine((steps, context) => {
    steps.forEach(({ afterMinutes }, index) => {
      const before: Step | undefined = steps[index - 1];
      if (before && afterMinutes <= before.afterMinutes)
        context.addIssue({ code: "custom", message: "fields.stepsInOrder", path: [index, "afterMinutes"] });
    });
  });

/** What the agreement promises for one stage, without saying which stage. */
const termContent = z
  .object({
    amountMinutes: minutes(1),
    clock: z.enum(["working", "clock"], { error: "fields.unknown" }),
    remindPercent: z
      .int({ error: "fields.wholeNumber" })
      .min(0, { error: "fields.percent" })
      .max(100, { error: "fields.percent" }),
    afterwards: z.enum(["warn", "pass_on", "expire"], { error: "fields.unknown" }),
    escalation,
  })
  .superRefine(({ afterwards, escalation: steps }, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message, path: ["escalation"] });
    if (afterwards === "pass_on" && steps.length === 0) say("fields.passOnToWhom");
    if (afterwards === "expire" && steps.length > 0) say("fields.expireIsTheEnd");
  });
export type TermContent = z.output<typeof termContent>;

/** As a term stands in the draft; loose, because what was seen is compared and not judged. */
const seenTerm = z.object({
  amountMinutes: z.number(),
  clock: z.string(),
  remindPercent: z.number(),
  afterwards: z.string(),
  escalation: z.array(z.object({ afterMinutes: z.number(), toRole: z.string() })).max(50),
});
export type SeenTerm = z.output<typeof seenTerm>;

const place = {
  draftId: id,
  workKind: z.enum(["post", "case", "idea"], { error: "fields.unknown" }),
  priority: z.enum(["normal", "urgent"], { error: "fields.unknown" }),
  stage: z.enum([...STAGES, "answer"], { error: "fields.unknown" }),
};

type Place = Pick<StageTerm, "workKind" | "priority" | "stage">;

/** An idea has one term, its answer, and no hurry; what goes out has the four stages. */
const exists = ({ workKind, priority, stage }: Place): boolean =>
  workKind === "idea" ? stage === "answer" && priority === "normal" : stage !== "answer";

/** `seen`: the term as it stood on screen; null when there was none. */
export const changeTermInput = z
  .object({ ...place, seen: seenTerm.nullable(), term: termContent })
  .refine(exists, { error: "fields.unknown", path: ["stage"] });
export const removeTermInput = z
  .object({ ...place, seen: seenTerm })
  .refine(exists, { error: "fields.unknown", path: ["stage"] });

/** What a term promises, in the form in which it is stored and compared. */
export function contentOf(term: StageTerm): SeenTerm {
  const { amountMinutes, clock, remindAtShare, afterwards, escalation: steps } = term;
  const told = steps.map(({ afterMinutes, toRole }) => ({ afterMinutes, toRole }));
  return { amountMinutes, clock, remindPercent: Math.round(remindAtShare * 100), afterwards, escalation: told };
}

/** Checks a term beside its fields before it is sent: message keys by dotted path, none when it can be saved. */
export function whatIsWrong(term: SeenTerm): Record<string, string> {
  const read = termContent.safeParse(term);
  if (read.success) return {};
  const issues = read.error.issues.map(({ path, message }): [string, string] => [path.join("."), message]);
  return Object.fromEntries(issues.reverse());
}
