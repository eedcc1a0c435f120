import { XRPCError } from "@atproto/api";
import { AddressNotAllowed } from "@/lib/connectors/address";
import type { Rejected, RejectionCode, Unreachable } from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";

const notAuthenticated = 401;

/** Errors that Bluesky names; the names say more than the status. */
const codeOfName: Readonly<Record<string, RejectionCode>> = {
  AccountDeactivated: "account_inactive",
  AccountSuspended: "account_inactive",
  AccountTakedown: "account_inactive",
  AuthFactorTokenRequired: "second_factor_asked",
  BlobTooLarge: "image_too_large",
  InvalidMimeType: "image_type",
  PayloadTooLarge: "too_large",
  RepoDeactivated: "account_inactive",
  RepoTakendown: "account_inactive",
};

const codeOfStatus: Readonly<Record<number, RejectionCode>> = {
  400: "record_invalid",
  [notAuthenticated]: "credentials_refused",
  403: "not_allowed",
  // No such method, so whatever answers there is no Bluesky server.
  404: "not_this_network",
  406: "not_this_network",
  413: "too_large",
  415: "image_type",
  501: "not_this_network",
};

/**
 * What a failed call means: a refusal that a later attempt would meet again, or a silence that may pass. An error of
 * ours is thrown on.
 */
export function readFailure(error: unknown): Rejected | Unreachable {
  if (error instanceof AddressNotAllowed) return rejected("address_not_allowed", error.message);
  if (!(error instanceof XRPCError)) throw error;
  if (error.cause instanceof AddressNotAllowed) return rejected("address_not_allowed", error.cause.message);
  const reason = `${error.status} ${error.error}: ${error.message}`;
  // A token we got a moment ago is expired when the clocks differ or the server restarted: that passes.
  if (error.error === "ExpiredToken" || error.error === "InvalidToken") return { kind: "unreachable", reason };
  const code = codeOfName[error.error] ?? codeOfStatus[error.status];
  return code === undefined ? unreachable(error, reason) : rejected(code, reason);
}

/** Everything else: no answer, an answer that is none, too many requests, trouble on the server. */
function unreachable(error: XRPCError, reason: string): Unreachable {
  const retryAt = retryAtOf(error.headers ?? {});
  const cause =
    error.cause instanceof Error && error.cause.cause instanceof Error ? ` (${error.cause.cause.message})` : "";
  return { kind: "unreachable", reason: `${reason}${cause}`, ...(retryAt === null ? {} : { retryAt }) };
}

/**
 * When the server wants us back. `ratelimit-reset` is Bluesky's, in seconds since 1970; `retry-after` is the common
 * one, a date or seconds after the answer, which carries its own date, so our clock has no part in it.
 */
function retryAtOf(headers: Record<string, string | undefined>): string | null {
  const reset = Number(headers["ratelimit-reset"]);
  if (headers["ratelimit-remaining"] === "0" && reset > 0) return instantOf(reset * 1000);
  const after = headers["retry-after"];
  if (after === undefined) return null;
  return /^\d+$/u.test(after)
    ? instantOf(Date.parse(headers.date ?? "") + Number(after) * 1000)
    : instantOf(Date.parse(after));
}

function instantOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
