import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import type nl from "@/messages/nl.json";
import { Words } from "./words";

export type Namespace = keyof typeof nl;

/** Words of the frame, given to every page by the root layout. */
const FRAME: readonly Namespace[] = ["errors", "shell", "time"];

/**
 * Gives the client parts below it their words, beside those they were given further up. Only the named parts of the
 * catalogue travel to the browser: the whole of it would weigh more than most pages.
 */
export async function ClientMessages({ of = FRAME, children }: { of?: readonly Namespace[]; children: ReactNode }) {
  const [locale, timeZone, all] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  return (
    <Words locale={locale} timeZone={timeZone} text={textOf(all, of)}>
      {children}
    </Words>
  );
}

const texts = new WeakMap<object, Map<string, string>>();

/** Written out once per catalogue: it never changes while the server runs. */
function textOf(all: object, of: readonly string[]): string {
  const written = texts.get(all) ?? new Map<string, string>();
  texts.set(all, written);
  const key = of.join();
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.fromEntries(Object.entries(all).filter(([namespace]) => of.includes(namespace))));
  written.set(key, text);
  return text;
}
