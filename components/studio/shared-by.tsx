"use client";

import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { measure } from "@/lib/domain/channels";
import type { ItemText } from "@/lib/features/item-page/schema";

/** Per channel: whether it says what is shared, and how long that is there. */
export function SharedBy({ body }: { body: string }) {
  const t = useTranslations("studio.shared");
  const { page } = useItem();
  return (
    <table className="mt-5 w-full text-t14">
      <caption className="sr-only">{t("perChannel")}</caption>
      <tbody>
        {page.texts.map((text) => (
          <tr key={text.channelId} className="border-t border-line">
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              {text.name}
            </th>
            <td className="py-2 pr-4 text-ink-2">{t(text.followsBase ? "follows" : "apart")}</td>
            <td className="py-2 text-right text-t13">
              <Length text={text} body={text.followsBase ? body : text.body} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Length({ text, body }: { text: ItemText; body: string }) {
  const t = useTranslations("items.texts");
  const { used, limit, over } = measure(text.network, body, { limit: text.characterLimit });
  if (limit === null) return <span className="text-ink-3">{t("counted", { used })}</span>;
  const isTooLong = used > limit;
  return (
    <span className={over ? "font-medium text-red-ink" : "text-ink-3"}>
      {t(isTooLong ? "tooLong" : "countedOf", { used, limit, over: used - limit })}
    </span>
  );
}
