import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type nl from "@/messages/nl.json";

export type Namespace = keyof typeof nl;

/** Words of the frame, present on every page. */
const FRAME: Namespace[] = ["errors", "shell", "time"];

/**
 * Gives the client parts below it their words. Only the named parts of the catalogue travel to the browser,
 * beside those of the frame: the whole of it would weigh more than most pages.
 */
export async function ClientMessages({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const wanted = new Set<string>([...FRAME, ...of]);
  const picked = Object.fromEntries(Object.entries(all).filter(([namespace]) => wanted.has(namespace)));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
