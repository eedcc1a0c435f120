import type { mastodon } from "masto";
import { askWithin, defaultTimeoutMs, type ReachOptions, serviceAddress } from "@/lib/connectors/address";
import type { AccountCredentials } from "@/lib/connectors/port";
import { restClient } from "./http";

/**
 * A client for one account, as long as one piece of work takes: the token stands in it.
 *
 * No redirect is followed, since it could lead the token elsewhere; and every request goes to the one server that was
 * named, as the next page is asked for by the last number seen and never by an address that the server gives.
 */
export function clientFor(
  credentials: Pick<AccountCredentials, "serviceUrl" | "secret">,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): mastodon.rest.Client {
  return restClient({
    url: serviceAddress(credentials.serviceUrl).origin,
    accessToken: credentials.secret,
    mediaTimeout: options.timeoutMs ?? defaultTimeoutMs,
    send: (request) => askWithin(request, options),
  });
}
