import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { guardedLookup, type Reach } from "./guard";

export type Asking = {
  method: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
  signal: AbortSignal;
};

/**
 * One request to one address that was judged by `webAddress`, over a connection of its own: a kept one would have been
 * made for an earlier judgement. Nothing is followed, and of the answer nothing is read yet.
 */
export function askOnce(url: URL, { method, headers, body, signal }: Asking, reach: Reach): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": String(body.length) } : {};
    const asking = send(url, {
      method,
      agent: false,
      lookup: guardedLookup(reach),
      signal,
      // What is packed could be far larger than it came.
      headers: { ...headers, "accept-encoding": "identity", ...length },
    });
    asking.on("response", resolve);
    asking.on("error", reject);
    asking.end(body);
  });
}
