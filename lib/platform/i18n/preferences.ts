"use server";

import { cookies } from "next/headers";
import { isLocale } from "@/lib/domain/language";
import { LOCALE_COOKIE } from "./locale";
import { THEME_COOKIE, THEMES } from "./theme";

const ONE_YEAR = { maxAge: 365 * 24 * 3600, path: "/", sameSite: "lax", httpOnly: true } as const;

/** Keeps the language for this browser. Needs no sign-in: the sign-in page has the choice too. */
export async function chooseLocale(locale: string): Promise<void> {
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, ONE_YEAR);
}

/** Keeps light or dark for this browser; "system" follows the device. */
export async function chooseTheme(theme: string): Promise<void> {
  if (THEMES.some((known) => known === theme)) (await cookies()).set(THEME_COOKIE, theme, ONE_YEAR);
}
