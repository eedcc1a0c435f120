import type { z } from "zod";
import { capacitiesOf } from "@/lib/domain/deputies";
import type { NamedPerson } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Result, refuse } from "@/lib/domain/result";
import type { Caller } from "./actor";
import { readInput } from "./input";
import type { JournalNote } from "./journal";
import type { Entrance } from "./transaction";
import { type Asking, inUnit, type Unit, type UnitOptions } from "./unit";

/** A change as it is written down: what it takes, who may try it, what it does. */
export type Command<S extends z.ZodType = z.ZodType, T = unknown> = {
  /** `feature.verb`: the name in the journal, the API and the table of refusals. */
  name: string;
  input: S;
  /** The roles that may try; powers over what goes out are asked of the agreement inside `run`. `system`: jobs alone. */
  may: Capability | "system";
  /** Whoever holds a link from a mail may do it too, without being signed in: a link is good for nothing else. */
  byLink?: true;
  /** Looks at the agreement before it holds or writes any row, so that it is read beside who acts. */
  agreesAtOnce?: true;
  /** What it holds, taken as the transaction begins instead of after it is known who acts; whoever may not, lets go. */
  hold?: (orgId: string, input: z.output<S>) => Entrance;
  /** Asks for what `run` is going to need beside who acts; only `run` looks at the answers. */
  ahead?: (asking: Asking, input: z.output<S>) => Promise<unknown>;
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
  const { hold, ahead } = spec;
  return inUnit(
    call.caller,
    async (unit) => {
      if (!isAllowedToTry(spec, unit)) return refuse("not_allowed", "notYourRole");
      // After the question who asks: an outsider learns nothing about what a command would take.
      return input.ok ? spec.run(inWhoseName(spec, unit), input.value) : input;
    },
    {
      ...(call.now ? { now: call.now } : {}),
      agreesAtOnce: spec.agreesAtOnce ?? false,
      ...(input.ok && hold ? { hold: (orgId: string) => hold(orgId, input.value) } : {}),
      ...(input.ok && ahead ? { ahead: (asking: Asking) => ahead(asking, input.value) } : {}),
    },
  );
}

function isAllowedToTry(spec: Pick<Command, "may" | "byLink">, unit: Unit): boolean {
  if (unit.actor.kind === "system") return true;
  if (unit.actor.linkId !== undefined && !spec.byLink) return false;
  return spec.may !== "system" && mayTry(unit.actor.roles, spec.may);
}

/** What only the roles of somebody who is away let a deputy try is put on record with both names. */
function inWhoseName(spec: Pick<Command, "may">, unit: Unit): Unit {
  const { actor } = unit;
  const { may } = spec;
  if (actor.kind === "system" || may === "system") return unit;
  const deputyFor = capacitiesOf(actor).find(({ roles }) => mayTry(roles, may))?.deputyFor ?? null;
  return deputyFor ? { ...unit, journal: (note) => unit.journal(withName(note, deputyFor)) } : unit;
}

const withName = (note: JournalNote, { memberId, name }: NamedPerson): JournalNote => {
  return { ...note, data: { ...note.data, deputyFor: { memberId, name } } };
};
