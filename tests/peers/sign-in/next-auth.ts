import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import type { AuthOptions } from "next-auth";
import NextAuth from "next-auth/next";

export type AuthServer = { url: string; stop(): Promise<void> };

/** next-auth with our options on a port of its own, without the rest of the application around it. */
export async function startNextAuth(options: () => AuthOptions): Promise<AuthServer> {
  const server = createServer((request, response) => {
    handle(request, response, options()).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(request: IncomingMessage, response: ServerResponse, options: AuthOptions): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://here.invalid");
  if (!pathname.startsWith("/api/auth/")) {
    response.end("elsewhere");
    return;
  }
  const query = { ...Object.fromEntries(searchParams), nextauth: pathname.split("/").slice(3) };
  const body = Object.fromEntries(new URLSearchParams(await textOf(request)));
  await NextAuth(
    Object.assign(request, { query, body, cookies: cookiesOf(request) }) as unknown as NextApiRequest,
    asApiResponse(response),
    options,
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

function cookiesOf({ headers }: IncomingMessage): Record<string, string> {
  const pairs = (headers.cookie ?? "").split("; ").filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))]),
  );
}

/** The three methods that Next adds to a response and next-auth calls. */
function asApiResponse(response: ServerResponse): NextApiResponse {
  return Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (body: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(body)),
    send: (body: unknown) => response.end(typeof body === "string" ? body : JSON.stringify(body)),
  }) as unknown as NextApiResponse;
}
