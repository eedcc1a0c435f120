"use client";

import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/domain/tone";

type Told = Pick<Finding, "messageKey" | "values">;
type Key = Parameters<ReturnType<typeof useTranslations<"tone.findings">>>[0];

const PREFIX = "tone.findings.";

/** Why something was found, in one sentence. The findings carry their own keys; a test holds every one to the catalogues. */
export function useFindingWords(): (found: Told) => string {
  const t = useTranslations("tone.findings");
  return ({ messageKey, values }) => t(messageKey.slice(PREFIX.length) as Key, values as never);
}
