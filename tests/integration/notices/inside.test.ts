import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { automaticConnectorFor } from "@/lib/connectors";
import { saveBase } from "@/lib/features/base-text/commands";
import { checkAccount } from "@/lib/features/channels/queries";
import { startPost } from "@/lib/features/items/commands";
import { checkLinks } from "@/lib/features/link-checks/jobs";
import { checksOf } from "@/lib/features/link-checks/queries";
import { addTeamHook } from "@/lib/features/team-hooks/commands";
import { sayInTeam } from "@/lib/features/team-hooks/jobs";
import { teamHooksOf } from "@/lib/features/team-hooks/queries";
import { addWebhook, testWebhook } from "@/lib/features/webhooks/commands";
import { tryDelivery } from "@/lib/features/webhooks/jobs";
import { webhooksOf } from "@/lib/features/webhooks/queries";
import { askNetwork } from "@/lib/platform/outside/network";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { nameServer } from "@/tests/support/name-server";
import { must } from "@/tests/support/post";
import { closeSites, site } from "@/tests/support/site";
import { outboxOf } from "@/tests/support/telling";

/** What somebody could type to reach what is behind our own walls. */
const INSIDE = [
  "https://10.0.0.1/",
  "https://172.16.4.4/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://2852039166/latest/meta-data/",
  "https://0xa9fea9fe/",
  "https://100.64.0.1/",
  "https://[fd00::1]/",
  "https://[::ffff:169.254.169.254]/",
  "https://[64:ff9b::a9fe:a9fe]/",
  "https://[2002:a9fe:a9fe::]/",
  "https://an:geheim@voorbeeld.be/",
  "ftp://voorbeeld.be/",
  "file:///etc/passwd",
];
/** Names that lead inside, at once or at the second look. */
const NAMES: [string, [string, ...string[]]][] = [
  ["at once", ["127.0.0.1"]],
  ["to the metadata of a cloud", ["169.254.169.254"]],
  ["to a network of our own", ["10.1.2.3"]],
];
/** The networks whose servers have an address that a person types. */
const NETWORKS = ["bluesky", "mastodon"] as const;
/** What either says to whoever signs in. */
const SIGNED_IN = { id: "1", acct: "wij", did: "did:plc:wij", handle: "wij", accessJwt: "a.b.c", refreshJwt: "a.b.c" };
const strict = { allowLoopback: false, timeoutMs: 1_000 };

let town: GivenOrganisation<"wout" | "fatima">;
beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { wout: ["member"], fatima: ["trekker"] } });
});
afterEach(closeSites);

const webhooks = () => inOrganisation(town.orgId, (tx) => webhooksOf(tx, town.orgId));
const conversations = () => inOrganisation(town.orgId, (tx) => teamHooksOf(tx, town.orgId));

describe("An address inside cannot be given", () => {
  it.each(INSIDE)("%s", async (url) => {
    const refused = { ok: false, refusal: { fields: { url: [{ message: "fields.outside" }] } } };
    const { fatima } = town.members;
    expect(await as(fatima, addWebhook, { name: "Binnen", url, events: ["case.closed"] })).toMatchObject(refused);
    const conversation = { kind: "teams", name: "Binnen", url, groups: ["team"] };
    expect(await as(fatima, addTeamHook, conversation)).toMatchObject(refused);
    expect([await webhooks(), await conversations()]).toEqual([[], []]);
    for (const network of NETWORKS) {
      const account = { serviceUrl: url, handle: "wij", appPassword: "geheim" };
      const asked = { ...account, orgId: town.orgId, channelId: town.channels.bluesky, network };
      const unfit = {
        ok: false,
        refusal: { fields: { appPassword: [{ message: "fields.account_address_not_allowed" }] } },
      };
      expect(await checkAccount(asked)).toMatchObject(unfit);
    }
  });
});

describe("A name that leads inside is not followed when it is used", () => {
  it.each(NAMES)("by a webhook: %s", async (_, addresses) => {
    const names = await nameServer(...addresses);
    const limits = { ...strict, resolve: names.resolve };
    const said = { name: "Naam", url: "https://wisselt.voorbeeld.be/", events: ["case.closed"] };
    const { webhookId } = await must(as(town.members.fatima, addWebhook, said));
    await must(as(town.members.fatima, testWebhook, { webhookId }));
    const order = (await outboxOf(town.orgId, "webhook")).at(-1);
    await tryDelivery(town.orgId, order?.payload as never, limits);
    const shown = (await webhooks()).find(({ id }) => id === webhookId);
    expect(shown?.deliveries).toMatchObject([{ state: "given_up", status: null, answer: "refused" }]);
    await names.close();
  });

  it.each(NAMES)("by a conversation: %s", async (_, addresses) => {
    const names = await nameServer(...addresses);
    const said = { kind: "slack", name: "Naam", url: "https://wisselt.voorbeeld.be/", groups: ["team"] };
    const { hookId } = await must(as(town.members.fatima, addTeamHook, said));
    await sayInTeam(town.orgId, { hookId, test: { by: "Fatima" } }, { ...strict, resolve: names.resolve });
    const shown = (await conversations()).find(({ id }) => id === hookId);
    expect(shown?.last).toMatchObject({ status: null, answer: "refused" });
    await names.close();
  });

  it.each(NETWORKS)("by an account on %s, nor is its secret sent there", async (network) => {
    for (const [, addresses] of NAMES) {
      const names = await nameServer(...addresses);
      const ask = (request: Request) => askNetwork(request, { ...strict, resolve: names.resolve });
      const credentials = { serviceUrl: "https://wisselt.voorbeeld.be", identifier: "wij", secret: "geheim" };
      const account = automaticConnectorFor(network, { ask });
      expect(await account?.checkAccount(credentials)).toMatchObject({ code: "address_not_allowed" });
      expect(await account?.fetchMentions?.(credentials, null)).toMatchObject({ code: "address_not_allowed" });
      await names.close();
    }
  });

  it.each(NETWORKS)("by an account on %s whose server is elsewhere the second time", async (network) => {
    const said = () => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(SIGNED_IN) });
    const { heard, port } = await site(said);
    const names = await nameServer("127.0.0.1", "10.0.0.1");
    const ask = (request: Request) => askNetwork(request, { allowLoopback: true, resolve: names.resolve });
    const credentials = { serviceUrl: `http://wisselt.voorbeeld.be:${port}`, identifier: "wij", secret: "geheim" };
    const account = automaticConnectorFor(network, { ask });
    await account?.checkAccount(credentials);
    expect(await account?.fetchMentions?.(credentials, null)).toMatchObject({ code: "address_not_allowed" });
    expect(heard).toHaveLength(1);
    await names.close();
  });

  it("by a link in a text, nor by a redirect of one", async () => {
    const { base, heard } = await site(() => ({ status: 302, headers: { location: "http://wisselt.voorbeeld.be/2" } }));
    const names = await nameServer("10.0.0.1");
    const channelIds = [town.channels.byHand];
    const { itemId } = await must(as(town.members.wout, startPost, { title: "Kerstmarkt", channelIds }));
    const urls = [
      "https://wisselt.voorbeeld.be/1",
      `${base}/omweg`,
      ...INSIDE.filter((url) => /^https:..\d/.test(url)),
    ];
    await must(
      as(town.members.wout, saveBase, { itemId, body: `Lees ${urls.join(" ")}`, seenRevision: 0, now: new Date() }),
    );
    await checkLinks(town.orgId, { itemId }, { allowLoopback: true, resolve: names.resolve, timeoutMs: 1_000 });
    const known = await inOrganisation(town.orgId, (tx) => checksOf(tx, town.orgId, { urls }));
    expect(known.length).toBeGreaterThan(2);
    expect(known.filter(({ outcome }) => outcome !== "refused")).toEqual([]);
    expect(heard.length).toBeGreaterThan(0);
    await names.close();
  });
});
