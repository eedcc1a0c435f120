import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveBase } from "@/lib/features/base-text/commands";
import { startPost } from "@/lib/features/items/commands";
import { checkLinks } from "@/lib/features/link-checks/jobs";
import { checksOf } from "@/lib/features/link-checks/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"wout">;
let itemId: string;
let server: Server;
let base: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url }, answer) => {
    asked.push(url ?? "");
    answer.statusCode = url === "/weg" ? 404 : 200;
    answer.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(async () => {
  asked.length = 0;
  town = await given.organisation({ starter: "korte-lijnen", members: { wout: ["member"] } });
  const channelIds = [town.channels.byHand, town.channels.bluesky];
  itemId = (await must(as(town.members.wout, startPost, { title: "Kerstmarkt", channelIds }))).itemId;
});

const write = (body: string, seenRevision = 0) =>
  must(as(town.members.wout, saveBase, { itemId, body, seenRevision, now: new Date() }));
const known = (...paths: string[]) => {
  const urls = paths.map((path) => (path.startsWith("http") ? path : base + path));
  return inOrganisation(town.orgId, (tx) => checksOf(tx, town.orgId, { urls }));
};
const messages = () =>
  inOrganisation(town.orgId, (tx) => tx.outbox.count({ where: { orgId: town.orgId, kind: "check_links" } }));

describe("The links of a text are tried by a job", () => {
  it("once it has any, gathered while somebody types", async () => {
    await write("Nog geen link.");
    expect(await messages()).toBe(0);
    await write("Lees https://voorbeeld.be/a", 1);
    await write("Lees https://voorbeeld.be/ab", 2);
    expect(await messages()).toBeLessThanOrEqual(2);
    expect(await messages()).toBeGreaterThan(0);
  });

  it("and what they answer is kept, for a day", async () => {
    await write(`Lees ${base}/markt en ${base}/weg.`);
    await checkLinks(town.orgId, { itemId }, { allowLoopback: true });
    expect((await known("/markt", "/weg")).toSorted((a, b) => a.outcome.localeCompare(b.outcome))).toEqual([
      { url: `${base}/markt`, outcome: "fine" },
      { url: `${base}/weg`, outcome: "gone" },
    ]);
    const before = asked.length;
    await checkLinks(town.orgId, { itemId }, { allowLoopback: true });
    expect(asked).toHaveLength(before);
  });

  it("an address inside is refused, and nothing is asked of it", async () => {
    await write(`Lees ${base}/markt`);
    await checkLinks(town.orgId, { itemId }, {});
    expect(await known("/markt")).toEqual([{ url: `${base}/markt`, outcome: "refused" }]);
    expect(asked).toEqual([]);
  });

  it("what one organisation tried is not another's to know", async () => {
    await write(`Lees ${base}/markt`);
    await checkLinks(town.orgId, { itemId }, { allowLoopback: true });
    const other = await given.organisation({ starter: "korte-lijnen", members: { an: ["trekker"] } });
    const seen = inOrganisation(other.orgId, (tx) => checksOf(tx, town.orgId, { urls: [`${base}/markt`] }));
    expect(await seen).toEqual([]);
  });
});
