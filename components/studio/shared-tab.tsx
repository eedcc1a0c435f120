"use client";

import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { OpenText } from "@/components/items/locked-text";
import { useSnapshot } from "@/components/items/use-drafts";
import { FormsApart } from "@/components/tone/checking/forms-apart";
import { Links } from "./links";
import { MarkedReading } from "./marked-reading";
import { SharedBy } from "./shared-by";
import { TextBody } from "./text-body";
import { TextTools } from "./text-tools";

/** What the channels share: one text to write, and how it goes with each of them. */
export function SharedTab() {
  const t = useTranslations("studio.shared");
  const { drafts, isOpen } = useItem();
  const { draft } = useSnapshot(drafts.shared);
  return (
    <div className="max-w-165">
      {isOpen ? (
        <TextBody keeper={drafts.shared} channelId={null} label={t("label")} placeholder={t("placeholder")} />
      ) : (
        <>
          <MarkedReading channelId={null} body={draft.body} />
          <OpenText />
        </>
      )}
      <FormsApart />
      <Links body={draft.body} linkUrl={null} />
      <SharedBy body={draft.body} />
      <TextTools channelId={null} body={draft.body} keeper={drafts.shared} />
    </div>
  );
}
