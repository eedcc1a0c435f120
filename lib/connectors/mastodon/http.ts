import { MastoHttpError, MastoUnexpectedError, type mastodon } from "masto";
import { HttpActionDispatcher } from "masto/adapters/action/dispatcher-http.js";
import { HttpActionDispatcherHookMastodon } from "masto/adapters/action/dispatcher-http-hook-mastodon.js";
import { createActionProxy } from "masto/adapters/action/proxy.js";
import { HttpConfigImpl, type MastoHttpConfigProps } from "masto/adapters/config/http-config.js";
import { BaseHttp } from "masto/adapters/http/base-http.js";
import { getEncoding } from "masto/adapters/http/get-encoding.js";
import { SerializerNativeImpl } from "masto/adapters/serializers/serializer-native-impl.js";
import type { HttpRequestParams, HttpResponse, Serializer } from "masto/interfaces/index.js";

type Send = (request: Request) => Promise<Response>;

/** The client that masto makes, which sends by itself, put together again from its own parts with our way out. */
export function restClient(props: MastoHttpConfigProps & { mediaTimeout: number; send: Send }): mastodon.rest.Client {
  const http = new SentBy(props);
  const hook = new HttpActionDispatcherHookMastodon(http, props.mediaTimeout);
  return createActionProxy(new HttpActionDispatcher(http, hook), { context: ["api"] });
}

/** What masto's own does with a request and its answer; only who sends it is another. */
class SentBy extends BaseHttp {
  readonly #serializer: Serializer = new SerializerNativeImpl();
  readonly #config: HttpConfigImpl;
  readonly #send: Send;

  constructor({ send, ...props }: MastoHttpConfigProps & { send: Send }) {
    super();
    this.#send = send;
    this.#config = new HttpConfigImpl(props, this.#serializer);
  }

  async request<T>(params: HttpRequestParams): Promise<HttpResponse<T>> {
    const response = await this.#send(this.#requestOf(params));
    const encoding = getEncoding(response.headers);
    if (encoding !== "json") throw new MastoUnexpectedError("The server returned something that is not JSON.");
    const text = await response.text();
    if (!response.ok) throw this.#errorOf(response, this.#serializer.deserialize(encoding, text));
    return { headers: response.headers, data: this.#serializer.deserialize<T & object>(encoding, text) };
  }

  #requestOf({ method, path, search, encoding = "json", requestInit, body }: HttpRequestParams): Request {
    const request = new Request(this.#config.resolvePath(path, search), {
      method,
      ...(body === undefined ? {} : { body: this.#serializer.serialize(encoding, body) }),
      ...this.#config.mergeRequestInitWithDefaults(requestInit),
    });
    if (body !== undefined && encoding === "json") request.headers.set("Content-Type", "application/json");
    return request;
  }

  #errorOf(response: Response, said: Record<string, unknown>): MastoHttpError {
    const { error, errorDescription, details, ...additionalProperties } = said;
    const props = { statusCode: response.status, message: String(error), additionalProperties };
    return new MastoHttpError(props, { cause: response });
  }
}
