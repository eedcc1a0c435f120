import type { NetworkName } from "@/lib/domain/channels";

/** Far longer than any name of an account on a server. */
export const PROFILE_MAX = 300;

const HANDLE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LASTING = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+)$/;
const NAME = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/;

/**
 * The account that somebody named, as its network takes it: "duin.bsky.social" and "did:plc:…" on Bluesky, "tuinen@server"
 * on Mastodon, or "tuinen" for one on the channel's own server. Typed with or without @, or pasted as the link of its page.
 * @returns null when it is none, or is of a network whose accounts are not asked
 */
export function readProfile(network: NetworkName, typed: string): string | null {
  const text = typed.trim();
  if (network === "bluesky") return blueskyAccount(text);
  return network === "mastodon" ? mastodonAccount(text) : null;
}

function blueskyAccount(text: string): string | null {
  const url = pageOf(text);
  const [, part, actor = ""] = url?.pathname.split("/") ?? [];
  if (url && part !== "profile") return null;
  const name = (url ? decoded(actor) : text.replace(/^@/, "")).toLowerCase();
  return HANDLE.test(name) || LASTING.test(name) ? name : null;
}

/** On Mastodon the page of an account of another server has that server in its name: "/@tuinen@elders.example". */
function mastodonAccount(text: string): string | null {
  const url = pageOf(text);
  if (!url) return accountNamed(text.replace(/^@/, ""));
  const [, first = "", second = ""] = decoded(url.pathname).split("/");
  const name = first === "users" ? second : first.startsWith("@") ? first.slice(1) : "";
  return accountNamed(name.includes("@") ? name : `${name}@${url.host}`);
}

function accountNamed(text: string): string | null {
  const [name = "", host, ...rest] = text.toLowerCase().split("@");
  if (rest.length > 0 || !NAME.test(name)) return null;
  if (host === undefined) return name;
  return HANDLE.test(host) ? `${name}@${host}` : null;
}

const pageOf = (text: string): URL | null => (/^https?:\/\//i.test(text) ? URL.parse(text) : null);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
