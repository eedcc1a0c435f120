import type { z } from "zod";
import { type FieldErrors, ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Reads what somebody sent against a schema: what fits, or `invalid` with message keys by field. Schemas name their own
 * keys in `error`; the rest falls back on zod's code.
 */
export function readInput<S extends z.ZodType>(schema: S, raw: unknown): Result<z.output<S>> {
  const unreadable = findUnreadable(raw);
  if (unreadable) return refuse("invalid", "invalid", { fields: { [unreadable]: [{ message: "fields.unreadable" }] } });
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : refuse("invalid", "invalid", { fields: fieldErrors(parsed.error) });
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".") || "form";
    const values = boundsOf(issue);
    const entry = { message: messageOf(issue), ...(values ? { values } : {}) };
    fields[path] = [...(fields[path] ?? []), entry];
  }
  return fields;
}

/** What is wrong, by its key. A text can be too long, a number too high or too low, and of a list there can be too many. */
function messageOf(issue: z.core.$ZodIssue): string {
  const said = issue.message.startsWith("fields.") ? issue.message : `fields.${issue.code}`;
  if (said !== "fields.too_big" || !("origin" in issue)) return said;
  if (issue.origin === "array" || issue.origin === "set") return "fields.too_many";
  if (issue.origin === "string") return said;
  return issue.code === "too_small" ? "fields.too_low" : "fields.too_high";
}

function boundsOf(issue: z.core.$ZodIssue): Record<string, number> | undefined {
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  if (issue.code === "too_small") return { minimum: Number(issue.minimum) };
  return undefined;
}

/**
 * Where there is a text that a database cannot hold (a NUL, half of a character); null when nowhere. Looked for in
 * everything at once, so that no schema can forget it, and without recursion: what was sent may be nested as deep as it
 * is long.
 */
function findUnreadable(raw: unknown): string | null {
  const waiting: { path: string; value: unknown }[] = [{ path: "", value: raw }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value === "string") {
      if (value.includes("\u0000") || !value.isWellFormed()) return path || "form";
    } else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value))
        waiting.push({ path: path ? `${path}.${key}` : key, value: inner });
    }
  }
  return null;
}
