import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses";

/** Finds the addresses of a name, as `dns.lookup` does. */
export type Resolver = typeof systemLookup;

/** What may be reached beside the public internet. */
export type Reach = {
  /** This machine itself, on any port and without https: for tests and for people trying things out. */
  allowLoopback?: boolean;
  /** Without https too: where nothing is sent along and nothing that comes back is believed. */
  allowPlain?: boolean;
  resolve?: Resolver;
};

/** An address that is not asked: not a web address, or not on the public internet. */
export class OutsideRefused extends Error {
  override readonly name = "OutsideRefused";
}

/**
 * An address that somebody gave, as far as its spelling tells: the URL standard has turned every way to write a number
 * (decimal, octal, hexadecimal, one number for all) into the one that is judged, and refuses a zone.
 * @throws OutsideRefused
 */
export function webAddress(address: string, { allowLoopback = false, allowPlain = false }: Reach = {}): URL {
  const url = URL.parse(address);
  if (!url) throw new OutsideRefused("This is not a web address.");
  const isPlain = url.protocol === "http:" && (allowPlain || allowLoopback);
  if (url.protocol !== "https:" && !isPlain) throw new OutsideRefused("This is not an https address.");
  if (url.username || url.password) throw new OutsideRefused("A name and password do not belong in an address.");
  // Anything but a page's own port is a service that was not meant to be asked.
  if (url.port && !allowLoopback) throw new OutsideRefused("Only the ports of the web are asked.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayConnect(host, allowLoopback)) throw new OutsideRefused(INSIDE);
  return url;
}

const INSIDE = "This address is not on the public internet.";

const mayConnect = (address: string, allowLoopback: boolean): boolean =>
  isPublicAddress(address) || (allowLoopback && /^(?:127\.|::1$)/.test(address));

/**
 * Finds the addresses of a name and hands on nothing that is inside: what is handed on is what gets connected to, so a
 * name that answers differently the next time changes nothing. One address inside among others is refused whole.
 */
export function guardedLookup({ allowLoopback = false, resolve = systemLookup }: Reach): LookupFunction {
  return (hostname, options, found) => {
    resolve(hostname, { ...options, all: true }, (fault, addresses) => {
      if (fault) return found(fault, "", 0);
      const [first] = addresses;
      const isInside = addresses.some(({ address }) => !mayConnect(address, allowLoopback));
      if (isInside || !first) return found(new OutsideRefused(INSIDE), "", 0);
      if (options.all) return found(null, addresses);
      found(null, first.address, first.family);
    });
  };
}
