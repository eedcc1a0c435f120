"use client";

import { useTranslations } from "next-intl";
import { useGuide } from "./guide-context";

/** How we speak to people on each channel, and what else is otherwise there. */
export function ChannelTable() {
  const t = useTranslations("tone.channels");
  const { guide, channels } = useGuide();
  const { parts } = guide;
  if (channels.length === 0) return null;
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full text-t14">
        <thead>
          <tr className="border-b border-line text-left text-t13 text-ink-2">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              {t("channel")}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              {t("address")}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium whitespace-nowrap">
              {t("emoji")}
            </th>
            <th scope="col" className="py-1.5 font-medium whitespace-nowrap">
              {t("hashtags")}
            </th>
          </tr>
        </thead>
        <tbody>
          {channels.map(({ id, name }) => {
            const own = parts.channels.exceptions.find(({ channelId }) => channelId === id);
            return (
              <tr key={id} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-4 text-left font-medium">
                  {name}
                  {own?.words ? <span className="block text-t13 font-normal text-ink-2">{own.words}</span> : null}
                </th>
                <td className="py-2 pr-4">{t(`forms.${own?.address ?? parts.address.form}`)}</td>
                <td className="py-2 pr-4">{mostOf(own?.mostEmoji ?? parts.emoji.most, t)}</td>
                <td className="py-2">{mostOf(own?.mostHashtags ?? parts.hashtags.most, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const mostOf = (most: number | null, t: ReturnType<typeof useTranslations<"tone.channels">>): string =>
  most === null ? t("any") : t("most", { most });
