"use client";

import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { useGuide } from "./guide-context";

/** How we speak to people on each channel, and what else is otherwise there. */
export function ChannelTable() {
  const t = useTranslations("tone.channels");
  const { guide, channels } = useGuide();
  const { parts } = guide;
  if (channels.length === 0) return null;
  return (
    <div className="mt-4">
      <Table
        caption={t("caption")}
        columns={[
          { key: "channel", head: t("channel") },
          { key: "address", head: t("address") },
          { key: "emoji", head: t("emoji") },
          { key: "hashtags", head: t("hashtags") },
        ]}
        rows={channels.map(({ id, name }) => {
          const own = parts.channels.exceptions.find(({ channelId }) => channelId === id);
          return {
            key: id,
            cells: {
              channel: <Channel name={name} words={own?.words} />,
              address: t(`forms.${own?.address ?? parts.address.form}`),
              emoji: mostOf(own?.mostEmoji ?? parts.emoji.most, t),
              hashtags: mostOf(own?.mostHashtags ?? parts.hashtags.most, t),
            },
          };
        })}
      />
    </div>
  );
}

function Channel({ name, words }: { name: string; words: string | undefined }) {
  return (
    <>
      {name}
      {words ? <span className="block text-t13 font-normal text-ink-2">{words}</span> : null}
    </>
  );
}

const mostOf = (most: number | null, t: ReturnType<typeof useTranslations<"tone.channels">>): string =>
  most === null ? t("any") : t("most", { most });
