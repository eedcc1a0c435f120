"use client";

import { useTranslations } from "next-intl";
import { PowerConsequence } from "@/components/agreement/power-consequence";
import { Consulting } from "@/components/consultations/consulting";
import { PutBeforeButton, PutBeforeText } from "@/components/consultations/put-before";
import { HeldDecision } from "@/components/crisis/held-decision";
import { HeldNotice } from "@/components/crisis/held-notice";
import { Moment } from "@/components/time/moment";
import { publishingStep } from "@/lib/domain/today";
import { AcceptanceLine } from "./acceptance-line";
import { Consults } from "./consults";
import { DecisionFrame } from "./decision-frame";
import { useItem } from "./item-context";
import { PublicationList } from "./publication-list";
import { PublishButton } from "./publish-button";
import { SendBackButton } from "./send-back";
import { SignDecision } from "./sign-decision";
import { SignHere, toSign } from "./sign-here";
import { useWords } from "./use-words";

/** Getting it out: ordering it, placing it by hand, trying again, or choosing another moment. */
export function PublishDecision() {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const { held } = page;
  // What stands still can still be sent out on purpose, as far as the agreement says so for a crisis.
  const step = held ? "publish" : publishingStep(page.publications.map(({ state }) => state));
  const words = useWords(page.viewerId);
  const byHand = page.texts.filter((text) => !text.isAutomatic).map((text) => text.name);
  const automatic = page.texts.filter((text) => text.isAutomatic).map((text) => text.name);
  const isLeaving = page.publications.some(({ state }) => state === "sending" || state === "sent");
  const lines = [
    ...(automatic.length > 0 ? [t("goesTo", { channels: words.allOf(automatic) })] : []),
    ...(byHand.length > 0 ? [t("placedByHand", { channels: words.allOf(byHand) })] : []),
  ];
  const canSendBack = page.powers.accept.outcome === "go" && !isLeaving;
  const [asked] = toSign(page);
  if (asked && step === "publish" && page.powers.publish.outcome === "refused") return <SignDecision consult={asked} />;
  if (held && !held.isCrisis) return <HeldDecision mayDecide={held.mayDecide} />;
  return (
    <DecisionFrame
      actions={
        step === "publish" ? (
          <>
            <PublishButton />
            <PutBeforeButton />
            {canSendBack ? <SendBackButton item={page} size="lg" /> : null}
          </>
        ) : null
      }
    >
      {held ? <HeldNotice isCrisis mayDecide={held.mayDecide} /> : null}
      {page.needsMoment ? (
        <p className="rounded-r bg-amber-soft px-3 py-2 font-medium text-amber-ink">{t("momentPassed")}</p>
      ) : null}
      <AcceptanceLine />
      {step === "publish" ? <PowerConsequence answer={page.powers.publish} consequences={lines} /> : null}
      <PutBeforeText />
      <Consulting />
      {step === "publish" ? <Consults /> : null}
      {step === "publish" ? <SignHere /> : null}
      {step === null && page.details.plannedAt ? (
        <p>{t.rich("planned", { at: () => <Moment at={page.details.plannedAt ?? ""} /> })}</p>
      ) : null}
      {step === "publish" ? null : <PublicationList />}
    </DecisionFrame>
  );
}
