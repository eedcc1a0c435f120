"use client";

import { useTranslations } from "next-intl";
import type { ProposalCheck } from "@/lib/features/versions/schema";

/** The first thing that has to be put right before the draft can be proposed, in the words in which it would be refused. */
export function useObstacle({ isBasisInForce, hasRows, strayRow, missingTerms }: ProposalCheck): string | null {
  const t = useTranslations("versions.propose");
  const refusals = useTranslations("refusals.versions");
  const [missing] = missingTerms;
  if (!isBasisInForce) return t("basisOver");
  if (!hasRows) return refusals("noRows");
  if (strayRow !== null) return refusals("strayRow", { number: strayRow });
  return missing ? refusals("termMissing", missing) : null;
}
