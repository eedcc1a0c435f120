import type { Locale } from "@/lib/domain/language";
import type messages from "@/messages/nl.json";

declare module "use-intl" {
  /** Makes a message key that does not exist, or a value that is missing, an error of the type check. */
  interface AppConfig {
    Messages: typeof messages;
    Locale: Locale;
  }
}
