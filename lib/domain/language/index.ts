export { type DueSituation, type DueWords, describeDue, minutesLeftAt, type RunningCount, startOf } from "./due";
export { dateFormat, listed, numberFormat } from "./formats";
export { DEFAULT_LOCALE, intlTag, isLocale, LOCALES, type Locale, preferredLocale } from "./locale";
export {
  atStart,
  daysAway,
  formatAbsolute,
  formatDay,
  formatMoment,
  formatNearDay,
  formatShortDay,
  formatTime,
  type MomentContext,
} from "./moments";
export { givenName, initials } from "./names";
export { formatPercent } from "./percent";
