"use client";

import { useTranslations } from "next-intl";
import { Consulting } from "@/components/consultations/consulting";
import { PutBeforeButton, PutBeforeText } from "@/components/consultations/put-before";
import { LinkButton } from "@/components/ui/link-button";
import { caseHref } from "@/lib/features/case-answers/schema";
import { DecisionFrame } from "./decision-frame";
import { useItem } from "./item-context";

/** Nobody said yet what it is, or took it: that is done in the conversation itself. */
export function NoticeDecision() {
  const t = useTranslations("flow.noticing");
  const { page } = useItem();
  return (
    <DecisionFrame
      actions={
        <>
          {page.file ? (
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
