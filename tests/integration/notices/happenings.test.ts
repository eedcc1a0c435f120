import { expect, it } from "vitest";
import { WEBHOOK_EVENTS } from "@/lib/domain/webhooks";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { addWebhook } from "@/lib/features/webhooks/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { given } from "@/tests/support/given";
import { must, postAccepted, postBeingWritten, postNow } from "@/tests/support/post";

const now = new Date("2026-11-24T10:00:00.000Z");
const MONTH_LATER = new Date("2026-12-24T10:00:00.000Z");

it("what is published, and a term that is over, is filed for whoever follows it: once, without anybody's words", async () => {
  const town = await given.organisation({
    starter: "korte-lijnen",
    members: { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] },
  });
  const { orgId, members, channels } = town;
  const { fatima, wout } = members;
  const said = { name: "Website", url: "https://www.voorbeeld.be/haak", events: WEBHOOK_EVENTS };
  await must(as(fatima, addWebhook, said));
  const post = await postAccepted(wout, fatima, { channelIds: [channels.byHand], now });
  await must(as(fatima, publishItem, { ...post.seen, now }));
  const ordered = await postNow(orgId, post.itemId);
  const publicationId = ordered.item.publications[0]?.id;
  const url = "https://www.facebook.com/zonnebeke/posts/1";
  await must(as(fatima, recordByHand, { ...ordered.seen, publicationId, url, now }));
  const late = await postBeingWritten(wout, { channelIds: [channels.byHand], now });
  for (let twice = 0; twice < 2; twice += 1) await fireDueSteps(orgId, MONTH_LATER);
  const filed = await inOrganisation(orgId, (tx) =>
    tx.webhookDelivery.findMany({ where: { orgId }, orderBy: { createdAt: "asc" } }),
  );
  expect(filed.map(({ event, body }) => [event, JSON.parse(body).data.itemId])).toEqual([
    ["item.published", post.itemId],
    ["deadline.missed", late.itemId],
  ]);
  expect(JSON.stringify(filed)).not.toContain("Kerstmarkt");
});
