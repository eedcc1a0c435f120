"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FormErrors } from "@/components/ui/form";
import { type Refusal, useRefusalWords } from "./use-refusal-words";

/** A refusal for a form: beside the fields it is about, else about the whole. */
export function useFieldErrors(): (refusal: Refusal) => FormErrors {
  const t = useTranslations("refusals");
  const refusalWords = useRefusalWords();
  return useCallback(
    (refusal) => {
      const fields = "fields" in refusal ? Object.entries(refusal.fields ?? {}) : [];
      if (fields.length === 0) return { whole: refusalWords(refusal) };
      const said = fields.map(([field, wrong]) => {
        return [field, wrong.map(({ message, values }) => t(message as "fields.too_big", { maximum: 0, ...values }))];
      });
      return { fields: Object.fromEntries(said) };
    },
    [t, refusalWords],
  );
}
