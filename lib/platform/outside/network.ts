import { fetchOutside, type OutsideLimits, OutsideRefused } from ".";

/** A page of what was said on a network, with all that hangs from it. */
const BYTES_MAX = 16 * 1_048_576;
/** Whoever asks has a limit of its own; this one holds where it forgot. */
const TIMEOUT_MS = 60_000;

/**
 * How a network's own client library asks a server that a person named: its request goes out through the one door for
 * such addresses, unread and unchanged. "refused": the server is inside, or no public https address. A redirect comes
 * back as the answer: followed, it could lead the secret in the request elsewhere.
 * @throws Error when nobody answered, or too much
 */
export async function askNetwork(request: Request, limits: OutsideLimits = {}): Promise<Response | "refused"> {
  const { method, headers, signal, url } = request;
  const body = request.body === null ? {} : { body: new Uint8Array(await request.arrayBuffer()) };
  const init = { method, headers: Object.fromEntries(headers), signal, ...body };
  try {
    return await fetchOutside(url, init, { timeoutMs: TIMEOUT_MS, bytesMax: BYTES_MAX, ...limits, redirectsMax: 0 });
  } catch (fault) {
    if (fault instanceof OutsideRefused) return "refused";
    signal.throwIfAborted();
    throw fault;
  }
}
