import { readCrop } from "@/lib/domain/media";

/** Everything of an item that would leave the building. */
export type Outgoing = {
  plannedAt: Date | null;
  variants: readonly { channelId: string; body: string; linkUrl: string | null; linkTitle: string | null }[];
  media: readonly { contentHash: string; alt: string; crop: unknown }[];
};

/** The part of a picture that is shown; nothing for all of it, as it was before pictures could be cut. */
function shown(crop: unknown): number[][] {
  const part = readCrop(crop);
  return part ? [[part.x, part.y, part.width, part.height]] : [];
}

/**
 * One text for what would go out: the same when and only when readers would see the same at the same planned moment.
 * Its hash is the fingerprint an acceptance is bound to. The first line names the form, so that it can change.
 */
export function outgoingText({ plannedAt, variants, media }: Outgoing): string {
  const ordered = variants.toSorted((a, b) => (a.channelId < b.channelId ? -1 : 1));
  return JSON.stringify([
    "outgoing/1",
    plannedAt?.toISOString() ?? null,
    ordered.map(({ channelId, body, linkUrl, linkTitle }) => [channelId, body, linkUrl, linkTitle]),
    media.map(({ contentHash, alt, crop }) => [contentHash, alt, ...shown(crop)]),
  ]);
}
