import type { MemberActor } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Refused, refuse } from "@/lib/domain/result";
import { readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { readClaims } from "@/lib/platform/session";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";

const STATUS = { not_signed_in: 401, not_allowed: 403, not_found: 404, invalid: 400 } as const;
type Outcome<T> = { value: T } | { refused: keyof typeof STATUS };

/** What a reading route handler works with: a transaction in the viewer's organisation, who looks, and when. */
export type Viewing = { tx: Tx; viewer: MemberActor; now: Date };

/**
 * Answers a read of somebody who is signed in and may look: the value as JSON, or a refusal with its status.
 * @param read gives null for what does not exist here.
 */
export async function viewing<T>(
  capability: Capability,
  read: (viewing: Viewing) => Promise<T | null>,
): Promise<Response> {
  try {
    const outcome = await readAsViewer(capability, read);
    if ("refused" in outcome) return refused(outcome.refused);
    return Response.json(outcome.value, { headers: { "cache-control": "private, no-store" } });
  } catch (fault) {
    const reference = recordFault(fault, { read: capability });
    const refusal = { code: "fault", message: "fault", values: { reference } };
    return Response.json({ ok: false, refusal }, { status: 500 });
  }
}

/**
 * What somebody who is signed in and may look asked for, where the answer is no JSON; or the refusal to answer with.
 * @param read gives null for what does not exist here.
 */
export async function findAsViewer<T>(
  capability: Capability,
  read: (viewing: Viewing) => Promise<T | null>,
): Promise<{ value: T } | { refusal: Response }> {
  const outcome = await readAsViewer(capability, read);
  return "refused" in outcome ? { refusal: refused(outcome.refused) } : outcome;
}

async function readAsViewer<T>(
  capability: Capability,
  read: (viewing: Viewing) => Promise<T | null>,
): Promise<Outcome<T>> {
  const claims = await readClaims();
  if (!claims) return { refused: "not_signed_in" };
  const now = clock.now();
  return inOrganisation(claims.orgId, async (tx): Promise<Outcome<T>> => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) return { refused: "not_signed_in" };
    if (!mayTry(viewer.roles, capability)) return { refused: "not_allowed" };
    const value = await read({ tx, viewer, now });
    return value === null ? { refused: "not_found" } : { value };
  });
}

const MESSAGES = {
  not_signed_in: "notSignedIn",
  not_allowed: "notYourRole",
  not_found: "notFound",
  invalid: "invalid",
};

/** A refused read, with the status of its code. */
export function refused(code: keyof typeof STATUS): Response {
  const answer: Refused = refuse(code, MESSAGES[code]);
  return Response.json(answer, { status: STATUS[code], headers: { "cache-control": "no-store" } });
}
