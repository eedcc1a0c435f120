import { headers } from "next/headers";
import { after } from "next/server";
import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import type { Answer, Fault } from "@/lib/platform/action";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { countTry } from "@/lib/platform/rate-limit";
import { readSession } from "@/lib/platform/session";
import { type Asker, type DoorCommand, executeAtTheDoor } from "./door";

/** Who stands at the door in this request. */
export async function readAsker(): Promise<Asker> {
  return { from: networkAddress((await headers()).get("x-forwarded-for")), session: await readSession() };
}

/**
 * The address the nearest proxy saw. Of a chain only the last is its own word; what stands before it, the visitor may
 * have written, and a new one each time would escape every count.
 */
export function networkAddress(forwardedFor: string | null): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown";
}

/** Runs a door command for this request: mail leaves when the answer is out, a fault becomes its reference number. */
export async function answerAtTheDoor<S extends z.ZodType, T>(
  spec: DoorCommand<S, T>,
  raw: unknown,
): Promise<Answer<T>> {
  try {
    return await executeAtTheDoor(spec, { raw, asker: await readAsker(), later: (work) => after(work) });
  } catch (fault) {
    return faulty(fault, spec.name);
  }
}

const NEWCOMERS = { about: "newcomer.network", max: 60, windowMinutes: 15 };

/**
 * Lets the system act for somebody who is in no organisation yet: a try from their network is counted first, and what
 * may happen is the command's own to decide, by the link or the moment they came with.
 */
export async function answerNewcomer<T>(name: string, act: () => Promise<Result<T>>): Promise<Answer<T>> {
  try {
    const { from } = await readAsker();
    const tooMany = await countTry([{ ...NEWCOMERS, whose: from }], clock.now());
    return tooMany ?? (await act());
  } catch (fault) {
    return faulty(fault, name);
  }
}

function faulty(fault: unknown, command: string): Fault {
  const reference = recordFault(fault, { command });
  return { ok: false, refusal: { code: "fault", message: "fault", values: { reference } } };
}
