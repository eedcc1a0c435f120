/**
 * How a connector's requests leave the building: whoever makes one says where they may go. "refused": not there, since
 * the address is inside, or is no public https address. No redirect is followed: it could lead a secret elsewhere.
 */
export type Ask = (request: Request) => Promise<Response | "refused">;

/** What an installation decides about how its connectors reach a network. */
export type ReachOptions = {
  /** Left out where nothing is asked: then every address is refused. */
  ask?: Ask;
  /** How long one request may take, its answer included. Default: 20 seconds. */
  timeoutMs?: number;
};

export const defaultTimeoutMs = 20_000;

/** An address we do not send a secret to. */
export class AddressNotAllowed extends Error {
  override name = "AddressNotAllowed";
}

/** @throws AddressNotAllowed when what somebody typed is no address of a server. */
export function serviceAddress(text: string): URL {
  const url = URL.parse(text);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (!isWeb || url.username || url.password) throw new AddressNotAllowed("the service address is not a server's");
  return url;
}

/**
 * Sends one request the way the installation says, within its time.
 *
 * @throws AddressNotAllowed when it may not go there, which is judged on the address that is connected to
 */
export async function askWithin(
  request: Request,
  { ask, timeoutMs = defaultTimeoutMs, signal }: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<Response> {
  const ends = [request.signal, AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])];
  const answer = (await ask?.(new Request(request, { signal: AbortSignal.any(ends) }))) ?? "refused";
  if (answer === "refused") throw new AddressNotAllowed(`${new URL(request.url).origin} is not asked`);
  return answer;
}
