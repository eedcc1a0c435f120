import { XRPCError } from "@atproto/api";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, SizeOutcome } from "@/lib/connectors/port";
import { readFailure } from "./failures";
import { withKeptSession } from "./session";

/** Where nobody has that name `app.bsky.actor.getProfile` answers a bad request, in words of its own. */
const NO_SUCH_ACCOUNT = /profile not found|actor not found|could not locate|unable to resolve/i;
/** It is there and switched off: theirs, and not the account that asks. */
const SWITCHED_OFF = ["AccountTakedown", "AccountDeactivated"];
const BAD_REQUEST = 400;

/** How many follow an account, as Bluesky counts them. */
export async function fetchSize(
  credentials: AccountCredentials,
  profile: string,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<SizeOutcome> {
  const { signal } = options;
  const call = signal === undefined ? {} : { signal };
  try {
    return await withKeptSession(credentials, options, async ({ agent }): Promise<SizeOutcome> => {
      const profileOf = agent.app.bsky.actor.getProfile({ actor: profile }, call).catch(orNobody);
      const { data } = (await profileOf) ?? {};
      if (!data) return { kind: "unknown" };
      return data.followersCount === undefined ? { kind: "hidden" } : { kind: "ok", followers: data.followersCount };
    });
  } catch (error) {
    return readFailure(error);
  }
}

function orNobody(error: unknown): null {
  if (!(error instanceof XRPCError)) throw error;
  const isNobody = error.status === BAD_REQUEST && NO_SUCH_ACCOUNT.test(error.message);
  if (!isNobody && !SWITCHED_OFF.includes(error.error)) throw error;
  return null;
}
