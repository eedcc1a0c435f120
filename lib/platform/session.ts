import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { MemberActor } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Claims, readActor } from "./actor";
import { clock } from "./clock";
import { env } from "./env";
import { openSession, type Session, sessionCookie } from "./sign-in/token";
import { asPerson, inOrganisationAs, type Tx } from "./tenancy";

/** A place somebody can go to. */
export type Workplace = { id: string; name: string; slug: string };

/** Who a page is for, where they are, and where else they could go. */
export type PageActor = MemberActor & { organisation: Workplace; organisations: Workplace[] };

/** Where somebody stands: at work here, signed out elsewhere, or without access here. */
export type Standing =
  | { kind: "in"; actor: PageActor }
  | { kind: "signed_out" }
  | { kind: "no_access"; person: Session; elsewhere: Workplace[] };

const ORGANISATION_COOKIE = "trekker-org";
const uuid = z.uuid();

/** What the cookies say, without asking the database; null when there is no session in them. */
export async function readSession(): Promise<Session | null> {
  const jar = await cookies();
  const token = jar.get(sessionCookie())?.value;
  const session = token ? await openSession(token, clock.now().getTime()) : null;
  if (!session) return null;
  const chosen = chosenBy(session.personId, jar.get(ORGANISATION_COOKIE)?.value);
  return chosen ? { ...session, orgId: chosen } : session;
}

/** The choice belongs to one person: whoever signs in next on the same browser does not inherit it. */
function chosenBy(personId: string, cookie: string | undefined): string | null {
  const [owner, orgId] = (cookie ?? "").split(".");
  return owner === personId && uuid.safeParse(orgId).success ? (orgId ?? null) : null;
}

/**
 * What the session claims, for a command: it is believed only inside the transaction that acts (`readActor`), where an
 * organisation named by a forged cookie has no such member.
 */
export async function readClaims(): Promise<Claims | null> {
  const session = await readSession();
  if (!session?.orgId) return null;
  return { personId: session.personId, sessionVersion: session.sessionVersion, orgId: session.orgId };
}

/** Where whoever asks for this page stands; read once per request. */
export const readStanding = cache(async (): Promise<Standing> => {
  const session = await readSession();
  if (!session) return { kind: "signed_out" };
  return standingOf(session, clock.now());
});

/** The same of a session that was read elsewhere: one transaction, which sees this organisation and this person. */
export async function standingOf(session: Session, now: Date): Promise<Standing> {
  const { orgId, personId } = session;
  const actor = orgId ? await pageActor({ ...session, orgId }, now) : null;
  if (actor) return { kind: "in", actor };
  return asPerson(personId, async (tx): Promise<Standing> => {
    const [person] = await tx.$queryRaw<{ session_version: number }[]>`
      select session_version from person where id = ${personId}::uuid`;
    if (person?.session_version !== session.sessionVersion) return { kind: "signed_out" };
    return { kind: "no_access", person: session, elsewhere: await workplaces(tx, personId, now) };
  });
}

function pageActor(claims: Claims, now: Date): Promise<PageActor | null> {
  const { orgId, personId } = claims;
  return inOrganisationAs(orgId, personId, async (tx) => {
    const [actor, organisations] = await Promise.all([readActor(tx, claims, now), workplaces(tx, personId, now)]);
    if (!actor) return null;
    const organisation = organisations.find(({ id }) => id === orgId);
    return organisation ? { ...actor, organisation, organisations } : null;
  });
}

function workplaces(tx: Tx, personId: string, now: Date): Promise<Workplace[]> {
  return tx.$queryRaw<Workplace[]>`
    select o.id, o.name, o.slug from member m join organisation o on o.id = m.org_id
    where m.person_id = ${personId}::uuid and m.removed_at is null and (m.ends_at is null or m.ends_at > ${now})
    order by o.name, o.id`;
}

/** The organisations somebody belongs to at this moment, by name. */
export const workplacesOf = (personId: string, now: Date): Promise<Workplace[]> =>
  asPerson(personId, (tx) => workplaces(tx, personId, now));

/** For pages: whoever is signed in and at work here. Anybody else is sent to where they can do something about it. */
export async function requireActor(): Promise<PageActor> {
  const standing = await readStanding();
  if (standing.kind === "in") return standing.actor;
  redirect(standing.kind === "no_access" ? "/no-access" : "/sign-in?reason=ended");
}

/** For pages that not everybody may see: the page without permission, in the place of the page. */
export async function requireCapability(capability: Capability): Promise<PageActor> {
  const actor = await requireActor();
  if (!mayTry(actor.roles, capability)) forbidden();
  return actor;
}

/** Keeps where this person wants to be, in this browser. Only a server action or route handler can. */
export async function rememberOrganisation(personId: string, orgId: string): Promise<void> {
  (await cookies()).set(ORGANISATION_COOKIE, `${personId}.${orgId}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env().NEXTAUTH_URL.startsWith("https://"),
    maxAge: 365 * 24 * 3600,
  });
}

/** Signs this browser out. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  const name = sessionCookie();
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: name.startsWith("__Secure-") } as const;
  jar.set(name, "", { ...options, maxAge: 0 });
  jar.delete(ORGANISATION_COOKIE);
}
