/** What an installation decides about how its connectors reach a network. */
export type ReachOptions = {
  /** Lets `http://` to this very machine through; for tests and development. Default: no. */
  allowLoopback?: boolean;
  /** How long one request may take, its answer included. Default: 20 seconds. */
  timeoutMs?: number;
};

export const defaultTimeoutMs = 20_000;

/** An address we do not send a secret to. */
export class AddressNotAllowed extends Error {
  override name = "AddressNotAllowed";
}

/** @throws AddressNotAllowed when what somebody typed is no address at all. */
export function serviceAddress(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new AddressNotAllowed("the service address is not a URL");
  return url;
}

/** @throws AddressNotAllowed for anything but a public https address, going by its name. */
export function refuseUnsafeAddress(url: URL, allowLoopback: boolean): void {
  const isLoopback =
    url.hostname === "localhost" || url.hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(url.hostname);
  if (isLoopback && allowLoopback) return;
  const isNumbered = url.hostname.startsWith("[") || /^[\d.]+$/u.test(url.hostname);
  if (url.protocol !== "https:" || isLoopback || isNumbered || !url.hostname.includes(".")) {
    throw new AddressNotAllowed(`${url.origin} is not a public https address`);
  }
}
