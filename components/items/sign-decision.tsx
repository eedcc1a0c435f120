"use client";

import { useTranslations } from "next-intl";
import type { Consult } from "@/lib/features/item-page/schema";
import { Consults } from "./consults";
import { DecisionFrame } from "./decision-frame";
import { useItem } from "./item-context";
import { SignButtons, SignText } from "./sign-here";
import { useWords } from "./use-words";

/** For whoever is asked for their agreement and for nothing else here. */
export function SignDecision({ consult }: { consult: Consult }) {
  const t = useTranslations("flow.signing");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const isLast = page.stage === "publish";
  const { ask } = isLast ? page.powers.publish : page.powers.accept;
  return (
    <DecisionFrame actions={<SignButtons consult={consult} isPrimary size="lg" />}>
      <SignText consult={consult} />
      {ask.length > 0 ? <p>{t(isLast ? "thenPublishes" : "then", { who: words.anyOf(ask) })}</p> : null}
      <Consults />
    </DecisionFrame>
  );
}
