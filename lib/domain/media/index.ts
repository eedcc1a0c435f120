import type { NetworkName } from "@/lib/domain/channels";

/** How large a picture is, in pixels. */
export type Size = { width: number; height: number };
/** A place in a picture, in shares of its width and height: 0,0 is the top left. */
export type Focus = { x: number; y: number };
/** A part of a picture, in shares of its width and height. */
export type Crop = { x: number; y: number; width: number; height: number };
/** A part of a picture in whole pixels. */
export type Box = { left: number; top: number } & Size;

export type RatioName = "square" | "portrait" | "landscape" | "wide" | "photo";

/** Width over height of each cut that networks show at full size. Source: their own help pages for pictures in a post. */
export const RATIOS: Record<RatioName, number> = {
  square: 1,
  portrait: 4 / 5,
  landscape: 1.91,
  wide: 16 / 9,
  photo: 3 / 2,
};

const CUTS: Partial<Record<NetworkName, readonly RatioName[]>> = {
  instagram: ["portrait", "square", "landscape"],
  facebook: ["landscape", "square", "portrait"],
  linkedin: ["landscape", "square", "portrait"],
  bluesky: ["wide", "square", "portrait"],
  x: ["wide", "square"],
  mastodon: ["wide", "square"],
};
const ANYWHERE: readonly RatioName[] = ["photo", "square", "wide"];

/** The cuts that make sense for these networks, each with the networks that show it whole; most wanted first. */
export function cutsFor(networks: readonly NetworkName[]): { ratio: RatioName; networks: NetworkName[] }[] {
  const cuts = new Map<RatioName, NetworkName[]>();
  for (const network of new Set(networks)) {
    for (const ratio of CUTS[network] ?? ANYWHERE) cuts.set(ratio, [...(cuts.get(ratio) ?? []), network]);
  }
  const found = [...cuts].map(([ratio, shownBy]) => ({ ratio, networks: shownBy }));
  return found.toSorted((a, b) => b.networks.length - a.networks.length);
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };
/** Smaller than this share of a side, hardly anything of a picture is left. */
export const SHARE_MIN = 0.1;

/** Kept to four places: far finer than a pixel, and the same number however it was reckoned. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
const within = (value: number, max: number): number => Math.min(Math.max(value, 0), Math.max(max, 0));

/**
 * The part of a picture with this ratio and size around a place, moved as little as it takes to lie inside the picture.
 * @param scale share of the largest such part, from `SHARE_MIN` to 1.
 */
export function cropAround(size: Size, ratio: number, { focus, scale }: { focus: Focus; scale: number }): Crop {
  const wanted = ratio / (size.width / size.height);
  const largest = wanted >= 1 ? { width: 1, height: 1 / wanted } : { width: wanted, height: 1 };
  const share = Math.min(Math.max(scale, SHARE_MIN), 1);
  const [width, height] = [largest.width * share, largest.height * share];
  return {
    x: rounded(within(focus.x - width / 2, 1 - width)),
    y: rounded(within(focus.y - height / 2, 1 - height)),
    width: rounded(width),
    height: rounded(height),
  };
}

/** The place in the middle of a part. */
export const middleOf = ({ x, y, width, height }: Crop): Focus => ({ x: x + width / 2, y: y + height / 2 });

/** How large a part is as `cropAround` counts it: its share of the largest part with the same ratio. */
export const scaleOf = ({ width, height }: Crop): number => Math.max(width, height);

/** The same part somewhere else, as far as the picture goes. */
export function movedBy(crop: Crop, by: { x: number; y: number }): Crop {
  return {
    ...crop,
    x: rounded(within(crop.x + by.x, 1 - crop.width)),
    y: rounded(within(crop.y + by.y, 1 - crop.height)),
  };
}

/** A place somewhere else, as far as the picture goes. */
export const focusMovedBy = ({ x, y }: Focus, by: { x: number; y: number }): Focus => ({
  x: rounded(within(x + by.x, 1)),
  y: rounded(within(y + by.y, 1)),
});

/** The whole pixels of a part, at least one each way and never outside the picture. */
export function boxOf(crop: Crop | null, size: Size): Box {
  const { x, y, width, height } = crop ?? WHOLE;
  const left = Math.min(Math.round(x * size.width), size.width - 1);
  const top = Math.min(Math.round(y * size.height), size.height - 1);
  return {
    left,
    top,
    width: Math.min(Math.max(Math.round(width * size.width), 1), size.width - left),
    height: Math.min(Math.max(Math.round(height * size.height), 1), size.height - top),
  };
}

/** Reads a stored part; anything that is none is the whole picture. */
export function readCrop(stored: unknown): Crop | null {
  if (stored === null || typeof stored !== "object") return null;
  const { x, y, width, height } = stored as Partial<Crop>;
  const isCrop = [x, y, width, height].every((share) => typeof share === "number" && share >= 0 && share <= 1);
  return isCrop ? ({ x, y, width, height } as Crop) : null;
}

/** Names a part in an address: where it changes, so does the address. */
export const cropName = (crop: Crop | null): string =>
  crop ? [crop.x, crop.y, crop.width, crop.height].join("-") : "whole";

/** How wide pictures are shown: only these are made, so that nobody can have a thousand of them made. */
export const SHOWN_WIDTHS = [160, 320, 640, 1280, 2048] as const;
export type ShownWidth = (typeof SHOWN_WIDTHS)[number];

export const ASSET_TITLE_MAX = 140;
/** Pictures with one idea. */
export const ATTACHMENTS_MAX = 10;
/** How long a file that nobody refers to is kept: as long as somebody may come back on what they did. */
export const UNUSED_FILE_DAYS = 7;
