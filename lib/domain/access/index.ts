/** How many characters a new password has at least; below that it is guessed, above it a sentence is easier than signs. */
export const PASSWORD_MIN = 10;
/** A longer one would only keep the server busy hashing it. */
export const PASSWORD_MAX = 200;

/** How long a link works that was mailed to somebody at the door, in minutes. */
export const LINK_MINUTES = 15;

/** The countries whose holidays and time zone an organisation can begin with. */
export const COUNTRIES = ["BE", "NL"] as const;
export type Country = (typeof COUNTRIES)[number];

const HERE = "http://here.invalid";

/**
 * Where to go after signing in: a path inside this site, "/" for anything else. What an address says is written by
 * whoever made the link, so another site, another scheme and the "//site" that browsers take for one are all refused.
 */
export function safePath(to: string | null | undefined): string {
  if (!to?.startsWith("/") || /^\/[/\\]/.test(to) || !URL.canParse(to, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(to, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
