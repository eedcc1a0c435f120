"use client";

import { Check, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { PowerConsequence } from "@/components/agreement/power-consequence";
import { Consulting } from "@/components/consultations/consulting";
import { PutBeforeButton, PutBeforeText } from "@/components/consultations/put-before";
import { ToneStop } from "@/components/tone/stopped";
import { Button } from "@/components/ui/button";
import { AcceptButton } from "./accept-button";
import { useAcceptLines } from "./consequence-lines";
import { Consults } from "./consults";
import { DecisionFrame } from "./decision-frame";
import { explained, useItem } from "./item-context";
import { REMARK_FIELD } from "./remarks";
import { SendBackButton } from "./send-back";
import { SignDecision } from "./sign-decision";
import { SignHere, toSign } from "./sign-here";

/** Accepting exactly this text, or sending it back with a reason; for whoever may not: why, and whom to ask. */
export function AcceptDecision() {
  const { page } = useItem();
  const answer = page.powers.accept;
  const lines = useAcceptLines(explained(page));
  const [asked] = toSign(page);
  if (asked && answer.outcome === "refused") return <SignDecision consult={asked} />;
  const isTheirsLater =
    answer.outcome === "held" &&
    (answer.verdict === "consult_first" || answer.reason?.message.startsWith("powers.demand"));
  const mayRefuse = answer.outcome === "go" || isTheirsLater;
  return (
    <DecisionFrame
      actions={
        <>
          <AcceptButton
            item={page}
            answer={answer}
            toneErrors={page.toneErrors}
            size="lg"
            icon={<Check className="icon" aria-hidden />}
          />
          <PutBeforeButton />
          {mayRefuse ? <SendBackButton item={page} size="lg" /> : page.putBefore ? null : <RemarkInstead />}
        </>
      }
    >
      <PowerConsequence answer={answer} consequences={lines} />
      <ToneStop errors={page.toneErrors} />
      <PutBeforeText />
      <Consulting />
      <Consults />
      <SignHere />
    </DecisionFrame>
  );
}

function RemarkInstead() {
  const t = useTranslations("flow.accepting");
  const { page } = useItem();
  if (!page.may.remark) return null;
  return (
    <Button
      size="lg"
      icon={<MessageSquare className="icon" aria-hidden />}
      onPress={() => document.getElementById(REMARK_FIELD)?.focus()}
    >
      {t("remark")}
    </Button>
  );
}
