"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { TELL_EVERY_MS, useOthersHere } from "@/components/live/use-others-here";
import { Notice } from "@/components/ui/notice";
import { useItem } from "./item-context";
import { tellEditing } from "./text-service";

/** Tells the others that this person writes in a channel; often enough to stay, seldom enough to cost nothing. */
export function usePresenceTeller(itemId: string, channelId: string | null): () => void {
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(() => {
    if (performance.now() - toldAt.current < TELL_EVERY_MS) return;
    toldAt.current = performance.now();
    tellEditing({ itemId, channelId });
  }, [itemId, channelId]);
}

/** Says who else is writing in this item now, and in which channel. */
export function Presence() {
  const t = useTranslations("items.presence");
  const { page } = useItem();
  const writers = useOthersHere((event) => {
    if (event.topic !== "editing" || event.itemId !== page.id || event.memberId === page.viewerId) return null;
    const { memberId, name, channelId } = event;
    return { memberId, name, channelId };
  });
  return (
    <div role="status" className="grid gap-2">
      {writers.map(({ memberId, name, channelId }) => {
        const channel = page.texts.find((text) => text.channelId === channelId)?.name;
        return (
          <Notice key={memberId} kind="presence" className="mb-3 max-w-165">
            {channel ? t("inChannel", { name, channel }) : t("here", { name })}
          </Notice>
        );
      })}
    </div>
  );
}
