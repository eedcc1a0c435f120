import { z } from "zod";
import { CASE_MODES, CASE_SOURCES } from "@/lib/domain/cases";
import { EXTRAS_MAX, SCREENSHOTS_MAX, SIGNAL_BODY_MAX, SIGNALS_AT_ONCE } from "@/lib/domain/cases/limits";
import { id, link, moment, plainText, requiredText } from "@/lib/features/items/schema";

const unknown = { error: "fields.unknown" };
const key = requiredText(500);
const address = z.url({ protocol: /^https?$/, error: "fields.link" }).max(2_000, { error: "fields.too_big" });

/** One thing that was said outside; see `Signal`. What a source may bring, whoever runs it. */
export const signalSchema = z.object({
  source: z.enum(CASE_SOURCES, unknown),
  network: requiredText(40),
  channelId: id.nullable(),
  threadKey: key,
  from: z
    .object({ remoteId: key, handle: plainText(300), name: plainText(300), profileUrl: address.nullable() })
    .nullable(),
  message: z.object({
    remoteKey: key,
    parentKey: key.nullable(),
    url: address.nullable(),
    body: plainText(SIGNAL_BODY_MAX),
    language: plainText(20).nullable(),
    sentAt: z.iso.datetime({ offset: true, error: "fields.moment" }),
    extras: z
      .array(z.object({ kind: z.enum(["picture", "link"], unknown), url: address, alt: plainText(2_000) }))
      .max(EXTRAS_MAX, { error: "fields.too_big" }),
    replyRef: z.record(z.string().max(100), z.string().max(2_000)).nullable(),
  }),
});

export const noticeInput = z.object({ signals: z.array(signalSchema).min(1).max(SIGNALS_AT_ONCE) });

/** What somebody saw outside, in ten seconds: words, a link or a picture of it is enough. */
export const recordByHandInput = z
  .object({
    id: id.optional(),
    /** The case in which it was said, where that is known: somebody answered us where no connection hears it. */
    caseId: id.nullable().default(null),
    body: plainText(SIGNAL_BODY_MAX).trim().default(""),
    url: z
      .union([z.literal("").transform(() => null), link])
      .nullable()
      .default(null),
    /** Pictures of it in the media library. */
    assetIds: z.array(id).max(SCREENSHOTS_MAX, { error: "fields.too_big" }).default([]),
    /** Who said it, as they are called there. */
    from: plainText(300).trim().default(""),
    channelId: id.nullable().default(null),
    /** When it was said; left out: just now. */
    saidAt: moment.optional(),
    mode: z.enum(CASE_MODES, unknown).default("talking"),
  })
  .refine(({ body, url, assetIds }) => body !== "" || url !== null || assetIds.length > 0, {
    path: ["body"],
    error: "fields.required",
  });
