import { afterAll, beforeAll, expect, it } from "vitest";
import { connectChannel, disconnectChannel, prepareConnection } from "@/lib/features/channels/commands";
import { channelsOf, checkAccount } from "@/lib/features/channels/queries";
import { lookAround } from "@/lib/features/polling/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { MastodonDouble } from "@/tests/support/peers/mastodon";
import { must } from "@/tests/support/post";
import { heardIn } from "@/tests/support/sources";

let double: MastodonDouble;
let town: GivenOrganisation<"fatima">;
let channelId: string;

beforeAll(async () => {
  double = await MastodonDouble.start();
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
  channelId = town.channels.byHand;
  const { orgId } = town;
  await inOrganisation(orgId, (tx) =>
    tx.channel.update({ where: { orgId_id: { orgId, id: channelId } }, data: { network: "mastodon" } }),
  );
});
afterAll(() => double?.stop());

const channel = async () =>
  (await inOrganisation(town.orgId, (tx) => channelsOf(tx, town.orgId))).find(({ id }) => id === channelId);
const check = async (appPassword: string) => {
  const asked = { channelId, appPassword, serviceUrl: double.url };
  return checkAccount(await must(as(town.members.fatima, prepareConnection, asked)));
};

it("a channel on Mastodon is connected by its token alone, with what its server takes, and is read from then on", async () => {
  double.maxCharacters = 1_500;
  double.mention("Is de ijspiste al open?");
  expect(await check("fout")).toMatchObject({
    refusal: { fields: { appPassword: [{ message: "fields.token_credentials_refused" }] } },
  });
  double.scopes = [];
  expect(await check(double.token)).toMatchObject({
    refusal: { fields: { appPassword: [{ message: "fields.token_not_allowed" }] } },
  });
  double.scopes = ["read", "write"];
  const { proof } = await must(check(double.token));
  await must(as(town.members.fatima, connectChannel, { channelId, proof }));
  expect(await channel()).toMatchObject({
    account: { handle: "zonnebeke@voorbeeld.test" },
    characterLimit: 1_500,
    look: { polledAt: null, failures: 0 },
  });
  await lookAround(() => new Date());
  expect((await heardIn(town.orgId)).map(({ body }) => body)).toEqual(["Is de ijspiste al open?"]);

  // The same account once more goes on where it was; one that is taken away is read no more.
  await must(as(town.members.fatima, connectChannel, { channelId, proof }));
  const kept = await inOrganisation(town.orgId, (tx) => tx.channelPoll.findFirst({ where: { orgId: town.orgId } }));
  expect(kept?.cursor).toBe(double.notices.at(-1)?.id);
  await must(as(town.members.fatima, disconnectChannel, { channelId }));
  expect((await channel())?.look).toBeNull();
});
