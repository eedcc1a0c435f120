"use client";

import { AcceptanceLine } from "@/components/items/acceptance-line";
import { DecisionFrame } from "@/components/items/decision-frame";
import { useItem } from "@/components/items/item-context";
import { DecideHeld } from "./decide-held";
import { HeldNotice } from "./held-notice";

/** A post that stood still during a crisis that is over: whoever leads decides what becomes of it. */
export function HeldDecision({ mayDecide }: { mayDecide: boolean }) {
  const { page } = useItem();
  const { id, version, details } = page;
  const item = { itemId: id, version, title: details.title, plannedAt: details.plannedAt };
  return (
    <DecisionFrame actions={mayDecide ? <DecideHeld item={item} size="lg" /> : null}>
      <HeldNotice isCrisis={false} mayDecide={mayDecide} />
      <AcceptanceLine />
    </DecisionFrame>
  );
}
