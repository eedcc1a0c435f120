"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ChannelException } from "@/lib/domain/tone";
import { REASON_MAX } from "@/lib/domain/tone/guide/limits";
import { useGuide } from "./guide-context";
import { NumberField } from "./number-field";

type ChannelFieldsProps = {
  exceptions: readonly ChannelException[];
  change: (exceptions: readonly ChannelException[]) => void;
};

const FORMS = ["informal", "formal", "either"] as const;
const EVERYWHERE = "everywhere";

/** What each channel does otherwise than the others. */
export function ChannelFields({ exceptions, change }: ChannelFieldsProps) {
  const t = useTranslations("tone.fields");
  const { channels } = useGuide();
  function put(next: ChannelException) {
    const others = exceptions.filter(({ channelId }) => channelId !== next.channelId);
    const says = next.address !== undefined || next.mostEmoji !== undefined || next.mostHashtags !== undefined;
    change(says || next.words !== "" ? [...others, next] : others);
  }
  return (
    <div className="grid gap-6">
      {channels.map(({ id, name }) => {
        const own = exceptions.find(({ channelId }) => channelId === id) ?? { channelId: id, words: "" };
        return (
          <fieldset key={id} className="grid gap-4 border-t border-line pt-4">
            <legend className="sr-only">{name}</legend>
            <p aria-hidden className="font-medium">
              {name}
            </p>
            <div className="grid gap-4 md:grid-cols-3">
              <Select
                label={t("formHere")}
                options={[
                  { id: EVERYWHERE, label: t("asEverywhere") },
                  ...FORMS.map((form) => ({ id: form, label: t(`forms.${form}`) })),
                ]}
                selectedKey={own.address ?? EVERYWHERE}
                onSelectionChange={(key) => put({ ...own, address: FORMS.find((form) => form === key) })}
              />
              <NumberField
                name={`emoji.${id}`}
                label={t("mostEmoji")}
                hint={t("emptyAsEverywhere")}
                value={own.mostEmoji ?? null}
                change={(most) => put({ ...own, mostEmoji: most ?? undefined })}
              />
              <NumberField
                name={`hashtags.${id}`}
                label={t("mostHashtags")}
                hint={t("emptyAsEverywhere")}
                value={own.mostHashtags ?? null}
                change={(most) => put({ ...own, mostHashtags: most ?? undefined })}
              />
            </div>
            <TextField
              label={t("channelWords")}
              maxLength={REASON_MAX}
              value={own.words}
              onChange={(words) => put({ ...own, words })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
