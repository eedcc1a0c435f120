import type { LinkReading } from "@/lib/connectors/port";
import type { NetworkName } from "@/lib/domain/channels";

const longestLink = 2_048;

/** The hosts a post on a network has its address on; a subdomain counts too. */
const hostsOf: Partial<Record<NetworkName, readonly string[]>> = {
  bluesky: ["bsky.app"],
  facebook: ["facebook.com", "fb.com", "fb.me", "fb.watch"],
  instagram: ["instagram.com", "instagr.am"],
  linkedin: ["linkedin.com", "lnkd.in"],
  x: ["x.com", "twitter.com"],
};

/** Added by the networks' own "copy link" buttons; they follow the person who copied, not the post. */
const trackingParameter = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|rcm)$/u;

/**
 * Reads the link a person pasted after posting by hand, and gives it back in the form we keep and show.
 *
 * Only public `https` addresses pass: the link is shown as a link to colleagues, so `javascript:`, an address inside
 * the building or one with a password in it must never get there. A link without a scheme gets `https://`.
 */
export function readPastedLink(network: NetworkName, pasted: string): LinkReading {
  const text = pasted.trim();
  if (text === "") return { kind: "refused", code: "empty" };
  if (text.length > longestLink) return { kind: "refused", code: "too_long" };
  const url = parse(text);
  if (url === null) return { kind: "refused", code: "not_a_link" };
  if (url.protocol !== "https:") {
    return { kind: "refused", code: url.protocol === "http:" ? "not_https" : "not_a_link" };
  }
  if (!isPublic(url)) return { kind: "refused", code: "not_public" };
  return { kind: "accepted", url: withoutTracking(url).href, isOnNetwork: isOn(network, url.hostname) };
}

function parse(text: string): URL | null {
  if (/\s/u.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^/:]+\.[^/:]+:\d/u.test(text);
  const looksLikeAddress = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(text);
  if (!hasScheme && !looksLikeAddress) return null;
  return URL.parse(hasScheme ? text : `https://${text}`);
}

function isPublic(url: URL): boolean {
  const host = url.hostname.replace(/\.$/u, "");
  if (url.username !== "" || url.password !== "") return false;
  if (host.startsWith("[") || /^[\d.]+$/u.test(host)) return false;
  return host.includes(".") && !/\.(?:internal|intranet|invalid|lan|local|localhost|home\.arpa)$/u.test(host);
}

function withoutTracking(url: URL): URL {
  const clean = new URL(url);
  for (const name of [...clean.searchParams.keys()]) {
    if (trackingParameter.test(name)) clean.searchParams.delete(name);
  }
  return clean;
}

function isOn(network: NetworkName, hostname: string): boolean {
  const hosts = hostsOf[network];
  return hosts === undefined || hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
