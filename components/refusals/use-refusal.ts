"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMomentContext } from "@/components/time/now";
import type { FormErrors } from "@/components/ui/form";
import { formatMoment } from "@/lib/domain/language";
import type { FieldErrors } from "@/lib/domain/result";

/** A refusal or fault as an action or route answers it. */
export type SaidRefusal = {
  code: string;
  message: string;
  values?: Record<string, string | number>;
  fields?: FieldErrors;
};

type Say = {
  /** The refusal as a whole, in one sentence. */
  whole: (refusal: SaidRefusal) => string;
  /** For a form: a sentence beside each field that was refused, and one about the whole where no field was. */
  form: (refusal: SaidRefusal) => FormErrors;
  /** One message of a refusal by its key. */
  words: (message: string, values?: Record<string, string | number>) => string;
};

/** Says refusals in the reader's words; moments in them as people say them. */
export function useRefusal(): Say {
  const t = useTranslations("refusals");
  const context = useMomentContext();
  const words = useCallback(
    (message: string, values: Record<string, string | number> = {}) => {
      const at = typeof values.at === "string" ? { at: formatMoment(new Date(values.at), context) } : {};
      // Keys come with the refusal; that each of them is in the catalogue is held by the check of the messages.
      return t(message as "stale", { ...values, ...at });
    },
    [t, context],
  );
  const whole = useCallback(
    (refusal: SaidRefusal) => {
      const [first] = Object.values(refusal.fields ?? {}).flat();
      return first ? words(first.message, first.values) : words(refusal.message, refusal.values);
    },
    [words],
  );
  const form = useCallback(
    (refusal: SaidRefusal): FormErrors => {
      if (!refusal.fields) return { whole: words(refusal.message, refusal.values) };
      const fields = Object.entries(refusal.fields).map(([name, errors]): [string, string[]] => [
        name,
        errors.map((error) => words(error.message, error.values)),
      ]);
      return { fields: Object.fromEntries(fields) };
    },
    [words],
  );
  return { whole, form, words };
}
