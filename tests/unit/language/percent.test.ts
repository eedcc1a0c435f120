import { expect, it } from "vitest";
import { formatPercent } from "@/lib/domain/language";

it.each([
  { locale: "nl", share: 0.3125, digits: 1, said: "31,3\u00a0%" },
  { locale: "nl", share: 1, digits: 0, said: "100\u00a0%" },
  { locale: "en", share: 0.3125, digits: 1, said: "31.3%" },
  { locale: "en", share: 0.005, digits: 0, said: "1%" },
  { locale: "en", share: 0, digits: 0, said: "0%" },
] as const)("in $locale $share is said $said", ({ locale, share, digits, said }) => {
  expect(formatPercent(locale, share, digits)).toBe(said);
});
