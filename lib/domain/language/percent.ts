import { numberFormat } from "./formats";
import { intlTag, type Locale } from "./locale";

/**
 * A part of the whole as it is read: "31,2 %" in Dutch, with a space that does not break, as the rest of the Dutch texts have it;
 * "31.2%" in English.
 * @param share from 0 to 1
 * @param digits after the comma at most
 */
export function formatPercent(locale: Locale, share: number, digits = 0): string {
  const amount = numberFormat(intlTag(locale), { maximumFractionDigits: digits }).format(share * 100);
  return locale === "nl" ? `${amount}\u00a0%` : `${amount}%`;
}
