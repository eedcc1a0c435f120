"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { Notice } from "@/components/ui/notice";
import { useItem } from "./item-context";
import { tellEditing } from "./text-service";

const TELL_EVERY_MS = 15_000;
/** Two silences: one lost word does not make somebody leave. */
const GONE_AFTER_MS = 35_000;

/** Tells the others that this person writes in a channel; often enough to stay, seldom enough to cost nothing. */
export function usePresenceTeller(itemId: string, channelId: string | null): () => void {
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(() => {
    if (performance.now() - toldAt.current < TELL_EVERY_MS) return;
    toldAt.current = performance.now();
    tellEditing({ itemId, channelId });
  }, [itemId, channelId]);
}

type Writer = { memberId: string; name: string; channelId: string | null; until: number };

function useOtherWriters(): Writer[] {
  const { page } = useItem();
  const [writers, setWriters] = useState<Writer[]>([]);
  useLive((event) => {
    if (event.topic !== "editing" || event.itemId !== page.id || event.memberId === page.viewerId) return;
    const { memberId, name, channelId } = event;
    const seen = { memberId, name, channelId, until: performance.now() + GONE_AFTER_MS };
    setWriters((others) => [...others.filter((other) => other.memberId !== memberId), seen]);
  });
  useEffect(() => {
    if (writers.length === 0) return;
    const timer = setTimeout(
      () => setWriters((others) => others.filter(({ until }) => until > performance.now())),
      TELL_EVERY_MS,
    );
    return () => clearTimeout(timer);
  }, [writers]);
  return writers;
}

/** Says who else is writing in this item now, and in which channel. */
export function Presence() {
  const t = useTranslations("items.presence");
  const { page } = useItem();
  const writers = useOtherWriters();
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
