import { cookies, headers } from "next/headers";
import { isLocale, type Locale, preferredLocale } from "@/lib/domain/language";

export const LOCALE_COOKIE = "locale";

/** The language of this request: what the person chose, else what the browser asks for, else Dutch. */
export async function readLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return preferredLocale((await headers()).get("accept-language"));
}
