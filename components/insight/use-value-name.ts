import { useLocale, useTranslations } from "next-intl";
import { valueName } from "./value-name";

/** What a value on a line is called, in the language of the page. */
export function useValueName(names: Record<string, string>): ReturnType<typeof valueName> {
  const t = useTranslations("insight.value");
  return valueName(names, t, useLocale());
}
