"use client";

import { Info } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { addressOn } from "@/lib/domain/tone/guide/compile";
import { useGuideOf } from "./tone-context";

/** Where the channels of a post speak to people in different forms, one text cannot do for all: which says what. */
export function FormsApart() {
  const t = useTranslations("tone.forms");
  const format = useFormatter();
  const { page } = useItem();
  const guideOf = useGuideOf();
  const asked = page.texts.map(({ channelId, name }) => {
    const guide = guideOf(channelId);
    return { name, form: guide ? addressOn(guide, channelId) : undefined };
  });
  const channelsOf = (form: "formal" | "informal") => asked.filter((one) => one.form === form).map(({ name }) => name);
  const [formal, informal] = [channelsOf("formal"), channelsOf("informal")];
  if (formal.length === 0 || informal.length === 0) return null;
  return (
    <p className="mt-2 flex items-start gap-1.5 text-t13 text-ink-2">
      <Info className="icon mt-0.5 flex-none" aria-hidden />
      {t("apart", { formal: format.list(formal), informal: format.list(informal) })}
    </p>
  );
}
