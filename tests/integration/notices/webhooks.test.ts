import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FAILURES_MAX } from "@/lib/domain/webhooks";
import { addWebhook, changeWebhook, endWebhook, resumeWebhook, testWebhook } from "@/lib/features/webhooks/commands";
import { forgetDeliveries, sendWebhook } from "@/lib/features/webhooks/jobs";
import { webhooksOf } from "@/lib/features/webhooks/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { tellWebhooks } from "@/lib/platform/webhooks";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { closeSites, type Said, site } from "@/tests/support/site";
import { asTrekker, outboxOf } from "@/tests/support/telling";

let town: GivenOrganisation<"wout" | "fatima">;
let answer: Said;
let place: Awaited<ReturnType<typeof site>>;
let secret: string;
let webhookId: string;
beforeEach(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
  answer = { status: 200, body: "Dank je" };
  place = await site(() => answer);
  ({ secret, webhookId } = await must(as(town.members.fatima, addWebhook, said())));
});
afterEach(closeSites);

const said = () => ({ name: "Website", url: `${place.base}/haak`, events: ["item.published", "case.closed"] });
const happen = (key = "1", event: "item.published" | "deadline.missed" = "item.published") =>
  asTrekker(town.orgId, new Date(), (unit) =>
    tellWebhooks(unit, { event, href: "/items/1", data: { itemId: "1" }, dedupeKey: `${event}:${key}` }),
  );
const orders = () => outboxOf(town.orgId, "webhook");
/** Makes the newest try that was ordered, whatever its moment. */
async function tryNewest(): Promise<void> {
  const newest = (await orders()).toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1);
  await sendWebhook({ orgId: town.orgId, payload: newest?.payload ?? null });
}
const view = async () => (await inOrganisation(town.orgId, (tx) => webhooksOf(tx, town.orgId)))[0];

describe("A webhook", () => {
  it("is told once of what it follows, signed so that its owner can check it", async () => {
    await happen();
    await happen();
    await happen("1", "deadline.missed");
    expect(await orders()).toHaveLength(1);
    await tryNewest();
    const [message, ...others] = place.heard;
    expect(others).toEqual([]);
    const [, at = "", mac = ""] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(message?.headers["trekker-signature"])) ?? [];
    expect(createHmac("sha256", secret).update(`${at}.${message?.body}`).digest("hex")).toBe(mac);
    expect(Math.abs(Number(at) * 1_000 - Date.now())).toBeLessThan(60_000);
    const body = JSON.parse(message?.body ?? "{}");
    expect(body).toMatchObject({ event: "item.published", organisation: town.orgId, data: { itemId: "1" } });
    expect(message?.headers).toMatchObject({ "trekker-event": "item.published", "trekker-delivery": body.id });
    expect(await view()).toMatchObject({
      deliveries: [{ state: "arrived", status: 200, answer: "Dank je", tries: 1 }],
    });
  });

  it("is tried again after 1, 5, 30, 120 and 720 minutes with the same words, and then given up", async () => {
    answer = { status: 500, body: "Even niet" };
    await happen();
    for (let tried = 1; tried <= 6; tried += 1) await tryNewest();
    const rows = await orders();
    const waits = rows.slice(1).map(({ dueAt, createdAt }) => (dueAt.getTime() - createdAt.getTime()) / 60_000);
    expect(waits).toEqual([1, 5, 30, 120, 720]);
    expect(new Set(place.heard.map(({ body }) => body)).size).toBe(1);
    expect(place.heard).toHaveLength(6);
    expect(await view()).toMatchObject({ deliveries: [{ state: "given_up", tries: 6, status: 500, nextAt: null }] });
  });

  it("gets a try that two workers make, or one makes again after it died, once", async () => {
    await happen();
    const [order] = await orders();
    await sendWebhook({ orgId: town.orgId, payload: order?.payload ?? null });
    await sendWebhook({ orgId: town.orgId, payload: order?.payload ?? null });
    expect(place.heard).toHaveLength(1);
  });

  it("that leads on to elsewhere gets no further: what is signed for one address is not handed to another", async () => {
    const other = await site();
    answer = { status: 307, headers: { location: other.base } };
    await happen();
    await tryNewest();
    expect(other.heard).toEqual([]);
    expect(await view()).toMatchObject({ deliveries: [{ state: "waiting", status: 307 }] });
  });

  it("is tried out with a press, once, and what was answered stands in its list", async () => {
    answer = { status: 404, body: "Niets hier" };
    await must(as(town.members.fatima, testWebhook, { webhookId }));
    await tryNewest();
    expect(JSON.parse(place.heard[0]?.body ?? "{}")).toMatchObject({ event: "test", data: { by: "Fatima" } });
    expect(await view()).toMatchObject({ deliveries: [{ event: "test", state: "given_up", answer: "Niets hier" }] });
    expect(await orders()).toHaveLength(1);
  });

  it("shows its secret once: after that it is nowhere to be read", async () => {
    const rows = await inOrganisation(town.orgId, async (tx) => [
      await tx.webhook.findMany({ where: { orgId: town.orgId } }),
      await tx.journalEntry.findMany({ where: { orgId: town.orgId } }),
    ]);
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    expect(JSON.stringify([rows, await view()])).not.toContain(secret);
  });

  it("follows a change of its address, also with what was on its way", async () => {
    await happen();
    const other = await site();
    await must(as(town.members.fatima, changeWebhook, { webhookId, ...said(), url: `${other.base}/nieuw` }));
    await tryNewest();
    expect([place.heard.length, other.heard.map(({ url }) => url)]).toEqual([0, ["/nieuw"]]);
  });

  it("that was ended gets nothing, also of what was on its way", async () => {
    await happen();
    await must(as(town.members.fatima, endWebhook, { webhookId }));
    await tryNewest();
    expect(place.heard).toEqual([]);
    expect(await view()).toBeUndefined();
  });

  it(`to which nothing arrives ${FAILURES_MAX} times in a row stops, the trekker hears that, and it can be taken up again`, async () => {
    answer = { status: 500 };
    await inOrganisation(town.orgId, (tx) =>
      tx.webhook.updateMany({ where: { orgId: town.orgId, id: webhookId }, data: { failures: FAILURES_MAX - 2 } }),
    );
    await happen();
    await tryNewest();
    expect(await view()).toMatchObject({ isStopped: false });
    await tryNewest();
    expect(await view()).toMatchObject({ isStopped: true });
    const where = { orgId: town.orgId, memberId: town.members.fatima.memberId, kind: "outside_ended" };
    expect(await inOrganisation(town.orgId, (tx) => tx.notification.count({ where }))).toBe(1);
    await happen("2");
    expect(await orders()).toHaveLength(3);
    await must(as(town.members.fatima, resumeWebhook, { webhookId }));
    answer = { status: 200 };
    await happen("3");
    await tryNewest();
    expect((await view())?.deliveries[0]).toMatchObject({ state: "arrived" });
  });

  it("forgets its messages after a month", async () => {
    await happen();
    expect(await forgetDeliveries(town.orgId, new Date())).toBe(0);
    expect(await forgetDeliveries(town.orgId, new Date(Date.now() + 31 * 86_400_000))).toBe(1);
  });
});
