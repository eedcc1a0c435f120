import { afterAll, beforeAll, expect, test } from "vitest";
import {
  signInAsDemoPerson,
  signInByIdentity,
  signInWithLink,
  signInWithPassword,
} from "@/lib/features/access/commands";
import { signInOptions } from "@/lib/platform/sign-in/options";
import { hashPassword } from "@/lib/platform/sign-in/password";
import { openSession } from "@/lib/platform/sign-in/token";
import { atTheDoor } from "@/lib/platform/tenancy";
import { knock, PASSWORD } from "@/tests/support/door";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { type OidcPeer, startOidc } from "@/tests/support/peers/oidc";
import { type AuthServer, startNextAuth } from "./next-auth";
import { type Visited, visitor } from "./visitor";

const COOKIE = "next-auth.session-token";
const an = { sub: "an-1", email: "", emailVerified: true, name: "An" };
const bo = { sub: "bo-1", email: "", emailVerified: false, name: "Bo" };
const nobody = { sub: "x-1", email: "niemand@elders.test", emailVerified: true, name: "Niemand" };

let trekker: AuthServer;
let oidc: OidcPeer;
let house: GivenOrganisation<"an" | "bo">;

beforeAll(async () => {
  trekker = await startNextAuth(() =>
    signInOptions({
      byPassword: (raw) => knock(signInWithPassword, raw),
      byLink: (raw) => knock(signInWithLink, raw),
      asDemoPerson: (raw) => knock(signInAsDemoPerson, raw),
      byIdentity: (raw) => knock(signInByIdentity, raw),
    }),
  );
  const redirectUris = [`${trekker.url}/api/auth/callback/oidc`];
  const client = { clientId: "trekker", clientSecret: "geheim" };
  oidc = await startOidc({ ...client, redirectUris, accounts: [an, bo, nobody] });
  // The settings are read once, by whatever asks first: from here on.
  Object.assign(process.env, {
    NEXTAUTH_URL: trekker.url,
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
  });
  house = await given.organisation({ members: { an: ["trekker"], bo: ["member"] } });
  for (const [account, { personId }] of [
    [an, house.members.an],
    [bo, house.members.bo],
  ] as const) {
    account.email = `${account.name.toLowerCase()}.${personId}@trekker.example`;
  }
});
afterAll(async () => {
  await trekker?.stop();
  await oidc?.stop();
});

/** From our button to wherever it ends, choosing an account on the way. */
async function signInAs(account: string) {
  const { visit, cookie } = visitor();
  const { csrfToken } = JSON.parse((await visit(`${trekker.url}/api/auth/csrf`)).text) as { csrfToken: string };
  const choice = await visit(`${trekker.url}/api/auth/signin/oidc`, { csrfToken, callbackUrl: `${trekker.url}/board` });
  expect(choice.at.origin).toBe(oidc.issuer);
  const end = await visit(choice.at, { account });
  return { visit, end, choice, token: () => cookie(trekker.url, COOKIE) };
}

const sessionIn = async (token: string | undefined) => openSession(token ?? "", Date.now());
const errorOf = ({ at }: Visited) => [at.pathname, at.searchParams.get("error")];

test("who the server vouches for comes in where they wanted to go, with a session of ours in their organisation", async () => {
  const { end, token } = await signInAs(an.sub);
  expect(end.at.href).toBe(`${trekker.url}/board`);
  expect(await sessionIn(token())).toEqual(house.members.an.claims);
});

test("the second time the server's name for them is enough, also when their address there is another by then", async () => {
  const before = an.email;
  an.email = "an.getrouwd@elders.test";
  const { token } = await signInAs(an.sub);
  an.email = before;
  expect(await sessionIn(token())).toEqual(house.members.an.claims);
  expect(await atTheDoor((tx) => tx.oidcIdentity.count({ where: { issuer: oidc.issuer } }))).toBe(1);
});

test("an address the server does not vouch for opens nothing, although somebody here has it", async () => {
  const { end, token } = await signInAs(bo.sub);
  expect(errorOf(end)).toEqual(["/sign-in", "access.identityUnverified"]);
  expect(token()).toBeUndefined();
});

test("somebody known there and not here stays outside, and is told", async () => {
  const { end, token } = await signInAs(nobody.sub);
  expect(errorOf(end)).toEqual(["/sign-in", "access.identityUnknown"]);
  expect(token()).toBeUndefined();
});

test("who cancels there comes back to our sign-in page", async () => {
  const { end, token } = await signInAs("");
  expect(end.at.pathname).toBe("/sign-in");
  expect(token()).toBeUndefined();
});

test("coming back with an answer that this browser did not ask for opens nothing", async () => {
  const stolen = await signInAs(an.sub);
  const address = new URL(`${trekker.url}/api/auth/callback/oidc`);
  address.searchParams.set("code", "made-up");
  address.searchParams.set("state", stolen.choice.at.searchParams.get("state") ?? "made-up");
  const thief = visitor();
  expect((await thief.visit(address)).at.pathname).toBe("/sign-in");
  expect(thief.cookie(trekker.url, COOKIE)).toBeUndefined();
});

test("signing in cannot be started from another site's page: without our token it is only asked again", async () => {
  const { visit } = visitor();
  const asked = await visit(`${trekker.url}/api/auth/signin/oidc`, { callbackUrl: trekker.url });
  expect(asked.at.origin).toBe(trekker.url);
  expect(asked.at.pathname).toBe("/sign-in");
});

test("a wrong password is answered as a refusal in the address without a session, a right one with a session", async () => {
  const passwordHash = await hashPassword(PASSWORD);
  await atTheDoor((tx) => tx.person.update({ where: { id: house.members.an.personId }, data: { passwordHash } }));
  const { visit, cookie } = visitor();
  const { csrfToken } = JSON.parse((await visit(`${trekker.url}/api/auth/csrf`)).text) as { csrfToken: string };
  const give = async (password: string) => {
    const form = { csrfToken, json: "true", email: an.email, password };
    const { url } = JSON.parse((await visit(`${trekker.url}/api/auth/callback/password`, form)).text) as {
      url: string;
    };
    return new URL(url).searchParams.get("error");
  };
  expect(JSON.parse((await give("fout")) ?? "")).toMatchObject({ message: "access.wrongPassword" });
  expect(cookie(trekker.url, COOKIE)).toBeUndefined();
  expect(await give(PASSWORD)).toBeNull();
  expect(await sessionIn(cookie(trekker.url, COOKIE))).toEqual(house.members.an.claims);
});

test("outside demo mode there is no way in by name", async () => {
  const { visit } = visitor();
  const providers = JSON.parse((await visit(`${trekker.url}/api/auth/providers`)).text) as Record<string, unknown>;
  expect(Object.keys(providers).toSorted()).toEqual(["link", "oidc", "password"]);
});
