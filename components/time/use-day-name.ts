import { useLocale } from "next-intl";
import { dateFormat, intlTag } from "@/lib/domain/language";
import { type Day, noonOf } from "@/lib/domain/planning";

type Parts = Pick<Intl.DateTimeFormatOptions, "weekday" | "day" | "month" | "year">;

export const WHOLE_DAY = { day: "numeric", month: "long", year: "numeric" } as const satisfies Parts;

/** Names a day by the parts of it that are asked for, in the order in which the language of the page has them. */
export function useDayName(): (day: Day, parts: Parts) => string {
  const locale = useLocale();
  return (day, parts) => dateFormat(intlTag(locale), { ...parts, timeZone: "UTC" }).format(noonOf(day));
}
