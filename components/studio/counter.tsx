"use client";

import { useTranslations } from "next-intl";
import { measure, type NetworkName } from "@/lib/domain/channels";

type CounterProps = { id: string; network: NetworkName; characterLimit: number | null; body: string };

/** How long the text is by the channel's own count, and whether it still fits. */
export function Counter({ id, network, characterLimit, body }: CounterProps) {
  const t = useTranslations("items.texts");
  const { used, limit, over, exact, bytes } = measure(network, body, { limit: characterLimit });
  const isTooLong = limit !== null && used > limit;
  const isTooHeavy = bytes !== null && bytes.used > bytes.limit;
  return (
    <p id={id} className={`mt-1 text-t13 ${over ? "font-medium text-red-ink" : "text-ink-3"}`}>
      {limit === null
        ? t("counted", { used })
        : t(isTooLong ? "tooLong" : "countedOf", { used, limit, over: used - limit })}
      {exact ? null : ` ${t("notExact")}`}
      {isTooHeavy ? ` ${t("tooHeavy", bytes)}` : null}
    </p>
  );
}
