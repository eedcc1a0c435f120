import type { AuthOptions, Profile, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Answer } from "@/lib/platform/action";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { workplacesOf } from "@/lib/platform/session";
import { SESSION_SECONDS, type Session, sessionCookie } from "./token";

/** The ways in, each answering who it is; filled in by the route, because platform knows no features. */
export type WaysIn = {
  byPassword: WayIn;
  byLink: WayIn;
  asDemoPerson: WayIn;
  byIdentity: WayIn;
};
type WayIn = (raw: unknown) => Promise<Answer<Admitted>>;
type Admitted = { personId: string; sessionVersion: number };

const admitted = z.object({ id: z.uuid(), sessionVersion: z.int() });
const OIDC = "oidc";

/** next-auth with our own door behind it: it keeps cookies, CSRF and the OIDC protocol; who may in is not its to say. */
export function signInOptions(ways: WaysIn): AuthOptions {
  const { NEXTAUTH_SECRET, TREKKER_MODE } = env();
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: sessionCookie().startsWith("__Secure-"),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      credentials("password", ways.byPassword),
      credentials("link", ways.byLink),
      ...(TREKKER_MODE === "demo" ? [credentials("demo", ways.asDemoPerson)] : []),
      ...(oidcProvider() ?? []),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) =>
        account?.provider === OIDC ? admitIdentity(user, profile, ways.byIdentity) : true,
      jwt: async ({ token, user }) => (user ? { ...(await openedSession(user)) } : token),
      session: async ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, about) => log().error({ code, err: about instanceof Error ? about : undefined }, "sign-in failed"),
      warn: (code) => log().warn({ code }, "sign-in"),
      debug: () => undefined,
    },
  };
}

/** A refusal travels as the error's text: all that next-auth hands on to the page that asked. */
function credentials(id: string, wayIn: WayIn) {
  return CredentialsProvider({
    id,
    name: id,
    credentials: {},
    authorize: async (given) => {
      const answer = await wayIn(given);
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      const { personId, sessionVersion } = answer.value;
      return { id: personId, sessionVersion };
    },
  });
}

/** What the cookie will say: who, and the first place where they work. */
async function openedSession(user: User): Promise<Session> {
  const { id: personId, sessionVersion } = admitted.parse(user);
  const [first] = await workplacesOf(personId, clock.now());
  return { personId, sessionVersion, orgId: first?.id ?? null };
}

/** Whether this installation has an organisation's own sign-in server, and what people call it. */
export function singleSignOn(): { name: string } | null {
  return oidcProvider() ? { name: env().OIDC_NAME } : null;
}

type Claims = Profile & { iss: string; sub: string };

function oidcProvider(): [OAuthConfig<Claims>] | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return [
    {
      id: OIDC,
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      // Some servers put the address in the ID token, some only tell it when asked: the two together say all there is.
      userinfo: {
        request: async ({ client, tokens }) => {
          // openid-client's own token set, which has checked the ID token; next-auth's type of it leaves this out.
          const said = (tokens as unknown as { claims(): Claims }).claims();
          if (!tokens.access_token || !client.issuer.metadata.userinfo_endpoint) return said;
          const asked = await client.userinfo(tokens.access_token);
          if (asked.sub !== said.sub) throw new Error("The sign-in server speaks of somebody else when asked.");
          return { ...said, ...asked };
        },
      },
      httpOptions: { timeout: 10_000 },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

const identity = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.string().nullish(),
  email_verified: z.union([z.boolean(), z.stringbool()]).nullish(),
});

/** Lets somebody in by what the server vouches for; a string is where next-auth sends who is not. */
async function admitIdentity(user: User, profile: Profile | undefined, wayIn: WayIn): Promise<true | string> {
  const said = identity.parse(profile);
  const answer = await wayIn({
    issuer: said.iss,
    subject: said.sub,
    email: said.email ?? null,
    isEmailVerified: said.email_verified ?? false,
  });
  const back = new URL("/sign-in", env().NEXTAUTH_URL);
  if (!answer.ok) {
    back.searchParams.set("error", answer.refusal.message);
    return back.href;
  }
  // The same object is what the `jwt` callback gets: from here on it is our person, not the server's account.
  Object.assign(user, { id: answer.value.personId, sessionVersion: answer.value.sessionVersion });
  return true;
}
