"use client";

import { useTranslations } from "next-intl";
import type { Draft } from "@/components/items/draft-keeper";
import { isLink } from "@/components/items/text-service";
import { TextField } from "@/components/ui/text-field";
import { LINK_TITLE_MAX } from "@/lib/domain/workflow/limits";

type LinkFieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void; settle: () => void };

/** The page that the card under a text leads to. */
export function LinkFields({ draft, change, settle }: LinkFieldsProps) {
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
