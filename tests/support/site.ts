import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Heard = { method: string; url: string; headers: IncomingHttpHeaders; body: string; bytes: Buffer };
export type Said = { status?: number; headers?: Record<string, string>; body?: string } | "nothing";

const servers: Server[] = [];

/** A server on loopback that keeps what it hears and answers as it is told. */
export async function site(answer: (heard: Heard) => Said = () => ({})) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = "", url = "", headers } = request;
    const bytes = Buffer.concat(parts);
    const one = { method, url, headers, body: bytes.toString(), bytes };
    heard.push(one);
    const said = answer(one);
    if (said === "nothing") return;
    response.writeHead(said.status ?? 200, said.headers ?? {}).end(said.body ?? "");
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, port, heard };
}

export async function closeSites(): Promise<void> {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    }),
  );
}
