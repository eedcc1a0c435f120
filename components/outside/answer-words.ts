"use client";

import { useTranslations } from "next-intl";

type Answered = { status: number | null; answer: string | null };

/** What a server answered, in words; what it said itself stands behind its number. */
export function useAnswerWords(): (answered: Answered) => string {
  const t = useTranslations("outside.answers");
  return ({ status, answer }) => {
    if (status === null) return t(answer === "refused" ? "refused" : "unreachable");
    const said = answer?.trim() ?? "";
    return t("said", { status, hasWords: said ? "yes" : "no", words: said.slice(0, 120) });
  };
}
