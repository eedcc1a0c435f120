import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/platform/env";

/** What a session cookie says: who, under which version of their sessions, and where they were when they signed in. */
export const sessionSchema = z.object({
  personId: z.uuid(),
  sessionVersion: z.int(),
  orgId: z.uuid().nullable(),
});
export type Session = z.output<typeof sessionSchema>;

export const SESSION_SECONDS = 30 * 24 * 3600;

const opened = new Map<string, { session: Session; expiresAt: number }>();
const REMEMBERED = 5_000;

/** The name next-auth gives the session cookie: with the prefix that browsers hold to https where the address is. */
export function sessionCookie(): string {
  return env().NEXTAUTH_URL.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** A session as next-auth writes it into its cookie. */
export function sealSession(session: Session): Promise<string> {
  return encode({ token: session, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/**
 * The session in a cookie; null for what is not ours, was changed or has run out.
 * Opening costs a key derivation and a decryption, so what was opened once is remembered: the same text always says the
 * same. Whether the session still counts is not the cookie's to say, but the person's row.
 */
export async function openSession(token: string, nowMs: number): Promise<Session | null> {
  const known = opened.get(token);
  if (known) return known.expiresAt > nowMs ? known.session : null;
  const fresh = await decrypt(token);
  if (!fresh || fresh.expiresAt <= nowMs) return null;
  if (opened.size >= REMEMBERED) opened.delete(opened.keys().next().value ?? "");
  opened.set(token, fresh);
  return fresh.session;
}

async function decrypt(token: string): Promise<{ session: Session; expiresAt: number } | null> {
  const said = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const session = sessionSchema.safeParse(said);
  const expiry = z.object({ exp: z.number() }).safeParse(said);
  if (!session.success || !expiry.success) return null;
  return { session: session.data, expiresAt: expiry.data.exp * 1000 };
}
