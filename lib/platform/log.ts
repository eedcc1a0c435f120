import pino from "pino";
import { env } from "./env";
import { newId } from "./ids";

let logger: pino.Logger | undefined;

/** Structured logs, one JSON line each; secrets never reach them because nothing logs inputs. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().TREKKER_LOG_LEVEL, base: { service: "trekker" }, serializers: { err: faultForLog } });
  return logger;
}

/** Of a fault only what helps to find it: libraries hang connections, with their secrets, onto what they throw. */
function faultForLog(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack, cause } = fault;
  const code = "code" in fault ? String(fault.code) : undefined;
  return { name, message, stack, code, ...(cause === undefined ? {} : { cause: faultForLog(cause) }) };
}

/**
 * Logs a fault once and gives the reference number that the person sees.
 * The number is short enough to read out on the telephone.
 */
export function recordFault(fault: unknown, context: Record<string, unknown> = {}): string {
  const reference = newId().replaceAll("-", "").slice(-8).toUpperCase();
  log().error({ ...context, reference, err: fault instanceof Error ? fault : new Error(String(fault)) }, "fault");
  return reference;
}
