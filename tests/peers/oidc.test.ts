import { afterAll, beforeAll, expect, test } from "vitest";
import { type OidcPeer, startOidc } from "@/tests/support/peers/oidc";

const redirectUri = "http://127.0.0.1:3999/api/auth/callback/oidc";
const an = { sub: "an-1", email: "an@gemeente.test", emailVerified: true, name: "An <Peeters>" };
let oidc: OidcPeer;

beforeAll(async () => {
  oidc = await startOidc({ clientId: "trekker", clientSecret: "geheim", redirectUris: [redirectUri], accounts: [an] });
});
afterAll(() => oidc?.stop());

/** As little of a browser as signing in takes: it keeps cookies and stops where it is sent outside. */
function visitor() {
  const cookies = new Map<string, string>();
  return async function visit(address: string, form?: Record<string, string>): Promise<Response & { at: string }> {
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get("location");
    if (location === null || answer.status < 300 || answer.status >= 400) return Object.assign(answer, { at: address });
    const next = new URL(location, address).href;
    return next.startsWith(redirectUri) ? Object.assign(answer, { at: next }) : visit(next);
  };
}

function authorizeAddress(): string {
  const query = { client_id: "trekker", redirect_uri: redirectUri, response_type: "code", state: "s-1" };
  return `${oidc.issuer}/auth?${new URLSearchParams({ ...query, scope: "openid email profile" })}`;
}

test("it describes itself as a server anybody's client can find", async () => {
  const described = await (await fetch(`${oidc.issuer}/.well-known/openid-configuration`)).json();
  expect(described).toMatchObject({ issuer: oidc.issuer, token_endpoint: `${oidc.issuer}/token` });
});

test("who chooses an account comes back with a code, and the code gives who it was", async () => {
  const visit = visitor();
  const page = await visit(authorizeAddress());
  expect(await page.text()).toContain("An &#60;Peeters&#62;");
  const back = new URL((await visit(page.at, { account: an.sub })).at);
  expect(back.searchParams.get("state")).toBe("s-1");
  const answer = await fetch(`${oidc.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("trekker:geheim")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: back.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
    }),
  });
  const tokens = (await answer.json()) as { id_token: string; access_token: string };
  const claims = JSON.parse(Buffer.from(tokens.id_token.split(".")[1] ?? "", "base64url").toString());
  expect(claims).toMatchObject({ iss: oidc.issuer, sub: an.sub, email: an.email, email_verified: true, name: an.name });
});

test("who cancels comes back without a code", async () => {
  const visit = visitor();
  const page = await visit(authorizeAddress());
  const back = new URL((await visit(page.at, { account: "" })).at);
  expect(back.searchParams.get("error")).toBe("access_denied");
  expect(back.searchParams.has("code")).toBe(false);
});

test("nobody is sent to an address that was not registered", async () => {
  const answer = await visitor()(authorizeAddress().replace("3999", "4000"));
  expect(answer.status).toBe(400);
});
