import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/commands/[name]/route";
import { commandNames } from "@/app/api/commands/registry";
import type { Claims } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { type GivenOrganisation, given } from "@/tests/support/given";

/** Who the cookie says is asking; opening cookies has its own tests. */
let session: Claims | null;
vi.mock("@/lib/platform/session", () => ({ readClaims: async () => session }));

let town: GivenOrganisation<"lieselot" | "fatima">;
beforeAll(async () => {
  town = await given.organisation({ members: { lieselot: ["member"], fatima: ["trekker"] } });
});
beforeEach(() => {
  session = town.members.lieselot.claims;
});

type Sent = { body?: BodyInit; headers?: Record<string, string> };

async function post(name: string, { body = "{}", headers = {} }: Sent = {}) {
  const request = new Request(`http://trekker.example/api/commands/${name}`, {
    method: "POST",
    headers: { host: "trekker.example", "content-type": "application/json", ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await POST(request, { params: Promise.resolve({ name }) });
  return { status: response.status, answer: await response.json() };
}

const pin = (input: unknown) => post("board.pinIdea", { body: JSON.stringify(input) });

describe("the command endpoint", () => {
  it("runs a command for whoever is signed in", async () => {
    const id = newId();
    expect(await pin({ id, title: "De zeehond is terug" })).toMatchObject({ status: 200, answer: { value: { id } } });
  });

  it("answers each refusal with a status of its own and the same words as everywhere", async () => {
    const id = newId();
    await pin({ id, title: "Van Lieselot" });
    const select = (ideaId: string) => post("board.selectIdea", { body: JSON.stringify({ ideaId, seenVersion: 0 }) });
    expect(await pin({})).toMatchObject({ status: 422, answer: { refusal: { code: "invalid" } } });
    expect(await select(id)).toMatchObject({ status: 403, answer: { refusal: { code: "not_allowed" } } });
    session = town.members.fatima.claims;
    expect(await select(newId())).toMatchObject({ status: 404, answer: { refusal: { code: "not_found" } } });
    expect(await select(id)).toMatchObject({ status: 200 });
    expect(await select(id)).toMatchObject({ status: 409, answer: { refusal: { code: "stale" } } });
    expect(await pin({ id, title: "Ook" })).toMatchObject({ status: 409, answer: { refusal: { code: "conflict" } } });
    session = null;
    expect(await select(id)).toMatchObject({ status: 401, answer: { refusal: { code: "not_signed_in" } } });
  });

  it("knows no command that is not there, and none that only jobs may run", async () => {
    for (const name of ["board.tellOverdue", "board.nothing", "__proto__", "constructor", ""]) {
      expect(await post(name), name).toMatchObject({ status: 404 });
    }
    expect(commandNames()).toContain("board.pinIdea");
    expect(commandNames()).not.toContain("board.tellOverdue");
  });

  it("takes JSON alone, whole and readable", async () => {
    const plain = { "content-type": "text/plain" };
    expect(await post("board.pinIdea", { headers: plain })).toMatchObject({ status: 400 });
    expect(await post("board.pinIdea", { body: '{"title":' })).toMatchObject({ status: 400 });
    expect(await post("board.pinIdea", { body: "" })).toMatchObject({ status: 400 });
    expect(await post("board.pinIdea", { body: new Uint8Array([0x22, 0xff, 0x22]) })).toMatchObject({ status: 400 });
    for (const body of ["null", "[]", "7", '"x"', "{}", "[".repeat(50_000) + "]".repeat(50_000)]) {
      expect(await post("board.pinIdea", { body }), body.slice(0, 20)).toMatchObject({ status: 422 });
    }
  });

  it("stops reading at 256 KB, also of a sender that does not say how much comes", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 64;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    expect(await post("board.pinIdea", { body: endless })).toMatchObject({ status: 413 });
    expect(sent).toBeLessThanOrEqual(6 * 64);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbouring host", { "sec-fetch-site": "same-site" }],
    ["an old browser on another site", { origin: "https://elsewhere.example" }],
    ["a page without an origin", { origin: "null" }],
  ])("does nothing for a page of %s", async (_, headers) => {
    const result = await post("board.pinIdea", { body: JSON.stringify({ title: "Van elders" }), headers });
    expect(result).toMatchObject({ status: 403, answer: { refusal: { message: "otherOrigin" } } });
  });

  it.each([
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://trekker.example" }],
    ["our own page in an old browser", { origin: "http://trekker.example" }],
    ["a program that is no browser", {}],
  ])("works for %s", async (_, headers) => {
    const result = await post("board.pinIdea", { body: JSON.stringify({ title: "Van hier" }), headers });
    expect(result).toMatchObject({ status: 200 });
  });
});
