"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Draft, DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { LockedText } from "@/components/items/locked-text";
import { usePresenceTeller } from "@/components/items/presence";
import { useSnapshot } from "@/components/items/use-drafts";
import type { ItemText } from "@/lib/features/item-page/schema";
import { Counter } from "./counter";
import { Fit } from "./fit";
import { LinkFields } from "./link-fields";
import { Links } from "./links";
import { ChannelPreview } from "./preview/channel-preview";
import { Sharing } from "./sharing";
import { TextBody } from "./text-body";
import { TextTools } from "./text-tools";

type ChannelTabProps = { text: ItemText; keeper: DraftKeeper };

/** One channel: its text, whether that fits there, how it differs from what is shared, and how it will look. */
export function ChannelTab({ text }: { text: ItemText }) {
  const { drafts } = useItem();
  const keeper = drafts.of(text.channelId);
  return keeper ? <Channel text={text} keeper={keeper} /> : null;
}

function Channel({ text, keeper }: ChannelTabProps) {
  const { page, isOpen } = useItem();
  const { draft, body, follows } = useShownText({ text, keeper });
  const post = {
    network: text.network,
    characterLimit: text.characterLimit,
    body,
    linkUrl: draft.linkUrl,
    pictures: page.pictures,
  };
  return (
    <div className="max-w-165">
      {isOpen ? (
        <ChannelEditor text={text} keeper={keeper} shown={{ body, follows }} />
      ) : (
        <>
          <LockedText text={text} keeper={keeper} />
          <Sharing text={text} keeper={keeper} shown={{ body, follows }} />
        </>
      )}
      {page.state === "open" ? <Fit post={post} channel={text.name} /> : null}
      <Links body={body} linkUrl={draft.linkUrl} />
      <TextTools channelId={text.channelId} body={body} keeper={keeper} />
      <ChannelPreview
        network={text.network}
        name={text.name}
        handle={text.handle}
        organisation={page.organisation}
        body={body}
        linkUrl={draft.linkUrl}
        linkTitle={draft.linkTitle}
        pictures={page.pictures}
      />
    </div>
  );
}

export type ShownText = { body: string; follows: boolean };

/** A text that follows what is shared shows that as it is typed, until something is typed in the text itself. */
export function useShownText({ text, keeper }: ChannelTabProps): ShownText & { draft: Draft } {
  const { page, drafts } = useItem();
  const shared = useSnapshot(drafts.shared).draft.body;
  const { draft } = useSnapshot(keeper);
  const isUntouched = draft.body === text.body || draft.body === shared;
  const follows = page.texts.length > 1 && text.followsBase && isUntouched;
  return { draft, follows, body: follows ? shared : draft.body };
}

function ChannelEditor({ text, keeper, shown }: ChannelTabProps & { shown: ShownText }) {
  const t = useTranslations("items.texts");
  const { page } = useItem();
  const { draft } = useSnapshot(keeper);
  const tellOthers = usePresenceTeller(page.id, text.channelId);
  const counterId = useId();
  function change(part: Partial<Draft>) {
    keeper.type({ ...draft, body: shown.body, ...part });
    tellOthers();
  }
  return (
    <>
      <TextBody
        keeper={keeper}
        channelId={text.channelId}
        label={t("label", { channel: text.name })}
        placeholder={t("placeholder")}
        shown={shown.body}
        describedBy={counterId}
      >
        <Counter id={counterId} network={text.network} characterLimit={text.characterLimit} body={shown.body} />
        <Sharing text={text} keeper={keeper} shown={shown} />
      </TextBody>
      <LinkFields draft={draft} change={change} settle={() => void keeper.settle()} />
    </>
  );
}
