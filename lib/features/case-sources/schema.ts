import { z } from "zod";
import { EXTRAS_MAX, SIGNAL_BODY_MAX, SIGNALS_AT_ONCE } from "@/lib/domain/cases/limits";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

/** What a source's key is sealed to: put in another row, it does not open. */
export const sourceSecretAbout = (orgId: string, sourceId: string): string => `signal-source:${orgId}:${sourceId}`;

/** Where a source's program sends what it saw. */
export const sourcePath = (orgId: string, sourceId: string): string => `/api/signals/${orgId}/${sourceId}`;

export const SOURCES_MAX = 50;

export const makeSourceInput = z.object({ name: requiredText(80), channelId: id.nullable().default(null) });
export const endSourceInput = z.object({ sourceId: id });

const key = requiredText(300);
const address = z.url({ protocol: /^https?$/, error: "fields.link" }).max(2_000, { error: "fields.too_big" });

/** One thing somebody said, as another program tells it. Its own names for things are enough: they are kept apart by source. */
const told = z.object({
  /** Which conversation it belongs to; left out: one of its own. */
  thread: key.optional(),
  from: z
    .object({
      id: key,
      name: plainText(300).default(""),
      handle: plainText(300).default(""),
      url: address.nullable().default(null),
    })
    .nullable()
    .default(null),
  message: z.object({
    /** The same twice is once. */
    id: key,
    inReplyTo: key.nullable().default(null),
    text: requiredText(SIGNAL_BODY_MAX),
    url: address.nullable().default(null),
    language: plainText(20).nullable().default(null),
    at: z.iso.datetime({ offset: true, error: "fields.moment" }),
    extras: z
      .array(z.object({ kind: z.enum(["picture", "link"]), url: address, alt: plainText(2_000).default("") }))
      .max(EXTRAS_MAX)
      .default([]),
  }),
});
export type Told = z.output<typeof told>;

export const toldInput = z.object({ signals: z.array(told).min(1).max(SIGNALS_AT_ONCE) });
export const receiveInput = toldInput.extend({ sourceId: id });

/** What came of one of them. */
export type Received = { id: string; caseId: string; isNew: boolean };

/** A source as the settings show it; nothing of its key. Moments are ISO texts. */
export type SourceView = {
  id: string;
  name: string;
  path: string;
  channel: string | null;
  madeAt: string;
  madeBy: string;
  lastUsedAt: string | null;
};
