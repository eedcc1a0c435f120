import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markNoticesRead } from "@/lib/features/notices/commands";
import { endDevice, subscribeDevice } from "@/lib/features/web-push/commands";
import { pushTo, sendPush } from "@/lib/features/web-push/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { device } from "@/tests/support/device";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { closeSites, type Said, site } from "@/tests/support/site";
import { outboxOf, tell } from "@/tests/support/telling";

const now = new Date("2026-11-24T10:00:00.000Z");
let town: GivenOrganisation<"wout" | "fatima">;
beforeEach(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
});
afterEach(closeSites);

const browser = device();
const subscribe = (endpoint: string, who: "wout" | "fatima" = "wout") =>
  must(as(town.members[who], subscribeDevice, { endpoint, ...browser.keys, device: "Firefox, Linux" }));
const told = (notice: Partial<Parameters<typeof tell>[2]> = {}) =>
  tell(town.orgId, [town.members.wout.memberId], { kind: "item_to_write", now, ...notice });
const pushes = () => outboxOf(town.orgId, "push");
async function sendAll(): Promise<boolean[]> {
  const rows = await pushes();
  return Promise.all(rows.map(({ payload }) => sendPush({ orgId: town.orgId, payload })));
}
const running = () =>
  inOrganisation(town.orgId, (tx) => tx.pushSubscription.count({ where: { orgId: town.orgId, endedAt: null } }));
const network = (answer: Said = { status: 201 }) => site(() => answer);

describe("A notice on a device", () => {
  it("is one message that only the device can read, with who wrote it", async () => {
    const { base, heard } = await network();
    await subscribe(`${base}/abc`);
    await told();
    await told();
    expect(await sendAll()).toEqual([true]);
    const [message] = heard;
    expect(message?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400", urgency: "normal" });
    expect(message?.headers.authorization).toMatch(/^vapid t=[\w.-]+, k=[\w-]+$/);
    expect(message?.bytes.toString("latin1")).not.toContain("Zeehond");
    expect(JSON.parse(browser.read(message?.bytes ?? Buffer.alloc(0)))).toMatchObject({
      title: "Een bericht om te schrijven",
      body: "‘Zeehond’ wacht op jouw tekst.",
      tag: "item_to_write:1",
      lang: "nl",
    });
  });

  it("about the inbox names nobody", async () => {
    const { base, heard } = await network();
    await subscribe(`${base}/abc`);
    await told({
      kind: "deadline_near",
      href: "/inbox/1",
      data: { title: "Klacht van mevrouw Peeters", stage: "respond" },
    });
    await sendAll();
    expect(browser.read(heard[0]?.bytes ?? Buffer.alloc(0))).not.toContain("Peeters");
  });

  it("is not shown any more once it was read in the app", async () => {
    const { base, heard } = await network();
    await subscribe(`${base}/abc`);
    await told();
    const where = { orgId: town.orgId, memberId: town.members.wout.memberId };
    const [row] = await inOrganisation(town.orgId, (tx) => tx.notification.findMany({ where }));
    await must(as(town.members.wout, markNoticesRead, { ids: [row?.id] }));
    expect(await sendAll()).toEqual([true]);
    expect(heard).toEqual([]);
  });

  it("comes only where its owner asked for it: not of ideas, unless they chose so", async () => {
    const { base } = await network();
    await subscribe(`${base}/abc`);
    await told({ kind: "idea_parked" });
    expect(await pushes()).toEqual([]);
  });
});

describe("A device", () => {
  it.each([404, 410])("whose network answers %i is not written to again", async (status) => {
    const { base } = await network({ status });
    await subscribe(`${base}/abc`);
    await told();
    expect(await sendAll()).toEqual([true]);
    expect(await running()).toBe(0);
  });

  it("whose network is out of order stays, and is tried again", async () => {
    const { base } = await network({ status: 503 });
    await subscribe(`${base}/abc`);
    await told();
    expect(await sendAll()).toEqual([false]);
    expect(await running()).toBe(1);
  });

  it("that somebody else signs in on shows theirs from then on, and nothing of whoever sat there before", async () => {
    const { base, heard } = await network();
    await subscribe(`${base}/abc`);
    await told();
    await subscribe(`${base}/abc`, "fatima");
    expect(await sendAll()).toEqual([true]);
    expect(heard).toEqual([]);
  });

  it("is kept sealed: neither its address nor its keys can be read in the database", async () => {
    const { base } = await network();
    await subscribe(`${base}/geheim`);
    const rows = await inOrganisation(town.orgId, (tx) =>
      tx.pushSubscription.findMany({ where: { orgId: town.orgId } }),
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`geheim|${browser.keys.auth}|${browser.keys.p256dh}`));
  });

  it("is ended by its owner alone", async () => {
    const { base } = await network();
    const { deviceId } = await subscribe(`${base}/abc`);
    expect(await as(town.members.fatima, endDevice, { deviceId })).toMatchObject({ refusal: { code: "not_found" } });
    await must(as(town.members.wout, endDevice, { deviceId }));
    expect(await running()).toBe(0);
  });

  it("with an address inside is refused when it is given, and ended when it turns out so", async () => {
    const inside = { endpoint: "https://10.0.0.1/abc", ...browser.keys, device: "Firefox" };
    expect(await as(town.members.wout, subscribeDevice, inside)).toMatchObject({
      refusal: { fields: { endpoint: [{ message: "fields.outside" }] } },
    });
    const { base, heard } = await network();
    await subscribe(`${base}/abc`);
    await told();
    const [row] = await pushes();
    expect(await pushTo(town.orgId, row?.payload as never, { allowLoopback: false })).toBe(true);
    expect([heard.length, await running()]).toEqual([0, 0]);
  });
});
