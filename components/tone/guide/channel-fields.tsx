"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ChannelException } from "@/lib/domain/tone";
import { ADDRESS_CHOICES } from "@/lib/domain/tone/guide/content";
import { REASON_MAX } from "@/lib/domain/tone/guide/limits";
import { useGuide } from "./guide-context";
import { NumberField } from "./number-field";

type ChannelFieldsProps = {
  exceptions: readonly ChannelException[];
  change: (exceptions: readonly ChannelException[]) => void;
};

const EVERYWHERE = "everywhere";

/** What each channel does otherwise than the others. */
export function ChannelFields({ exceptions, change }: ChannelFieldsProps) {
  const t = useTranslations("tone.fields");
  const { channels } = useGuide();
  function put(next: ChannelException) {
    const at = exceptions.findIndex(({ channelId }) => channelId === next.channelId);
    const [before, after] = at === -1 ? [exceptions, []] : [exceptions.slice(0, at), exceptions.slice(at + 1)];
    const says = next.address !== undefined || next.mostEmoji !== undefined || next.mostHashtags !== undefined;
    change(says || next.words !== "" ? [...before, next, ...after] : [...before, ...after]);
  }
  return (
    <div className="grid gap-6">
      {channels.map(({ id, name }) => {
        const at = exceptions.findIndex(({ channelId }) => channelId === id);
        const own = exceptions[at] ?? { channelId: id, words: "" };
        const named = (field: keyof ChannelException) => `value.exceptions.${at}.${field}`;
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
                  ...ADDRESS_CHOICES.map((form) => ({ id: form, label: t(`forms.${form}`) })),
                ]}
                selectedKey={own.address ?? EVERYWHERE}
                onSelectionChange={(key) => put({ ...own, address: ADDRESS_CHOICES.find((form) => form === key) })}
              />
              <NumberField
                name={named("mostEmoji")}
                label={t("mostEmoji")}
                hint={t("emptyAsEverywhere")}
                value={own.mostEmoji ?? null}
                change={(most) => put({ ...own, mostEmoji: most ?? undefined })}
              />
              <NumberField
                name={named("mostHashtags")}
                label={t("mostHashtags")}
                hint={t("emptyAsEverywhere")}
                value={own.mostHashtags ?? null}
                change={(most) => put({ ...own, mostHashtags: most ?? undefined })}
              />
            </div>
            <TextField
              name={named("words")}
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
