"use client";

import { useTranslations } from "next-intl";
import type { FormErrors } from "@/components/ui/form";
import type { FieldErrors } from "@/lib/domain/result";

/** A refusal or a fault, as an action answers it. */
export type AnsweredNo = {
  code: string;
  message: string;
  values?: Record<string, string | number>;
  fields?: FieldErrors;
};

/** Puts a refusal in words: beside the fields it is about, else over the form. */
export function useRefusalWords() {
  const t = useTranslations("refusals");
  type Key = Parameters<typeof t>[0];
  const say = (message: string, values: Record<string, string | number> = {}) => t(message as Key, values as never);
  return ({ message, values, fields }: AnsweredNo): FormErrors => {
    if (!fields) return { whole: say(message, values) };
    const entries = Object.entries(fields).map(([field, errors]) => [
      field,
      errors.map((error) => say(error.message, error.values)),
    ]);
    return { fields: Object.fromEntries(entries) };
  };
}
