import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { type Refused, type Result, refuse } from "@/lib/domain/result";
import type { Caller } from "./actor";
import { type Command, execute } from "./command";
import { recordFault } from "./log";
import { readClaims } from "./session";

/** What a client gets of a fault: the number under which it was logged, and nothing of the fault itself. */
export type Fault = { ok: false; refusal: { code: "fault"; message: "fault"; values: { reference: string } } };
export type Answer<T> = Result<T> | Fault;

/** Runs a command for whoever is signed in and turns a fault into its reference number. */
export async function answer<S extends z.ZodType, T>(spec: Command<S, T>, raw: unknown): Promise<Answer<T>> {
  try {
    const claims = await readClaims();
    if (!claims) return notSignedIn();
    const caller: Caller = { kind: "member", claims };
    return await execute(spec, { caller, raw });
  } catch (fault) {
    const reference = recordFault(fault, { command: spec.name });
    return { ok: false, refusal: { code: "fault", message: "fault", values: { reference } } };
  }
}

const notSignedIn = (): Refused => refuse("not_signed_in", "notSignedIn");

/**
 * Makes a server action of a command. `paths` are the pages whose server-rendered content it changes;
 * lists that live in the query cache are refreshed by their own events and need none.
 */
export function action<S extends z.ZodType, T>(spec: Command<S, T>, paths: readonly string[] = []) {
  return async (raw: z.input<S>): Promise<Answer<T>> => {
    const result = await answer(spec, raw);
    if (result.ok) for (const path of paths) revalidatePath(path, "page");
    return result;
  };
}
