import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channelsOf } from "@/lib/features/channels/queries";
import { lookAround, lookAt } from "@/lib/features/polling/jobs";
import { dueLooks } from "@/lib/features/polling/queries";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { MastodonDouble } from "@/tests/support/peers/mastodon";
import { connected, heardIn } from "@/tests/support/sources";

let double: MastodonDouble;
let town: GivenOrganisation<"fatima">;
let look: { orgId: string; pollId: string };

beforeAll(async () => {
  double = await MastodonDouble.start();
});
afterAll(() => double?.stop());
beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
  double.notices.length = 0;
  const account = {
    network: "mastodon",
    serviceUrl: double.url,
    handle: "zonnebeke@voorbeeld.test",
    secret: double.token,
  };
  look = await connected({ orgId: town.orgId, channelId: town.channels.bluesky, ...account });
});

const bodies = async () => (await heardIn(town.orgId)).map(({ body }) => body);
const lookNow = (now = new Date()) => lookAt(look, now);
const stands = async () => {
  const { orgId } = town;
  const [channel] = (await inOrganisation(orgId, (tx) => channelsOf(tx, orgId))).filter((one) => one.look);
  return channel?.look;
};

describe("what was said on a network", () => {
  it("becomes a case each, once, however often and however many at once look", async () => {
    double.mention("Is het zwembad open?");
    double.mention("Waar is de kermis?", { account: { id: "8", acct: "bert", displayName: "Bert" } });
    await Promise.all([lookNow(), lookNow(), lookNow()]);
    await lookNow();
    const heard = await heardIn(town.orgId);
    expect(heard.map(({ body }) => body)).toEqual(["Is het zwembad open?", "Waar is de kermis?"]);
    expect(new Set(heard.map(({ caseId }) => caseId)).size).toBe(2);
  });

  it("of before the week in which the channel was connected is history", async () => {
    double.mention("Van vroeger", { createdAt: new Date(Date.now() - 8 * 86_400_000).toISOString() });
    double.mention("Van gisteren", { createdAt: new Date(Date.now() - 86_400_000).toISOString() });
    await lookNow();
    expect(await bodies()).toEqual(["Van gisteren"]);
  });

  it("comes in whatever is in it: what no case can hold is cut, and keeps nothing beside it out", async () => {
    double.mention("a".repeat(30_000));
    double.mention("Nul \u0000 en half \ud83d");
    double.mention("Gewoon");
    await lookNow();
    const heard = await bodies();
    expect(heard.map((body) => body.length)).toEqual([20_000, expect.any(Number), 6]);
    expect((await stands())?.lastError).toBeNull();
  });
});

describe("a network that does not answer", () => {
  it("is asked less and less often, says why in the settings, and loses nothing", async () => {
    await lookNow();
    double.mention("Komt later");
    const start = new Date();
    double.fail("/api/v1/notifications", { status: 503, error: "Storing" });
    await lookNow(start);
    double.fail("/api/v1/notifications", { status: 401, error: "The access token was revoked" });
    await lookNow(start);
    expect(await stands()).toMatchObject({
      failures: 2,
      lastError: "credentials_refused",
      nextAt: new Date(start.getTime() + 120_000).toISOString(),
    });
    expect((await dueLooks(start)).some(({ pollId }) => pollId === look.pollId)).toBe(false);
    const later = new Date(start.getTime() + 121_000);
    await lookAround(() => later);
    expect(await bodies()).toEqual(["Komt later"]);
    expect(await stands()).toMatchObject({ failures: 0, lastError: null, polledAt: later.toISOString() });
  });

  it("that says when to come back is left alone until then", async () => {
    const now = new Date();
    const reset = new Date(now.getTime() + 3 * 3_600_000).toISOString();
    double.fail("/api/v1/notifications", {
      status: 429,
      error: "Too many requests",
      headers: { "x-ratelimit-reset": reset },
    });
    await lookNow(now);
    expect((await stands())?.nextAt).toBe(reset);
  });
});

/** How many wait to write what was said, in this database. */
async function waitingFor(tx: Tx): Promise<number> {
  const waiting = await tx.$queryRaw<unknown[]>`
    select 1 from pg_locks where not granted and relation = 'case_message'::regclass
      and database = (select oid from pg_database where datname = current_database())`;
  return waiting.length;
}

describe("a poller that is killed half-way", () => {
  it("loses nothing and doubles nothing", async () => {
    for (let at = 1; at <= 12; at += 1) double.mention(`Vraag ${at}`);
    const child = await inOrganisation(town.orgId, async (tx) => {
      // Held here, it gets no further than the first words: its place has moved and a case is made, in its own transaction.
      await tx.$executeRaw`lock table case_message in share row exclusive mode`;
      const started = spawn(
        process.execPath,
        ["--import", "tsx", "tests/support/look-once.ts", look.orgId, look.pollId],
        {
          stdio: ["ignore", "ignore", "inherit"],
        },
      );
      await expect.poll(() => waitingFor(tx), { timeout: 18_000, interval: 100 }).toBe(1);
      started.kill("SIGKILL");
      await once(started, "exit");
      return started;
    });
    expect(child.signalCode).toBe("SIGKILL");
    expect(await bodies()).toEqual([]);
    await lookNow();
    await lookNow();
    expect(await bodies()).toEqual(Array.from({ length: 12 }, (_, at) => `Vraag ${at + 1}`));
  });
});
