"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { later } from "@/components/ui/later";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { measure } from "@/lib/connectors/limits";
import { LINK_TITLE_MAX } from "@/lib/domain/workflow/limits";
import type { ItemText } from "@/lib/features/item-page/schema";
import type { Draft, DraftKeeper } from "./draft-keeper";
import { useItem } from "./item-context";
import { usePresenceTeller } from "./presence";
import { isLink } from "./text-service";
import { useSnapshot } from "./use-drafts";

const TextConflict = dynamic(() => later(() => import("./text-conflict")).then((module) => module.TextConflict), {
  ssr: false,
});

type TextEditorProps = { text: ItemText; keeper: DraftKeeper };

/** The text of one channel, being written. It is saved while typing; there is no button for that. */
export function TextEditor({ text, keeper }: TextEditorProps) {
  const t = useTranslations("items.texts");
  const { page } = useItem();
  const { draft, save } = useSnapshot(keeper);
  const tellOthers = usePresenceTeller(page.id, text.channelId);
  const counterId = useId();
  function change(part: Partial<Draft>) {
    keeper.type({ ...draft, ...part });
    tellOthers();
  }
  return (
    <div className="max-w-165">
      {save.kind === "conflict" ? <TextConflict keeper={keeper} theirs={save.theirs} mine={draft} /> : null}
      <TextArea
        look="post"
        hideLabel
        label={t("label", { channel: text.name })}
        placeholder={t("placeholder")}
        rows={6}
        value={draft.body}
        onChange={(body) => change({ body })}
        onFocus={tellOthers}
        onBlur={() => void keeper.settle()}
        aria-describedby={counterId}
      />
      <Counter id={counterId} text={text} body={draft.body} />
      <LinkFields draft={draft} change={change} settle={() => void keeper.settle()} />
    </div>
  );
}

/** How long the text is by the channel's own count, and whether it still fits. */
function Counter({ id, text, body }: { id: string; text: ItemText; body: string }) {
  const t = useTranslations("items.texts");
  const { used, limit, over, exact } = measure(text.network, body, { limit: text.characterLimit });
  return (
    <p id={id} className={`mt-1 text-t13 ${over ? "font-medium text-red-ink" : "text-ink-3"}`}>
      {limit === null ? t("counted", { used }) : t(over ? "tooLong" : "countedOf", { used, limit, over: used - limit })}
      {exact ? null : ` ${t("notExact")}`}
    </p>
  );
}

type LinkFieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void; settle: () => void };

function LinkFields({ draft, change, settle }: LinkFieldsProps) {
  const t = useTranslations("items.texts");
  const link = draft.linkUrl ?? "";
  function complete() {
    const completed = `https://${link.trim()}`;
    if (link.trim() && !isLink(link) && isLink(completed)) change({ linkUrl: completed });
    settle();
  }
  return (
    <div className="mt-5 grid gap-4 border-t border-line pt-4 md:grid-cols-2">
      <TextField
        label={t("link")}
        hint={t("linkHint")}
        type="url"
        inputMode="url"
        value={link}
        onChange={(linkUrl) => change({ linkUrl })}
        onBlur={complete}
      />
      {link ? (
        <TextField
          label={t("linkTitle")}
          hint={t("linkTitleHint")}
          value={draft.linkTitle ?? ""}
          onChange={(linkTitle) => change({ linkTitle })}
          onBlur={settle}
          maxLength={LINK_TITLE_MAX}
        />
      ) : null}
    </div>
  );
}
