import { once } from "node:events";
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** What goes wrong with a request. */
type Fault =
  /** The server behind does all of its work, but its answer never arrives. */
  | { kind: "lose_answer" }
  /** The connection breaks before the server behind hears of it. */
  | { kind: "lose_request" }
  /** Another machine answers in its place. */
  | { kind: "answer"; status: number; headers?: Record<string, string>; body?: string }
  /** The server behind hears of it later. */
  | { kind: "delay"; delayMs: number };

/** Which requests a fault meets: those whose path holds `path` (all without it), `times` of them (once without it). */
type Aim = { path?: string; times?: number };

/** A line that can be made to fail, in front of a server that does not. */
export type FaultyLine = {
  url: string;
  /** Where requests go from now on; `null`: nowhere, and connections break. */
  forwardTo(url: string | null): void;
  fail(fault: Fault, aim?: Aim): void;
  /** Everything that came by, as `POST /path`, without the query. */
  seen: string[];
  stop(): Promise<void>;
};

/** Starts a proxy on a free loopback port; with `forwardTo` left out, every connection breaks until it is given. */
export async function startFaultyLine(target: string | null = null): Promise<FaultyLine> {
  const line: LineState = { target, planned: [], seen: [] };
  const server = createServer((request, response) => {
    pass(line, request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: urlOf(server),
    seen: line.seen,
    forwardTo: (url) => {
      line.target = url;
    },
    fail: (fault, { path = "", times = 1 } = {}) => {
      line.planned.push({ fault, path, left: times });
    },
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type LineState = { target: string | null; planned: { fault: Fault; path: string; left: number }[]; seen: string[] };

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

async function pass(line: LineState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  line.seen.push(`${request.method} ${path.split("?")[0]}`);
  const fault = takeFault(line, path);
  const body = await readAll(request);
  if (fault?.kind === "answer") {
    response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
    return;
  }
  if (fault?.kind === "lose_request" || line.target === null) {
    request.socket.destroy();
    return;
  }
  if (fault?.kind === "delay") await pause(fault.delayMs);
  const answer = await send(line.target, request, body);
  const answerBody = await readAll(answer);
  if (fault?.kind === "lose_answer") {
    request.socket.destroy();
    return;
  }
  const { "transfer-encoding": _, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(answerBody);
}

function takeFault(line: LineState, path: string): Fault | null {
  const next = line.planned.find((planned) => planned.left > 0 && path.includes(planned.path));
  if (next === undefined) return null;
  next.left -= 1;
  return next.fault;
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function send(target: string, request: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { "transfer-encoding": _, connection: __, ...headers } = request.headers;
  return new Promise((resolve, reject) => {
    const options = {
      method: request.method ?? "GET",
      headers: { ...headers, ...(body.length > 0 ? { "content-length": String(body.length) } : {}) },
      agent: false as const,
    };
    forward(new URL(request.url ?? "/", target), options, resolve)
      .on("error", reject)
      .end(body);
  });
}
