import { getRequestConfig } from "next-intl/server";
import { readLocale } from "./locale";

/**
 * One instance per request: language and catalogue are decided here and nowhere else. The zone is only the one of
 * formatters that were given none: moments of an organisation are put in words by lib/domain/language, in its own zone.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await readLocale());
  const messages = (await import(`@/messages/${locale}.json`)).default;
  return { locale, messages, timeZone: "Europe/Brussels" };
});
