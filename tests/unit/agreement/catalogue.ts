import { createTranslator } from "next-intl";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { Locale } from "@/lib/domain/language";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";

const catalogues = { nl, en };

/** A missing text is an error here, not a key on the screen. */
const onError = (error: Error) => {
  throw error;
};

const rules = (locale: Locale) =>
  createTranslator({ locale, messages: catalogues[locale], namespace: "authority", onError });
const terms = (locale: Locale) =>
  createTranslator({ locale, messages: catalogues[locale], namespace: "terms", onError });

/** A translator remembers what it has read, so there is one of each. */
export const ruleWords = { nl: rules("nl"), en: rules("en") };
export const termWords = { nl: terms("nl"), en: terms("en") };

export const HILDE = "0198c1de-0000-7000-8000-000000000001";

/** What the organisation of the pictures calls its own things. */
export const words: OwnWords = {
  topic: { mobility: "mobiliteit", waste: "afval" },
  segment: { youth: "Jeugd", tourism: "Toerisme" },
  channel: { facebook: "Facebook", instagram: "Instagram" },
  member: { [HILDE]: "Hilde Baert" },
};
