import { MastoHttpError } from "masto";
import { AddressNotAllowed } from "@/lib/connectors/address";
import type { Rejected, RejectionCode, Unreachable } from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";

const codeOfStatus: Readonly<Record<number, RejectionCode>> = {
  400: "record_invalid",
  401: "credentials_refused",
  // Disabled accounts, and tokens that were given less than they need (write:statuses, read:notifications).
  403: "not_allowed",
  404: "not_this_network",
  410: "account_inactive",
  413: "too_large",
  415: "image_type",
  422: "record_invalid",
};

/**
 * What a failed call means, by the errors that the Mastodon API publishes: a refusal that a later attempt would meet
 * again, or a silence that may pass. Everything that is no answer of a Mastodon server (a broken line, a time-out, the
 * page of errors of a machine in front of it) is a silence.
 */
export function readFailure(error: unknown): Rejected | Unreachable {
  if (error instanceof AddressNotAllowed) return rejected("address_not_allowed", error.message);
  if (!(error instanceof MastoHttpError)) return { kind: "unreachable", reason: reasonOf(error) };
  const reason = `${error.statusCode}: ${error.message}`;
  const code = codeOfStatus[error.statusCode];
  if (code !== undefined) return rejected(code, reason);
  const retryAt = retryAtOf(error);
  return { kind: "unreachable", reason, ...(retryAt === null ? {} : { retryAt }) };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/** When the server wants us back: `X-RateLimit-Reset` is a moment; `Retry-After`, on some, seconds from now. */
function retryAtOf({ cause }: MastoHttpError): string | null {
  if (!(cause instanceof Response)) return null;
  const reset = new Date(cause.headers.get("x-ratelimit-reset") ?? "");
  if (!Number.isNaN(reset.getTime())) return reset.toISOString();
  const seconds = Number(cause.headers.get("retry-after") ?? Number.NaN);
  const answered = Date.parse(cause.headers.get("date") ?? "");
  return Number.isFinite(seconds + answered) ? new Date(answered + seconds * 1000).toISOString() : null;
}
