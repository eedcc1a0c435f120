import { createRestAPIClient, type mastodon } from "masto";
import { defaultTimeoutMs, type ReachOptions, refuseUnsafeAddress, serviceAddress } from "@/lib/connectors/address";
import type { AccountCredentials } from "@/lib/connectors/port";

/**
 * A client for one account, as long as one piece of work takes: the token stands in it.
 *
 * No redirect is followed, since it could lead the token elsewhere; and every request goes to the one address that was
 * looked at here, as the next page is asked for by the last number seen and never by an address that the server gives.
 */
export function clientFor(
  credentials: Pick<AccountCredentials, "serviceUrl" | "secret">,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): mastodon.rest.Client {
  const { allowLoopback = false, timeoutMs = defaultTimeoutMs, signal } = options;
  const url = serviceAddress(credentials.serviceUrl);
  refuseUnsafeAddress(url, allowLoopback);
  return createRestAPIClient({
    url: url.origin,
    accessToken: credentials.secret,
    timeout: timeoutMs,
    mediaTimeout: timeoutMs,
    requestInit: { redirect: "manual", cache: "no-store", ...(signal === undefined ? {} : { signal }) },
  });
}
