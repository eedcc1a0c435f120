"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { Presence } from "@/components/items/presence";
import { ToneProvider } from "@/components/tone/checking/tone-context";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { ChannelTab } from "./channel-tab";
import { ReadingAlong, SaveStatus } from "./save-status";
import { SharedTab } from "./shared-tab";
import { ChannelLabel, SharedLabel } from "./tab-label";

const SHARED = "shared";

/** What goes out: the text that the channels share, and that of each channel, one at a time. */
export function Studio() {
  const items = useTranslations("items");
  const { page, drafts, isOpen } = useItem();
  const [chosen, setChosen] = useState<string>();
  if (page.texts.length === 0) return <EmptyState title={items("texts.none")}>{items("texts.noneText")}</EmptyState>;
  const tabs = tabsOf(page);
  const current = tabs.find((id) => id === chosen) ?? firstTab(page);
  const keeper = current === SHARED ? drafts.shared : drafts.of(current);
  return (
    <ToneProvider>
      <Presence />
      <Tabs
        label={items("texts.channels")}
        selectedKey={current}
        onSelectionChange={(key) => setChosen(String(key))}
        aside={isOpen && keeper ? <SaveStatus keeper={keeper} /> : <ReadingAlong />}
        tabs={tabs.map((id) => {
          const text = page.texts.find(({ channelId }) => channelId === id);
          if (!text) return { id, label: <SharedLabel />, content: <SharedTab /> };
          return { id, label: <ChannelLabel text={text} />, content: <ChannelTab text={text} /> };
        })}
      />
    </ToneProvider>
  );
}

/** With one channel there is nothing to share. */
const tabsOf = ({ texts }: ItemPage): string[] => {
  const channels = texts.map(({ channelId }) => channelId);
  return channels.length > 1 ? [SHARED, ...channels] : channels;
};

/** What is shared, unless nothing is and the channels each have words of their own. */
function firstTab({ texts, shared }: ItemPage): string {
  const [first] = texts;
  if (!first) return SHARED;
  const isApart = shared.body === "" && texts.some(({ body }) => body !== "");
  return texts.length === 1 || isApart ? first.channelId : SHARED;
}
