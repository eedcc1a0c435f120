import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider from "oidc-provider";

/** Somebody who can sign in. */
export type OidcAccount = { sub: string; email: string; emailVerified: boolean; name: string };

/** What the server is told about the application that sends people to it. */
export type OidcSettings = {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  accounts: OidcAccount[];
};

/** A real OpenID Connect server on loopback. */
export type OidcPeer = { issuer: string; stop(): Promise<void> };

/**
 * Starts the server on a free port. Its sign-in page is plain HTML: one button per account, named after the person,
 * and "Cancel"; what the application may know is agreed to by choosing.
 */
export async function startOidc(settings: OidcSettings): Promise<OidcPeer> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The OIDC server has no port.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, configurationOf(settings));
  const protocol = provider.callback();
  server.on("request", (request, response) => {
    const work = request.url?.startsWith("/choose/")
      ? choose({ provider, accounts: settings.accounts }, request, response)
      : protocol(request, response);
    work.catch((error: Error) => response.writeHead(500).end(error.message));
  });
  return {
    issuer,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function configurationOf({ clientId, clientSecret, redirectUris, accounts }: OidcSettings) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // Many organisations' servers put the claims in the ID token too, and so does this one.
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString("hex")] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/choose/${uid}` },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context: unknown, sub: string) => findAccount(accounts, sub),
    loadExistingGrant,
  };
}

function findAccount(accounts: readonly OidcAccount[], sub: string) {
  const account = accounts.find((candidate) => candidate.sub === sub);
  if (account === undefined) return undefined;
  const { email, emailVerified, name } = account;
  return { accountId: sub, claims: () => ({ sub, email, email_verified: emailVerified, name }) };
}

type GrantContext = Parameters<NonNullable<ConstructorParameters<typeof Provider>[1]["loadExistingGrant"]>>[0];

/** Choosing an account is agreeing: the separate consent page would test nothing of ours. */
async function loadExistingGrant({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

async function choose(
  { provider, accounts }: { provider: Provider; accounts: readonly OidcAccount[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    await provider.interactionDetails(request, response);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageFor(accounts));
    return;
  }
  const chosen = (await readForm(request)).get("account");
  const isKnown = accounts.some(({ sub }) => sub === chosen);
  const result = isKnown
    ? { login: { accountId: chosen } }
    : { error: "access_denied", error_description: "Cancelled" };
  await provider.interactionFinished(request, response, result);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  return new URLSearchParams(body);
}

function pageFor(accounts: readonly OidcAccount[]): string {
  const buttons = accounts.map(
    ({ sub, name }) => `<p><button name="account" value="${escaped(sub)}">${escaped(name)}</button></p>`,
  );
  return `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in as</h1>
<form method="post">${buttons.join("")}<p><button name="account" value="">Cancel</button></p></form></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
