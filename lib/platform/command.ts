import type { z } from "zod";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Result, refuse } from "@/lib/domain/result";
import type { Caller } from "./actor";
import { readInput } from "./input";
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
  const input = readInput(spec.input, call.raw);
  return inUnit(
    call.caller,
    async (unit) => {
      if (!isAllowedToTry(spec, unit)) return refuse("not_allowed", "notYourRole");
      // After the question who asks: an outsider learns nothing about what a command would take.
      return input.ok ? spec.run(unit, input.value) : input;
    },
    call.now ? { now: call.now } : {},
  );
}

function isAllowedToTry(spec: { may: Capability | "system" }, unit: Unit): boolean {
  if (unit.actor.kind === "system") return true;
  return spec.may !== "system" && mayTry(unit.actor.roles, spec.may);
}
