import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/*
 * A double of a Mastodon server, written from the published client API (docs.joinmastodon.org, methods statuses, media,
 * notifications, accounts, instance; looked up on 22 November 2026). It is no Mastodon: it shows that we keep to the API
 * as we read it, and nothing about how a real server behaves beyond that.
 */

export type DoubleAccount = { id: string; acct: string; displayName: string; followers?: number };
export type DoubleMedia = { id: string; description: string; bytes: number; isReady: boolean };
export type DoubleStatus = {
  id: string;
  uri: string;
  account: DoubleAccount;
  text: string;
  visibility: string;
  inReplyToId: string | null;
  language: string | null;
  mediaIds: string[];
  createdAt: string;
  favourites: number;
  reblogs: number;
  replies: number;
};

type Notice = { id: string; type: string; status: DoubleStatus; isFiltered: boolean };
/** How a request is refused, as the API says it. */
export type Failing = { status: number; error: string; headers?: Record<string, string> };
type Failure = { path: string; status: number; body: object; headers: Record<string, string> };

/** A Mastodon server that is none, on a free port of this machine, with one account of ours on it. */
export class MastodonDouble {
  readonly us: DoubleAccount = { id: "1", acct: "zonnebeke", displayName: "Zonnebeke-aan-Zee" };
  token = "a-token-that-only-tests-know";
  scopes = ["read", "write"];
  maxCharacters = 500;
  isDisabled = false;
  /** Before 4.3 a server gives posts one by one only. */
  givesMany = true;
  readonly statuses: DoubleStatus[] = [];
  /** Accounts it knows; those elsewhere it meets when they are searched for. */
  readonly accounts: DoubleAccount[] = [];
  readonly elsewhere: DoubleAccount[] = [];
  readonly media: DoubleMedia[] = [];
  readonly notices: Notice[] = [];
  /** Every request, as `POST /path?query`. */
  readonly seen: string[] = [];
  private readonly keys = new Map<string, DoubleStatus>();
  private readonly failures: Failure[] = [];
  private lastId = 100;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<MastodonDouble> {
    const server = createServer();
    const double = new MastodonDouble(server);
    server.on("request", (request, response) => {
      double.answer(request, response).catch(() => response.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return double;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** The next request to this path is answered so. */
  fail(path: string, { status, error, headers = {} }: Failing): void {
    this.failures.push({ path, status, body: { error }, headers });
  }

  /** A server forgets its idempotency keys after an hour. */
  forgetKeys(): void {
    this.keys.clear();
  }

  /** Somebody says something that mentions us. */
  mention(text: string, more: Partial<DoubleStatus> & { isFiltered?: boolean; type?: string } = {}): DoubleStatus {
    const { isFiltered = false, type = "mention", ...rest } = more;
    const account = more.account ?? { id: "7", acct: "an@mastodon.voorbeeld.be", displayName: "An Peeters" };
    const status = this.place({ account, text, ...rest });
    this.notices.push({ id: this.nextId(), type, status, isFiltered });
    return status;
  }

  place(part: Partial<DoubleStatus> & Pick<DoubleStatus, "account" | "text">): DoubleStatus {
    const id = this.nextId();
    const host = part.account.acct.split("@")[1] ?? "voorbeeld.test";
    const status: DoubleStatus = {
      id,
      uri: `https://${host}/users/${part.account.acct.split("@")[0]}/statuses/${id}`,
      visibility: "public",
      inReplyToId: null,
      language: "nl",
      mediaIds: [],
      createdAt: new Date().toISOString(),
      ...{ favourites: 0, reblogs: 0, replies: 0 },
      ...part,
    };
    this.statuses.push(status);
    return status;
  }

  private nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    this.seen.push(`${request.method} ${url.pathname}${url.search}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const at = this.failures.findIndex(({ path }) => url.pathname === path);
    const [failure] = at === -1 ? [] : this.failures.splice(at, 1);
    const said = failure ?? (await this.route({ request, url, body }));
    response
      .writeHead(said.status, { "content-type": "application/json; charset=utf-8", ...said.headers })
      .end(JSON.stringify(said.body));
  }

  private async route(asked: Asked): Promise<Said> {
    const { request, url } = asked;
    const path = `${request.method} ${url.pathname}`;
    if (path === "GET /api/v2/instance") return said(this.instance());
    if (request.headers.authorization !== `Bearer ${this.token}`) return refused(401, "The access token is invalid");
    if (this.isDisabled) return refused(403, "Your login is currently disabled");
    const needed = request.method === "GET" ? "read" : "write";
    if (!this.scopes.includes(needed)) return refused(403, "This action is outside the authorized scopes");
    if (path === "GET /api/v1/accounts/verify_credentials") return said(this.account(this.us));
    if (path === "GET /api/v1/accounts/lookup") return this.lookUp(url.searchParams.get("acct"));
    if (path === "GET /api/v2/search") return said(this.search(url.searchParams));
    if (path === "GET /api/v1/notifications") return said(this.listNotices(url.searchParams));
    if (path === "POST /api/v1/statuses") return this.create(asked);
    if (path === "GET /api/v1/statuses" && this.givesMany) return this.listStatuses(url.searchParams.getAll("id[]"));
    if (path === "POST /api/v2/media") return this.upload(asked);
    const [, , , kind, id, part] = url.pathname.split("/");
    if (kind === "media" && id) return this.showMedia(id);
    if (kind === "statuses" && id && part === "context") return this.context(id);
    if (kind === "statuses" && id && request.method === "GET") return this.showStatus(id);
    if (kind === "accounts" && part === "statuses") {
      const own = this.statuses.filter(({ account }) => account.id === id);
      return said(own.toReversed().map((status) => this.status(status)));
    }
    return refused(404, "Record not found");
  }

  private instance() {
    return {
      domain: "voorbeeld.test",
      configuration: { statuses: { max_characters: this.maxCharacters, max_media_attachments: 4 } },
    };
  }

  private account({ id, acct, displayName, followers = 0 }: DoubleAccount) {
    const [username, host = "voorbeeld.test"] = acct.split("@");
    const named = { id, acct, username, display_name: displayName, url: `https://${host}/@${username}` };
    return { ...named, followers_count: followers };
  }

  private lookUp(acct: string | null): Said {
    const found = this.accounts.find((account) => account.acct === acct?.replace(/@voorbeeld\.test$/u, ""));
    return found ? said(this.account(found)) : refused(404, "Record not found");
  }

  /** An account elsewhere is met only when it is asked to go and look. */
  private search(query: URLSearchParams): object {
    const met = query.get("resolve") === "true" ? this.elsewhere.filter(({ acct }) => acct === query.get("q")) : [];
    return { accounts: met.map((account) => this.account(account)), statuses: [], hashtags: [] };
  }

  private status(status: DoubleStatus): object {
    const { id, uri, account, text, visibility, inReplyToId, language, createdAt } = status;
    const paragraphs = text
      .split("\n\n")
      .map((part) => `<p>${part.replaceAll("&", "&amp;").replaceAll("\n", "<br />")}</p>`);
    const linked = paragraphs
      .join("")
      .replaceAll(
        /@(\w+)(?:@[\w.]+)?/gu,
        '<span class="h-card"><a href="https://voorbeeld.test/@$1" class="u-url mention">@<span>$1</span></a></span>',
      );
    return {
      ...{ id, uri, visibility, language, url: `https://voorbeeld.test/@${account.acct}/${id}` },
      ...{ created_at: createdAt, in_reply_to_id: inReplyToId, spoiler_text: "", content: linked },
      account: this.account(account),
      media_attachments: status.mediaIds.map((mediaId) => ({
        id: mediaId,
        type: "image",
        url: `https://voorbeeld.test/media/${mediaId}.png`,
        preview_url: `https://voorbeeld.test/media/small/${mediaId}.png`,
        description: this.media.find((media) => media.id === mediaId)?.description ?? null,
      })),
      card: null,
      ...{ favourites_count: status.favourites, reblogs_count: status.reblogs, replies_count: status.replies },
    };
  }

  /** What is gone is left out; more than twenty at once are refused. */
  private listStatuses(ids: readonly string[]): Said {
    if (ids.length > 20) return refused(422, "Validation failed: Too many statuses");
    return said(this.statuses.filter(({ id }) => ids.includes(id)).map((status) => this.status(status)));
  }

  private showStatus(id: string): Said {
    const status = this.statuses.find((one) => one.id === id);
    return status ? said(this.status(status)) : refused(404, "Record not found");
  }

  /** As the API says: newest first; `min_id` the ones right after it, `since_id` the newest of those after it. */
  private listNotices(query: URLSearchParams): object[] {
    const types = query.getAll("types[]");
    const limit = Math.min(Number(query.get("limit") ?? 40), 80);
    const [minId, sinceId, maxId] = ["min_id", "since_id", "max_id"].map((name) => query.get(name));
    const all = this.notices.filter(
      ({ id, type, isFiltered }) =>
        (types.length === 0 || types.includes(type)) &&
        (!isFiltered || query.get("include_filtered") === "true") &&
        Number(id) > Number(minId ?? sinceId ?? 0) &&
        Number(id) < Number(maxId ?? Number.POSITIVE_INFINITY),
    );
    const chosen = minId ? all.slice(0, limit) : all.slice(-limit);
    return chosen.toReversed().map(({ id, type, status }) => ({
      ...{ id, type, created_at: status.createdAt },
      account: this.account(status.account),
      status: this.status(status),
    }));
  }

  private create({ request, body }: Asked): Said {
    const key = String(request.headers["idempotency-key"] ?? "");
    const known = this.keys.get(key);
    if (key && known) return said(this.status(known));
    const asked = JSON.parse(body.toString()) as Record<string, unknown>;
    const text = String(asked.status ?? "");
    const mediaIds = (asked.media_ids as string[] | undefined) ?? [];
    const inReplyToId = (asked.in_reply_to_id as string | undefined) ?? null;
    if (text === "" && mediaIds.length === 0) return refused(422, "Validation failed: Text can't be blank");
    if ([...text].length > this.maxCharacters)
      return refused(422, `Validation failed: Text character limit of ${this.maxCharacters} exceeded`);
    if (inReplyToId && !this.statuses.some(({ id }) => id === inReplyToId)) return refused(404, "Record not found");
    const unready = mediaIds.some((id) => !this.media.find((media) => media.id === id)?.isReady);
    if (unready) return refused(422, "Cannot attach files that have not finished processing. Try again in a moment!");
    const visibility = String(asked.visibility ?? "public");
    const language = (asked.language as string | undefined) ?? null;
    const status = this.place({ account: this.us, text, visibility, inReplyToId, language, mediaIds });
    if (key) this.keys.set(key, status);
    return said(this.status(status));
  }

  /** Accepted and worked on: ready when it is asked for. */
  private async upload({ request, body }: Asked): Promise<Said> {
    const type = String(request.headers["content-type"]);
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    const file = form.get("file");
    if (!(file instanceof Blob) || !file.type.startsWith("image/"))
      return refused(422, "Validation failed: File content type is invalid");
    const description = String(form.get("description") ?? "");
    const media = { id: this.nextId(), description, bytes: file.size, isReady: false };
    this.media.push(media);
    return { status: 202, body: { id: media.id, type: "image", url: null, preview_url: null }, headers: {} };
  }

  private showMedia(id: string): Said {
    const media = this.media.find((one) => one.id === id);
    if (!media) return refused(404, "Record not found");
    media.isReady = true;
    return said({ id, type: "image", url: `https://voorbeeld.test/media/${id}.png`, description: media.description });
  }

  private context(id: string): Said {
    const above: DoubleStatus[] = [];
    const find = (wanted: string | null | undefined) => this.statuses.find((status) => status.id === wanted);
    const own = find(id);
    if (!own) return refused(404, "Record not found");
    for (let next = find(own.inReplyToId); next; next = find(next.inReplyToId)) above.unshift(next);
    return said({ ancestors: above.map((status) => this.status(status)), descendants: [] });
  }
}

type Asked = { request: IncomingMessage; url: URL; body: Buffer };
type Said = { status: number; body: object; headers: Record<string, string> };

const said = (body: object): Said => ({ status: 200, body, headers: {} });
const refused = (status: number, error: string): Said => ({ status, body: { error }, headers: {} });
