"use client";

import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { useSnapshot } from "@/components/items/use-drafts";
import { useFindings } from "@/components/tone/checking/tone-context";
import { Count } from "@/components/ui/count";
import type { ItemText } from "@/lib/features/item-page/schema";
import { useShownText } from "./channel-tab";

/** What a tab is called, with how much the tone guide has to say about its text. */
export function SharedLabel() {
  const t = useTranslations("studio.shared");
  const { drafts } = useItem();
  const { body } = useSnapshot(drafts.shared).draft;
  return <Label name={t("tab")} channelId={null} body={body} />;
}

export function ChannelLabel({ text }: { text: ItemText }) {
  const { drafts } = useItem();
  const keeper = drafts.of(text.channelId) ?? drafts.shared;
  const { body } = useShownText({ text, keeper });
  return <Label name={text.name} channelId={text.channelId} body={body} />;
}

type LabelProps = { name: string; channelId: string | null; body: string };

function Label({ name, channelId, body }: LabelProps) {
  const t = useTranslations("tone.list");
  const { page } = useItem();
  const count = useFindings(channelId, body).length;
  const isJudged = page.state === "open" && page.stage !== "publish";
  return (
    <>
      {name}
      {isJudged && count > 0 ? <Count value={count} said={t("count", { count })} /> : null}
    </>
  );
}
