import type { z } from "zod";
import type { Caller } from "@/lib/platform/actor";
import { type Command, execute } from "@/lib/platform/command";

export type Act = { caller: Caller; raw: unknown; now: Date };

/** Does what the story says; a refusal means that the story breaks the rules, and nobody gets to see such a demo. */
export async function must<S extends z.ZodType, T>(spec: Command<S, T>, { caller, raw, now }: Act): Promise<T> {
  const result = await execute(spec, { caller, raw, now });
  if (result.ok) return result.value;
  const said = JSON.stringify({ refusal: result.refusal, raw });
  throw new Error(`The story cannot go on: ${spec.name} at ${now.toISOString()} was refused. ${said}`);
}
