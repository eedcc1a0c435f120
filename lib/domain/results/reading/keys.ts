/*
 * The lasting name of a message, made one way from its link or its id, so that what we sent, what somebody pasted and what
 * stands in a file are known as the same. Some names also hold the moment at which they were given.
 */

/** Where a platform's own files and links come from. "meta": of Facebook or of Instagram, and the file does not say which. */
export type Platform =
  | "meta"
  | "facebook"
  | "instagram"
  | "linkedin"
  | "x"
  | "youtube"
  | "tiktok"
  | "bluesky"
  | "mastodon"
  | "other";

const HOSTS: readonly [RegExp, Platform][] = [
  [/(?:^|\.)(?:facebook|fb)\.com$|(?:^|\.)fb\.(?:watch|me)$/, "facebook"],
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/, "instagram"],
  [/(?:^|\.)linkedin\.com$/, "linkedin"],
  [/(?:^|\.)(?:x|twitter)\.com$/, "x"],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "youtube"],
  [/(?:^|\.)tiktok\.com$/, "tiktok"],
  [/(?:^|\.)bsky\.app$/, "bluesky"],
];

/** The platform a link leads to; null where it says nothing. */
export function platformOf(link: string): Platform | null {
  if (link.startsWith("at://")) return "bluesky";
  const host = URL.parse(link)?.hostname.toLowerCase();
  return host === undefined ? null : (HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? null);
}

const IN_LINK: Partial<Record<Platform, readonly RegExp[]>> = {
  facebook: [
    /[?&](?:story_fbid|fbid|v|multi_permalinks)=(\w+)/,
    /\/(?:posts|videos|reel|permalink|photos?|watch)\/(?:[^?#]*\/)?(pfbid\w+|\d{6,})/,
    /\/(?:\d+_)?(\d{6,})(?:[/?#]|$)/,
  ],
  instagram: [/\/(?:p|reel|reels|tv)\/([\w-]+)/],
  linkedin: [/urn(?::|%3A)li(?::|%3A)\w+(?::|%3A)(\d{10,})/i, /[-_](?:activity|share|ugcPost)-(\d{10,})/i],
  x: [/\/status(?:es)?\/(\d+)/],
  youtube: [/[?&]v=([\w-]{11})/, /youtu\.be\/([\w-]{11})/, /\/(?:shorts|live|embed)\/([\w-]{11})/],
  tiktok: [/\/(?:video|photo)\/(\d+)/],
  bluesky: [/app\.bsky\.feed\.post\/([\w-]+)/, /\/post\/([\w-]+)/],
};

/** Added by whoever copied a link; they follow the person and not the message. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|rcm|si|s|t|feature)$/;

/** The name that a link gives; null where it is no link. */
function keyOfLink(link: string): string | null {
  const platform = platformOf(link);
  const within = IN_LINK[platform ?? "other"]?.flatMap((pattern) => pattern.exec(link)?.[1] ?? [])[0];
  if (platform && within) return `${platform} ${within}`;
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return `${url.hostname.toLowerCase().replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** The name that a platform's own id gives. "123_456" is a page and, after the line, its message. */
export function keyOfId(platform: Platform, id: string): string {
  const urn = /(\d{10,})$/.exec(id)?.[1];
  if (platform === "facebook") return `facebook ${id.split("_").at(-1) ?? id}`;
  if (platform === "linkedin" && urn) return `linkedin ${urn}`;
  return `${platform} ${id}`;
}

/**
 * Every name of a message, the one it is kept under first. Facebook's links come in two kinds and its ids in one; what is
 * pasted by hand for Instagram holds only the link's name.
 */
export function keysOf({ platform, id, url }: { platform: Platform; id: string | null; url: string | null }): string[] {
  const byId = id === null ? [] : [keyOfId(platform, id)];
  const byLink = url === null ? [] : [keyOfLink(url) ?? []].flat();
  return [...new Set(platform === "facebook" ? [...byId, ...byLink] : [...byLink, ...byId])];
}

const X_BEGAN_MS = 1_288_834_974_657;
const INSTAGRAM_BEGAN_MS = 1_314_220_021_721;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The moment that a platform wrote into the name of a message; null where it wrote none. */
export function momentInKey(key: string): string | null {
  const [platform, name = ""] = key.split(" ");
  const ms = msIn(platform ?? "", name);
  return ms === null ? null : new Date(ms).toISOString();
}

function msIn(platform: string, name: string): number | null {
  if (platform === "instagram" && /^[\w-]{10,12}$/.test(name)) {
    let media = 0n;
    for (const letter of name) media = media * 64n + BigInt(ALPHABET.indexOf(letter));
    return Number(media >> 23n) + INSTAGRAM_BEGAN_MS;
  }
  if (!/^\d{15,20}$/.test(name)) return null;
  if (platform === "x") return Number(BigInt(name) >> 22n) + X_BEGAN_MS;
  if (platform === "linkedin") return Number(BigInt(name) >> 22n);
  if (platform === "tiktok") return Number(BigInt(name) >> 32n) * 1_000;
  return null;
}
