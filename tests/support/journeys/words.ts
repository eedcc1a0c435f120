import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/language";
import type messages from "@/messages/nl.json";
import { projectRoot } from "@/scripts/support/project";

type Messages = typeof messages;

const catalogues = new Map<Locale, Messages>();

/** The words of the screens in a language: a journey looks for what a person reads, whichever language that is. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: catalogueOf(locale), timeZone: "Europe/Brussels" });
}

export type Words = ReturnType<typeof wordsIn>;

/** The first parts of all message keys: a word of the screen that begins like one was never translated. */
export const namespaces = (): string[] => Object.keys(catalogueOf("nl"));

function catalogueOf(locale: Locale): Messages {
  const known = catalogues.get(locale);
  if (known) return known;
  const read: Messages = JSON.parse(readFileSync(join(projectRoot, "messages", `${locale}.json`), "utf8"));
  catalogues.set(locale, read);
  return read;
}
