/** The languages of the product; the first is the one when nothing says otherwise. */
export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "nl";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Week starts on Monday and the day has 24 hours in both, hence these regions. */
const TAGS: Record<Locale, string> = { nl: "nl-BE", en: "en-GB" };

/** The tag that Intl and calendars want for a language of the product. */
export function intlTag(locale: Locale): string {
  return TAGS[locale];
}

/**
 * The first language of the product that an Accept-Language header asks for; the default when it asks for none.
 * Quality values count: "fr, en;q=0.8, nl;q=0.9" gives Dutch.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.trim().toLowerCase().split("-")[0], quality: quality ? Number(quality) : 1 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) if (isLocale(language)) return language;
  return DEFAULT_LOCALE;
}
