import { getDomain } from "tldts";

/*
 * Whether a mail comes from where it says, as our own mail host found out: RFC 8601 (Authentication-Results), RFC 7489
 * §3.1 (what "aligned" means). We judge no signature ourselves: the host has seen the connection, we have not.
 */

type Result = { method: string; result: string; properties: ReadonlyMap<string, string> };
type Header = { server: string; results: Result[] };

/**
 * Whether our own mail host found that the mail comes from the domain in its From.
 * @param headers the values of all Authentication-Results headers, the topmost first.
 * @param server the name under which our host writes them. Only its topmost one counts: every server adds its own above
 * what was there, so whatever a sender wrote in that name stands below it (and a host takes those away, RFC 8601 §5).
 */
export function isFromItsDomain(headers: readonly string[], server: string, fromDomain: string): boolean {
  const ours = headers.map(readHeader).find((header) => header.server === server.toLowerCase());
  return ours?.results.some((result) => provesDomain(result, fromDomain)) ?? false;
}

function provesDomain({ method, result, properties }: Result, fromDomain: string): boolean {
  if (result !== "pass") return false;
  const domains: Record<string, (string | undefined)[]> = {
    dkim: [properties.get("header.d"), properties.get("header.i")],
    spf: [properties.get("smtp.mailfrom")],
  };
  // DMARC is the alignment itself: it says for which From it passed, and that has to be this one to the letter.
  if (method === "dmarc") return domainOf(properties.get("header.from")) === domainOf(fromDomain);
  return (domains[method] ?? []).some((domain) => isAligned(domainOf(domain), domainOf(fromDomain)));
}

/** The same domain, or two under the same one that somebody registered; two clients of one provider are not. */
function isAligned(proved: string | null, from: string | null): boolean {
  if (!proved || !from) return false;
  if (proved === from) return true;
  const registered = getDomain(from, { allowPrivateDomains: true });
  return registered !== null && getDomain(proved, { allowPrivateDomains: true }) === registered;
}

/** What stands behind the last @, or all of it; in the form in which names are looked up. */
function domainOf(value: string | undefined): string | null {
  const name = value?.slice(value.lastIndexOf("@") + 1).replace(/\.$/, "") ?? "";
  // A sender's own zone may well have a label such as `gemeente.be/`: nothing that an address would be cut at.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(name) || !URL.canParse(`http://${name}`)) return null;
  return new URL(`http://${name}`).hostname;
}

/** One header as RFC 8601 §2.2 has it; what cannot be read of it is left out, and so proves nothing. */
function readHeader(value: string): Header {
  const [first = "", ...parts] = splitAt(withoutComments(value).replaceAll(/\s+/g, " "), ";");
  // Behind the name may stand a version.
  const server = unquoted(first.trim().split(/\s+/)[0] ?? "").toLowerCase();
  return { server, results: parts.flatMap((part) => readResult(part) ?? []) };
}

function readResult(part: string): Result | null {
  const words = splitAt(part.replaceAll(/\s*([=/.])\s*/g, "$1"), " \t\r\n").filter(Boolean);
  const [method, result] = (words[0] ?? "").split("=");
  if (!method || !result) return null;
  const properties = words.slice(1).flatMap((word): [string, string][] => {
    const at = word.indexOf("=");
    return at > 0 ? [[word.slice(0, at).toLowerCase(), unquoted(word.slice(at + 1))]] : [];
  });
  return {
    method: (method.split("/")[0] ?? "").toLowerCase(),
    result: result.toLowerCase(),
    // Said twice, the first counts: whoever could add a second could not add it before.
    properties: new Map(properties.toReversed()),
  };
}

const unquoted = (word: string): string => (/^".*"$/.test(word) ? word.slice(1, -1).replaceAll(/\\(.)/g, "$1") : word);

/** Comments stand between round brackets, may hold more of them, and mean nothing; in quotation marks a bracket is one. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (const piece of pieces(value)) {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += piece;
    if (piece === ")" && depth === 0) kept += " ";
  }
  return kept;
}

/** Cut at any of these signs, but not inside quotation marks. */
function splitAt(value: string, signs: string): string[] {
  const parts = [""];
  for (const piece of pieces(value)) {
    if (piece.length === 1 && signs.includes(piece)) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** Quoted texts and quoted signs each as one piece, everything else sign by sign. */
const pieces = (value: string): string[] => value.match(/"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|[\s\S]/g) ?? [];
