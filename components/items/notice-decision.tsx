"use client";

import { useTranslations } from "next-intl";
import { Consulting } from "@/components/consultations/consulting";
import { PutBeforeButton, PutBeforeText } from "@/components/consultations/put-before";
import { LinkButton } from "@/components/ui/link-button";
import { caseHref } from "@/lib/features/case-answers/schema";
import { DecisionFrame } from "./decision-frame";
import { useDecisionPart } from "./decision-part";
import { useItem } from "./item-context";

/** Nobody said yet what it is, or took it: that is done in the conversation itself. */
export function NoticeDecision() {
  const t = useTranslations("flow.noticing");
  const { page } = useItem();
  // Only the inbox shows the halves apart, and there one is in the conversation already.
  const isThere = useDecisionPart() !== null;
  return (
    <DecisionFrame
      actions={
        <>
          {page.file && !isThere ? (
            <LinkButton size="lg" href={caseHref(page.file.id)}>
              {t("toCase")}
            </LinkButton>
          ) : null}
          <PutBeforeButton />
        </>
      }
    >
      <p>{t("text")}</p>
      <PutBeforeText />
      <Consulting />
    </DecisionFrame>
  );
}
