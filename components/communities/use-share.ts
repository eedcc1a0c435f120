import { useFormatter, useTranslations } from "next-intl";

const MINUTES_PER_HOUR = 60;

/** A part of the whole as it is read: "31,2%". */
export function useShare(): (share: number) => string {
  const { number } = useFormatter();
  return (share) => number(share, { style: "percent", maximumFractionDigits: 1 });
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
