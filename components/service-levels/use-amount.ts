import { useTranslations } from "next-intl";

/** Amounts of working time in words, in working days, hours and minutes. */
export function useAmount(dayMinutes: number): (minutes: number) => string {
  const t = useTranslations("answering.amount");
  return (minutes) => {
    const day = dayMinutes > 0 ? dayMinutes : 480;
    const [days, hours, rest] = [Math.floor(minutes / day), Math.floor((minutes % day) / 60), (minutes % day) % 60];
    if (minutes < 60) return t("minutes", { minutes });
    if (days === 0) return t("hours", { hours, minutes: rest });
    return t("days", { days, hours });
  };
}
