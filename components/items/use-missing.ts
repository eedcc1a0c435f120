"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useItem } from "./item-context";

/** What has to be there before the text can be handed in, in sentences; from what is typed, not from what is saved. */
export function useMissing(): string[] {
  const t = useTranslations("items.missing");
  const { page, drafts } = useItem();
  const keepers = page.texts.map((text) => ({ text, keeper: drafts.of(text.channelId) }));
  const empty = useSyncExternalStore(
    (listener) => {
      const stops = keepers.map(({ keeper }) => keeper?.subscribe(listener));
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    () => emptyNames(keepers),
    () => emptyNames(keepers),
  );
  if (page.texts.length === 0) return [t("channel")];
  const texts = empty === "" ? [] : empty.split("\n").map((channel) => t("text", { channel }));
  const undescribed = page.pictures.filter((picture) => picture.alt.trim() === "" && !picture.altReason).length;
  return undescribed > 0 ? [...texts, t("alt", { count: undescribed })] : texts;
}

type Keepers = {
  text: { name: string; body: string };
  keeper: { snapshot: () => { draft: { body: string } } } | undefined;
}[];

/** One text for the whole answer, so that a keystroke that changes nothing of it draws nothing again. */
const emptyNames = (keepers: Keepers): string =>
  keepers
    .filter(({ text, keeper }) => (keeper?.snapshot().draft.body ?? text.body).trim() === "")
    .map(({ text }) => text.name)
    .join("\n");
