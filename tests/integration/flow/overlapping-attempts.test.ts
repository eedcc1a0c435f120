import { beforeEach, describe, expect, it } from "vitest";
import { submitItem } from "@/lib/features/flow/commands";
import { publishItem } from "@/lib/features/publishing/commands";
import { type Claim, claimPublication, storeOutcome } from "@/lib/features/sending/commands";
import { execute } from "@/lib/platform/command";
import { type OutboxHandlers, sendOutboxMessage } from "@/lib/platform/outbox-sending";
import { QUEUES } from "@/lib/platform/queues";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { given } from "@/tests/support/given";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

const SENT = { kind: "sent", url: "https://bsky.app/profile/gemeente/post/1", uri: "at://1" };
const NO_ANSWER = { kind: "later", reason: "The line broke.", mayBeOut: true };
const REJECTED = { kind: "failed", code: "too_long", reason: "Too long.", mayBeOut: false };

let orgId: string;
let itemId: string;
let publicationId: string;
const now = new Date();

beforeEach(async () => {
  const town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
  const { fatima } = town.members;
  orgId = town.orgId;
  // The channel has an account: what is ordered on it goes out by itself.
  await inOrganisation(orgId, (tx) =>
    tx.channel.updateMany({ where: { orgId, id: town.channels.bluesky }, data: { sealedSecret: "v1.sealed" } }),
  );
  const post = await postBeingWritten(fatima, { channelIds: [town.channels.bluesky], now });
  itemId = post.itemId;
  await must(as(fatima, submitItem, { ...post.seen, now }));
  await must(as(fatima, publishItem, { ...(await postNow(orgId, itemId)).seen, now }));
  publicationId = (await postNow(orgId, itemId)).item.publications[0]?.id ?? "";
});

/** A worker that begins to send: after a wake-up that was taken for lost there may be two of them. */
async function begin(): Promise<Claim> {
  const claimed = await must(execute(claimPublication, { caller: { kind: "system", orgId }, raw: { publicationId } }));
  if (!claimed) throw new Error("There is nothing to send.");
  return claimed;
}

/** What that worker heard, and whether its message is done with. */
async function hear({ version, orderedAt }: Claim, outcome: object): Promise<boolean> {
  const raw = { publicationId, version, orderedAt: orderedAt.toISOString(), itemId, outcome };
  const { isSettled } = await must(execute(storeOutcome, { caller: { kind: "system", orgId }, raw }));
  return isSettled;
}

async function publication() {
  const { item } = await postNow(orgId, itemId);
  return { item: item.state, publication: item.publications[0]?.state };
}

describe("two attempts at one publication", () => {
  it("is sent when the older one heard so after the newer one heard nothing", async () => {
    const [older, newer] = [await begin(), await begin()];
    expect(await hear(newer, NO_ANSWER)).toBe(false);
    expect(await hear(older, SENT)).toBe(true);
    expect(await publication()).toEqual({ item: "published", publication: "sent" });
  });

  it.each([
    ["nothing", NO_ANSWER],
    ["no", REJECTED],
  ])("stays sent, and its message done, when the newer one hears %s", async (_, late) => {
    const [older, newer] = [await begin(), await begin()];
    expect(await hear(older, SENT)).toBe(true);
    expect(await hear(newer, late)).toBe(true);
    expect(await publication()).toEqual({ item: "published", publication: "sent" });
  });

  it("has not failed as long as the newer one is under way", async () => {
    const [older, newer] = [await begin(), await begin()];
    expect(await hear(older, REJECTED)).toBe(false);
    expect(await publication()).toEqual({ item: "open", publication: "sending" });
    expect(await hear(newer, REJECTED)).toBe(true);
    expect(await publication()).toEqual({ item: "open", publication: "failed" });
  });

  it("says nothing of an order that came after it", async () => {
    const older = await begin();
    const later = new Date(older.orderedAt.getTime() + 60_000);
    await inOrganisation(orgId, (tx) =>
      tx.publication.updateMany({ where: { orgId, id: publicationId }, data: { orderedAt: later } }),
    );
    await hear(older, SENT);
    expect(await publication()).toEqual({ item: "open", publication: "sending" });
  });
});

it("a message is not given up by its last attempt but one, nor done before somebody got it through", async () => {
  const LAST = QUEUES.outbox.retryLimit + 1;
  const message = await inOrganisation(orgId, async (tx) => {
    await tx.outbox.updateMany({ where: { orgId, kind: "publish" }, data: { attempts: LAST - 1 } });
    return tx.outbox.findFirstOrThrow({ where: { orgId, kind: "publish" } });
  });
  const ref = { orgId, id: message.id };
  const ends = () =>
    inOrganisation(orgId, (tx) =>
      tx.outbox.findFirstOrThrow({ where: ref, select: { doneAt: true, failedAt: true, attempts: true } }),
    );
  const handlers = (publish: OutboxHandlers["publish"]) => ({ publish }) as OutboxHandlers;
  // The last attempt hears nothing, but while it waited somebody else took the message up too.
  await sendOutboxMessage(
    ref,
    handlers(async ({ isLast }) => {
      expect(isLast).toBe(true);
      await inOrganisation(orgId, (tx) => tx.outbox.updateMany({ where: ref, data: { attempts: { increment: 1 } } }));
      return false;
    }),
  );
  expect(await ends()).toEqual({ doneAt: null, failedAt: null, attempts: LAST + 1 });
  await sendOutboxMessage(
    ref,
    handlers(async () => false),
  );
  expect(await ends()).toMatchObject({ doneAt: null, failedAt: expect.any(Date) });
});
