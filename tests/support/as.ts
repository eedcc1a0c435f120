import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import type { Claims } from "@/lib/platform/actor";
import { type Command, execute } from "@/lib/platform/command";

/** Runs a command as somebody, the way the server does it once it knows who asks. */
export function as<S extends z.ZodType, T>(
  member: { claims: Claims },
  spec: Command<S, T>,
  { now, ...input }: Record<string, unknown> & { now?: Date } = {},
): Promise<Result<T>> {
  const caller = { kind: "member", claims: member.claims } as const;
  return execute(spec, { caller, raw: input, ...(now ? { now } : {}) });
}
