import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { type Installation, startInstallation } from "@/tests/support/installation";
import { type BlueskyAccount, type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { type FaultyLine, startFaultyLine } from "@/tests/support/peers/faulty";

test.describe.configure({ mode: "serial", timeout: 300_000 });

let installation: Installation;
let bluesky: BlueskyPeer;
let line: FaultyLine;

test.beforeAll(async () => {
  test.setTimeout(420_000);
  installation = await startInstallation();
  // What this process itself writes goes to the same installation; read before anything of the platform is loaded.
  Object.assign(process.env, installation.env, { TREKKER_LOG_LEVEL: "silent" });
  line = await startFaultyLine();
  bluesky = await startBluesky({ publicUrl: line.url });
  line.forwardTo(bluesky.serviceUrl);
});

test.afterAll(async () => {
  const { closeDatabase } = await import("@/lib/platform/database");
  const { closeJobSender } = await import("@/lib/platform/queues");
  await closeJobSender();
  await closeDatabase();
  await line?.stop();
  await bluesky?.stop();
  await installation?.stop();
});

/** A town with a trekker, who may publish low-risk posts alone, and a connected Bluesky account. */
async function townOnBluesky(account: BlueskyAccount) {
  const { given } = await import("@/tests/support/given");
  const { channelSecretAbout } = await import("@/lib/features/channels/schema");
  const { seal } = await import("@/lib/platform/secrets");
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  const members = { fatima: ["trekker"], wout: ["member"], hilde: ["executive"] } as const;
  const town = await given.organisation({ starter: "korte-lijnen", members });
  const { orgId, channels } = town;
  const sealedSecret = seal(account.appPassword, channelSecretAbout(orgId, channels.bluesky));
  await inOrganisation(orgId, (tx) =>
    tx.channel.updateMany({
      where: { orgId, id: channels.bluesky },
      data: { serviceUrl: line.url, handle: account.handle, sealedSecret },
    }),
  );
  return town;
}

type Town = Awaited<ReturnType<typeof townOnBluesky>>;

async function orderPost(town: Town, body: string): Promise<string> {
  const { as } = await import("@/tests/support/as");
  const { must, postBeingWritten, postNow } = await import("@/tests/support/post");
  const { submitItem } = await import("@/lib/features/flow/commands");
  const { publishItem } = await import("@/lib/features/publishing/commands");
  const { fatima } = town.members;
  const { itemId, seen } = await postBeingWritten(fatima, {
    channelIds: [town.channels.bluesky],
    body,
    now: new Date(),
  });
  await must(as(fatima, submitItem, seen));
  await must(as(fatima, publishItem, (await postNow(town.orgId, itemId)).seen));
  return itemId;
}

async function statesOf(town: Town): Promise<Record<string, number>> {
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  const items = await inOrganisation(town.orgId, (tx) => tx.item.findMany({ select: { state: true } }));
  return Object.fromEntries(
    Map.groupBy(items, (item) => item.state)
      .entries()
      .map(([state, of]) => [state, of.length]),
  );
}

/**
 * A message whose wake-up died with its worker gets half a minute of grace before a worker's round takes it up again. For
 * this test that half minute is over for what is under way, also at the worker that lives: both then send it.
 */
async function letGraceRunOut({ orgId }: Town): Promise<void> {
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  await inOrganisation(
    orgId,
    (tx) => tx.$executeRaw`
      update outbox set due_at = due_at - interval '1 minute'
      where org_id = ${orgId}::uuid and done_at is null and failed_at is null`,
  );
}

test("a worker killed while it publishes, again and again, posts everything once", async () => {
  const account = await bluesky.createAccount();
  const town = await townOnBluesky(account);
  const POSTS = 16;
  for (let number = 1; number <= POSTS; number++) await orderPost(town, `Bericht ${number} van de gemeente.`);
  // Every third answer gets lost after the server did its work; all are slow, so that the kill comes in between.
  for (let turn = 0; turn < POSTS; turn++) {
    line.fail(turn % 3 === 0 ? { kind: "lose_answer" } : { kind: "delay", delayMs: 400 }, { path: "putRecord" });
  }
  const workers = [installation.worker("publisher-1"), installation.worker("publisher-2")];
  await Promise.all(workers.map((worker) => worker.start()));
  for (let round = 0; round < 6; round++) {
    await pause(1_500);
    const worker = workers[round % 2];
    await worker?.kill();
    if (round >= 4) await letGraceRunOut(town);
    await worker?.start();
  }
  await expect.poll(() => statesOf(town), { timeout: 200_000, intervals: [1_000] }).toEqual({ published: POSTS });
  const posts = await bluesky.listPosts(account.did);
  expect(posts.map((post) => post.value.text).sort()).toEqual(
    Array.from({ length: POSTS }, (_, index) => `Bericht ${index + 1} van de gemeente.`).sort(),
  );
  await Promise.all(workers.map((worker) => worker.kill()));
});

test("PostgreSQL and a worker killed while deadlines fall due: each step fires once and none is missed", async () => {
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  const { inUnit } = await import("@/lib/platform/unit");
  const { ok } = await import("@/lib/domain/result");
  const { postHandedIn } = await import("@/tests/support/post");
  const town = await townOnBluesky(await bluesky.createAccount());
  const { orgId } = town;
  for (let number = 0; number < 40; number++) {
    await postHandedIn(town.members.wout, { channelIds: [town.channels.byHand], now: new Date() });
  }
  // Their terms are hours; for this test the moments come in the next seconds, spread out.
  const begin = Date.now() + 2_000;
  await inOrganisation(orgId, async (tx) => {
    const open = await tx.deadlineStep.findMany({
      where: { orgId, droppedAt: null, firedAt: null },
      orderBy: { id: "asc" },
    });
    for (const [index, { id }] of open.entries()) {
      await tx.deadlineStep.updateMany({ where: { orgId, id }, data: { dueAt: new Date(begin + index * 60) } });
    }
  });
  await inUnit({ kind: "system", orgId }, async (unit) => {
    for (let second = 0; second < 20; second++) unit.wake({ queue: "deadlines", at: new Date(begin + second * 1_000) });
    return ok(true);
  });
  const workers = [installation.worker("clock-1"), installation.worker("clock-2")];
  await Promise.all(workers.map((worker) => worker.start()));
  await pause(4_000);
  await workers[0]?.kill();
  await installation.postgres.kill();
  await pause(500);
  await installation.postgres.start();
  await Promise.all(workers.map(async (worker) => worker.kill().then(() => worker.start())));
  const waiting = () =>
    inOrganisation(orgId, (tx) =>
      tx.deadlineStep.count({ where: { orgId, firedAt: null, droppedAt: null, dueAt: { lte: new Date() } } }),
    );
  await expect
    .poll(async () => Date.now() > begin + 9_000 && (await waiting()), { timeout: 120_000, intervals: [1_000] })
    .toBe(0);
  const entries = await inOrganisation(orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId, action: "deadlines.step" } }),
  );
  const steps = entries.map(({ data }) => JSON.stringify(data));
  const fired = await inOrganisation(orgId, (tx) =>
    tx.deadlineStep.count({ where: { orgId, firedAt: { not: null } } }),
  );
  expect(new Set(steps).size).toBe(steps.length);
  expect(steps.length).toBe(fired);
  expect(fired).toBeGreaterThanOrEqual(120);
  await Promise.all(workers.map((worker) => worker.kill()));
});

test("the web server and PostgreSQL killed while people pin: what was acknowledged is there, and once", async () => {
  const { given } = await import("@/tests/support/given");
  const { newId } = await import("@/lib/platform/ids");
  const { sealSession, sessionCookie } = await import("@/lib/platform/sign-in/token");
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  const town = await given.organisation({ members: { lieselot: ["member"] } });
  const cookie = `${sessionCookie()}=${await sealSession(town.members.lieselot.claims)}`;
  const acknowledged = new Set<string>();
  let isPinning = true;
  const pin = async (id: string): Promise<boolean> => {
    const headers = { "content-type": "application/json", origin: installation.webUrl, cookie };
    const body = JSON.stringify({ id, title: `Idee ${id}` });
    const answer = await fetch(`${installation.webUrl}/api/commands/board.pinIdea`, {
      method: "POST",
      headers,
      body,
    }).catch(() => null);
    return answer?.status === 200;
  };
  // Whoever gets no answer sends the same again, as a phone does that was offline.
  const pinner = async () => {
    while (isPinning) {
      const id = newId();
      while (isPinning && !(await pin(id))) await pause(200);
      if (isPinning) acknowledged.add(id);
    }
  };
  await installation.web.start();
  const pinners = Array.from({ length: 4 }, pinner);
  for (const victim of [installation.web, installation.postgres, installation.web]) {
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(before + 40);
    await victim.kill();
    await victim.start();
  }
  const before = acknowledged.size;
  await expect.poll(() => acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(before + 20);
  isPinning = false;
  await Promise.all(pinners);
  const stored = await inOrganisation(town.orgId, (tx) => tx.idea.findMany({ select: { id: true } }));
  const ids = stored.map((idea) => idea.id);
  expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
  const journalled = await inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.count({ where: { action: "board.pinIdea" } }),
  );
  expect(journalled).toBe(ids.length);
});
