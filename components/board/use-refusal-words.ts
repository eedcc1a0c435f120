"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMomentContext } from "@/components/time/now";
import { formatMoment } from "@/lib/domain/language";
import type { Answer } from "@/lib/features/board/options";

export type Refusal = Extract<Answer<unknown>, { ok: false }>["refusal"];

/** Says a refusal in the reader's words; moments in it as people say them. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useTranslations("refusals");
  const context = useMomentContext();
  return useCallback(
    (refusal) => {
      const values: Record<string, string | number> = { ...refusal.values };
      if (typeof values.at === "string") values.at = formatMoment(new Date(values.at), context);
      const fields = "fields" in refusal ? Object.values(refusal.fields ?? {}).flat() : [];
      const [first] = fields;
      if (first) return t(first.message as "fields.required", first.values);
      return t(refusal.message as "stale", values);
    },
    [t, context],
  );
}
