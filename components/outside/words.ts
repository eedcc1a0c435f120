import type { WEBHOOK_EVENTS } from "@/lib/domain/webhooks";

type Event = (typeof WEBHOOK_EVENTS)[number] | "test";
type Word<Name extends string> = Name extends `${infer Before}.${infer After}` ? `${Before}_${After}` : Name;

/** Names of events hold a point, which in the catalogues is a step down. */
export const wordOf = (event: Event): Word<Event> => event.replace(".", "_") as Word<Event>;
