export const CONTENT_TYPES = ["photo", "video", "text", "link"] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** Hosts whose addresses lead to a moving picture. */
const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|tiktok\.com|fb\.watch)$/iu;

/**
 * What a post is by what is in it, for the spread of the calendar (seed 004 §4): pictures make it a photo, a link to a
 * film a video, another link a link, and the rest is text. A person may say otherwise.
 */
export function suggestedType(post: { pictures: number; links: readonly string[] }): ContentType {
  if (post.links.some((link) => VIDEO_HOSTS.test(URL.parse(link)?.hostname ?? ""))) return "video";
  if (post.pictures > 0) return "photo";
  return post.links.length > 0 ? "link" : "text";
}
