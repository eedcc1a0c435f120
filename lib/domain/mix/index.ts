/*
 * The mix: what kinds of content go out, and how much of it is about the organisation itself (20/80).
 * Source: seed 000 (enough variety between photos, videos, text and links; at most a fifth about yourself); domain.md.
 */
import { addDays, type Day, type Days, isIn } from "@/lib/domain/planning";

export const CONTENT_TYPES = ["photo", "video", "text", "link"] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** How far the window may be set, in days, and the share aimed at, in percent. */
export const MIX_WINDOW_DAYS = { min: 7, max: 90 } as const;
export const MIX_PERCENT = { min: 0, max: 100 } as const;

export type Content = { chosen: string | null; mediaKinds: readonly string[]; hasLink: boolean };

/** The kind of a post: as somebody chose it, else as its media have it, else a link when it has one, else text. */
export function contentTypeOf({ chosen, mediaKinds, hasLink }: Content): ContentType {
  const said = CONTENT_TYPES.find((type) => type === chosen);
  if (said) return said;
  if (mediaKinds.includes("video")) return "video";
  if (mediaKinds.includes("image")) return "photo";
  return hasLink ? "link" : "text";
}

export type MixPost = { id: string; day: Day; isAboutUs: boolean; contentType: ContentType; isPublished: boolean };

/** `percent`: the share about us, to the nearest whole one; null when there is nothing to take a share of. */
export type Mix = { total: number; aboutUs: number; percent: number | null; types: Record<ContentType, number> };

/** What is in a stretch of days. The order of posts makes no difference. */
export function mixOf(posts: readonly MixPost[], days: Days): Mix {
  const counted = posts.filter(({ day }) => isIn(day, days));
  const aboutUs = counted.filter((post) => post.isAboutUs).length;
  const ofType = (type: ContentType) => counted.filter(({ contentType }) => contentType === type).length;
  const types = Object.fromEntries(CONTENT_TYPES.map((type) => [type, ofType(type)])) as Mix["types"];
  const percent = counted.length === 0 ? null : Math.round((aboutUs / counted.length) * 100);
  return { total: counted.length, aboutUs, percent, types };
}

/** The days that lie behind, today left out: what was published is judged over these. */
export const windowBehind = (today: Day, windowDays: number): Days => ({
  from: addDays(today, -windowDays),
  to: today,
});

/** The days from today on, moved on until they hold a day that lies beyond: what is planned is judged over these. */
export function windowAhead(today: Day, windowDays: number, holding: Day = today): Days {
  const last = addDays(today, windowDays - 1);
  const to = addDays(holding > last ? holding : last, 1);
  return { from: addDays(to, -windowDays), to };
}

/** The posts as they would be with this one on another day, or added. */
export const withPost = (posts: readonly MixPost[], post: MixPost): MixPost[] => [
  ...posts.filter(({ id }) => id !== post.id),
  post,
];

/** How many posts for the community bring the share down to the goal; null when none ever do. */
export function communityNeeded(
  { total, aboutUs }: Pick<Mix, "total" | "aboutUs">,
  goalPercent: number,
): number | null {
  if (aboutUs * 100 <= goalPercent * total) return 0;
  return goalPercent === 0 ? null : Math.ceil((aboutUs * 100) / goalPercent) - total;
}
