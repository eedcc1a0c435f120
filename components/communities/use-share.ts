import { useFormatter, useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/lib/domain/language";

const MINUTES_PER_HOUR = 60;

/** A part of the whole as it is read: "31,2 %". */
export function useShare(): (share: number) => string {
  const locale = useLocale();
  return (share) => formatPercent(locale, share, 1);
}

/** Minutes as people say them: "45 minuten", "2,5 uur". */
export function useHours(): (minutes: number) => string {
  const { number } = useFormatter();
  const t = useTranslations("communities.load");
  return (minutes) =>
    minutes > 0 && minutes < MINUTES_PER_HOUR
      ? t("minutes", { minutes })
      : t("hours", { hours: number(minutes / MINUTES_PER_HOUR, { maximumFractionDigits: 1 }) });
}
