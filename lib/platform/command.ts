import type { z } from "zod";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type FieldErrors, type Result, refuse } from "@/lib/domain/result";
import type { Caller } from "./actor";
import { inUnit, type Unit, type UnitOptions } from "./unit";

/** A change as it is written down: what it takes, who may try it, what it does. */
export type Command<S extends z.ZodType = z.ZodType, T = unknown> = {
  /** `feature.verb`: the name in the journal, the API and the table of refusals. */
  name: string;
  input: S;
  /** The roles that may try; powers over what goes out are asked of the agreement inside `run`. `system`: jobs alone. */
  may: Capability | "system";
  run: (unit: Unit, input: z.output<S>) => Promise<Result<T>>;
};

/** Keeps the types of a command together; every change of Trekker is made with this. */
export const command = <S extends z.ZodType, T>(spec: Command<S, T>): Command<S, T> => spec;

/**
 * Parse, see who may try, decide and write in one transaction: the only way anything is changed.
 * @param raw anything at all; what does not fit the schema comes back as `invalid` with its fields.
 */
export async function execute<S extends z.ZodType, T>(
  spec: Command<S, T>,
  call: { caller: Caller; raw: unknown } & UnitOptions,
): Promise<Result<T>> {
  const parsed = spec.input.safeParse(call.raw);
  return inUnit(
    call.caller,
    async (unit) => {
      if (!isAllowedToTry(spec, unit)) return refuse("not_allowed", "notYourRole");
      // After the question who asks: an outsider learns nothing about what a command would take.
      if (!parsed.success) return refuse("invalid", "invalid", { fields: fieldErrors(parsed.error) });
      return spec.run(unit, parsed.data);
    },
    call.now ? { now: call.now } : {},
  );
}

function isAllowedToTry(spec: { may: Capability | "system" }, unit: Unit): boolean {
  if (unit.actor.kind === "system") return true;
  return spec.may !== "system" && mayTry(unit.actor.roles, spec.may);
}

/** Zod's issues as message keys by field; schemas name their own keys in `error`, the rest falls back on the code. */
function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".") || "form";
    const known = issue.message.startsWith("fields.");
    const values = boundsOf(issue);
    const entry = { message: known ? issue.message : `fields.${issue.code}`, ...(values ? { values } : {}) };
    fields[path] = [...(fields[path] ?? []), entry];
  }
  return fields;
}

function boundsOf(issue: z.core.$ZodIssue): Record<string, number> | undefined {
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  if (issue.code === "too_small") return { minimum: Number(issue.minimum) };
  return undefined;
}
