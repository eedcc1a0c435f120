import { beforeEach, describe, expect, it } from "vitest";
import { connectChannel, disconnectChannel, prepareConnection } from "@/lib/features/channels/commands";
import { channelsOf, checkAccount } from "@/lib/features/channels/queries";
import { channelSecretAbout } from "@/lib/features/channels/schema";
import { seal, unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const PASSWORD = "abcd-efgh-ijkl-mnop";
let town: GivenOrganisation<"fatima" | "wout">;
let channelId: string;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
  channelId = town.channels.bluesky;
});

const typed = () => ({ channelId, handle: "@zonnebeke.test", appPassword: PASSWORD, serviceUrl: "https://pds.test" });

/** The network's yes as this server seals it. */
function proof({ of = channelId, at = Date.now() } = {}): string {
  const account = {
    ...{ serviceUrl: "https://pds.test", handle: "zonnebeke.test", appPassword: PASSWORD, checkedAt: at },
    ...{ characterLimit: null, isRead: true },
  };
  return seal(JSON.stringify(account), `account-check:${town.orgId}:${of}`);
}

const channels = () => inOrganisation(town.orgId, (tx) => channelsOf(tx, town.orgId));
const bluesky = async () => (await channels()).find(({ id }) => id === channelId);
const rowOf = () =>
  inOrganisation(town.orgId, (tx) =>
    tx.channel.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id: channelId } } }),
  );

describe("an account is connected", () => {
  it("from the network's yes, with its secret sealed to the channel and shown to nobody", async () => {
    expect(await must(as(town.members.fatima, connectChannel, { channelId, proof: proof() }))).toEqual({
      handle: "zonnebeke.test",
    });
    expect(await bluesky()).toMatchObject({ account: { handle: "zonnebeke.test", serviceUrl: "https://pds.test" } });
    expect(JSON.stringify(await channels())).not.toContain(PASSWORD);
    const { sealedSecret } = await rowOf();
    expect(sealedSecret).not.toContain(PASSWORD);
    expect(unseal(sealedSecret ?? "", channelSecretAbout(town.orgId, channelId))).toBe(PASSWORD);
  });

  it("and its password is nowhere in the journal", async () => {
    await must(as(town.members.fatima, connectChannel, { channelId, proof: proof() }));
    const entries = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["channels.connect"]);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });

  it("never without a yes: not made up, not of another channel, not of an hour ago", async () => {
    const forged = {
      "made up": "bm90aGluZw==",
      empty: "",
      "of another channel": proof({ of: town.channels.byHand }),
      "of an hour ago": proof({ at: Date.now() - 3_600_000 }),
    };
    for (const [what, said] of Object.entries(forged)) {
      const outcome = await as(town.members.fatima, connectChannel, { channelId, proof: said });
      expect(outcome, what).toMatchObject({ ok: false, refusal: { message: "channels.notChecked" } });
    }
    expect((await rowOf()).sealedSecret).toBeNull();
  });

  it("only by the trekker, and only where the network takes accounts", async () => {
    const { wout, fatima } = town.members;
    expect(await as(wout, prepareConnection, typed())).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(wout, connectChannel, { channelId, proof: proof() })).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    const instagram = { ...typed(), channelId: town.channels.byHand };
    expect(await as(fatima, prepareConnection, instagram)).toMatchObject({
      refusal: { message: "channels.noConnection" },
    });
  });

  it("and forgotten again when it is disconnected", async () => {
    await must(as(town.members.fatima, connectChannel, { channelId, proof: proof() }));
    await must(as(town.members.fatima, disconnectChannel, { channelId }));
    expect(await rowOf()).toMatchObject({ sealedSecret: null, handle: null, serviceUrl: null });
    expect((await bluesky())?.account).toBeNull();
  });
});

it("a server that does not answer gives no proof, and says so", async () => {
  const asked = await must(
    as(town.members.fatima, prepareConnection, { ...typed(), serviceUrl: "http://127.0.0.1:9" }),
  );
  expect(await checkAccount(asked)).toMatchObject({ ok: false, refusal: { message: "channels.unreachable" } });
});
