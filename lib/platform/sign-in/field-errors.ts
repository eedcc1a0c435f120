import type { z } from "zod";
import type { FieldErrors } from "@/lib/domain/result";

/** Zod's issues as message keys by field; schemas name their own keys in `error`, the rest falls back on the code. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".") || "form";
    const message = issue.message.startsWith("fields.") ? issue.message : `fields.${issue.code}`;
    fields[path] = [...(fields[path] ?? []), { message, ...bounds(issue) }];
  }
  return fields;
}

function bounds(issue: z.core.$ZodIssue): { values?: Record<string, number> } {
  if (issue.code === "too_big") return { values: { maximum: Number(issue.maximum) } };
  if (issue.code === "too_small") return { values: { minimum: Number(issue.minimum) } };
  return {};
}
