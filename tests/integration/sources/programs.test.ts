import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/signals/[orgId]/[sourceId]/route";
import { endSource, makeSource } from "@/lib/features/case-sources/commands";
import { sourcesOf } from "@/lib/features/case-sources/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { heardIn } from "@/tests/support/sources";

type Source = { sourceId: string; secret: string };
let town: GivenOrganisation<"fatima">;
let source: Source;

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
  source = await made("Meldpunt");
});

const made = (name: string) => must(as(town.members.fatima, makeSource, { name, channelId: town.channels.byHand }));
const signal = (id: string, more: object = {}) => ({
  from: { id: "an", name: "An Peeters" },
  message: { id, text: `Vraag ${id}`, at: "2026-11-22T09:30:00Z" },
  ...more,
});

type Sending = { to?: Source; at?: number; signature?: string | null; body?: string; orgId?: string };

/** Sends it as a program does that was told of the key once. */
async function send(signals: object[], { to = source, at = Date.now(), orgId = town.orgId, ...rest }: Sending = {}) {
  const body = rest.body ?? JSON.stringify({ signals });
  const time = String(Math.floor(at / 1000));
  const signed = `sha256=${createHmac("sha256", to.secret).update(`${time}.${body}`).digest("hex")}`;
  const signature = rest.signature === undefined ? signed : rest.signature;
  const headers = { "x-trekker-timestamp": time, ...(signature === null ? {} : { "x-trekker-signature": signature }) };
  const request = new Request(`http://localhost/api/signals/${orgId}/${to.sourceId}`, {
    method: "POST",
    body,
    headers,
  });
  const response = await POST(request, { params: Promise.resolve({ orgId, sourceId: to.sourceId }) });
  const answer = (await response.json()) as {
    value?: { signals: { id: string; caseId: string; isNew: boolean }[] };
    refusal?: { message: string; fields?: object };
  };
  return { status: response.status, answer };
}
const refusal = async (...sent: Parameters<typeof send>) => {
  const { status, answer } = await send(...sent);
  return [status, answer.refusal?.message];
};
const heard = async (id: string) => (await heardIn(town.orgId)).filter(({ body }) => body === `Vraag ${id}`);

describe("a program that was let in", () => {
  it("brings each thing once, however often and however many at once it sends it, and hears which case it is", async () => {
    const sent = await Promise.all([1, 2, 3].map(() => send([signal("1"), signal("2")])));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const answers = sent.flatMap(({ answer }) => answer.value?.signals ?? []);
    expect(
      answers
        .filter(({ isNew }) => isNew)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["1", "2"]);
    expect(new Set(answers.filter(({ id }) => id === "1").map(({ caseId }) => caseId)).size).toBe(1);
    expect([await heard("1"), await heard("2")].map(({ length }) => length)).toEqual([1, 1]);
  });

  it("keeps a conversation together, and is not mixed up with another program that uses the same names", async () => {
    await send([signal("3", { thread: "gesprek" })]);
    await send([signal("4", { thread: "gesprek" })]);
    const other = await made("Chat");
    await send([signal("3", { thread: "gesprek" })], { to: other });
    const [[first, elsewhere], [second]] = [await heard("3"), await heard("4")];
    expect(second?.caseId).toBe(first?.caseId);
    expect(elsewhere?.caseId).not.toBe(first?.caseId);
  });

  it("may bring a hundred at once and no more, and hears what is wrong with which", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => signal(`veel-${at}`));
    expect((await send(many(100))).status).toBe(200);
    expect((await send(many(101))).status).toBe(422);
    const { status, answer } = await send([signal("5"), { message: { id: "6", text: "", at: "gisteren" } }]);
    expect([status, Object.keys(answer.refusal?.fields ?? {})]).toEqual([
      422,
      ["signals.1.message.text", "signals.1.message.at"],
    ]);
    expect(await heard("5")).toEqual([]);
    expect(await refusal([], { body: "geen json" })).toEqual([422, "notJson"]);
  });
});

describe("a call that is not signed by whoever has the key, a moment ago, in this organisation", () => {
  it("is refused, each with its reason, and brings nothing", async () => {
    expect(await refusal([signal("x")], { signature: null })).toEqual([401, "sources.notSigned"]);
    expect(await refusal([signal("x")], { signature: "sha256=00" })).toEqual([401, "sources.wrongSignature"]);
    expect(await refusal([signal("x")], { to: { ...source, secret: "fout" } })).toEqual([
      401,
      "sources.wrongSignature",
    ]);
    for (const minutes of [-6, 6])
      expect(await refusal([signal("x")], { at: Date.now() + minutes * 60_000 })).toEqual([401, "sources.tooOld"]);
    expect((await send([signal("op tijd")], { at: Date.now() - 4 * 60_000 })).status).toBe(200);
    expect(await refusal([signal("x")], { to: { ...source, sourceId: newId() } })).toEqual([404, "sources.unknown"]);
    const elsewhere = await given.organisation({ members: { hilde: ["executive"] } });
    expect(await refusal([signal("x")], { orgId: elsewhere.orgId })).toEqual([404, "sources.unknown"]);
    expect(await heard("x")).toEqual([]);
  });

  it("is refused as soon as the program is ended, though its key was used a moment ago", async () => {
    const ended = await made("Oud");
    expect((await send([signal("7")], { to: ended })).status).toBe(200);
    await must(as(town.members.fatima, endSource, { sourceId: ended.sourceId }));
    expect(await refusal([signal("8")], { to: ended })).toEqual([404, "sources.unknown"]);
    const names = (await inOrganisation(town.orgId, (tx) => sourcesOf(tx, town.orgId))).map(({ name }) => name);
    expect(names).not.toContain("Oud");
  });
});
