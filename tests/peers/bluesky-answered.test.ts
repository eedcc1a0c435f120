import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAt } from "@/lib/features/polling/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { answerNewest, newestCase } from "@/tests/support/answering";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { type BlueskyAccount, type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { connected } from "@/tests/support/sources";

/* Posts and answers stand on a real Bluesky server; the list of notifications comes from a double beside it. */
let bluesky: BlueskyPeer;
let us: BlueskyAccount;
let an: BlueskyAccount;
let town: GivenOrganisation<"fatima" | "hilde">;
let look: { orgId: string; pollId: string };

/** So many minutes into a Tuesday morning, in the office hours that the agreement goes by. */
const at = (minutes: number) => new Date(Date.parse("2026-11-24T09:00:00.000Z") + minutes * 60_000);

beforeAll(async () => {
  bluesky = await startBluesky();
  [us, an] = [await bluesky.createAccount(), await bluesky.createAccount()];
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], hilde: ["executive"] } });
  look = await connected({
    orgId: town.orgId,
    channelId: town.channels.bluesky,
    network: "bluesky",
    serviceUrl: bluesky.serviceUrl,
    handle: us.handle,
    secret: us.appPassword,
  });
});
afterAll(() => bluesky?.stop());

const answer = (text: string, now: Date) =>
  answerNewest({ by: town.members.fatima, accepts: town.members.hilde, text, now });

test("a question from a real Bluesky server is answered there, in its thread, and so is what comes back", async () => {
  const question = await bluesky.say(an, "is het zwembad morgen open?", { to: us });
  await lookAt(look, at(0));
  expect(await newestCase(town.orgId)).toMatchObject({ network: "bluesky", state: "open", threadKey: question.uri });

  await answer("Dag An, ja: van 9 tot 19 uur.", at(5));
  const [ours] = await bluesky.listPosts(us.did);
  expect(ours?.value).toMatchObject({
    text: "Dag An, ja: van 9 tot 19 uur.",
    reply: { root: question, parent: question },
  });
  expect(await newestCase(town.orgId)).toMatchObject({ state: "waiting" });

  const placed = { uri: ours?.uri ?? "", cid: ours?.cid ?? "" };
  const thanks = await bluesky.say(an, "Dank! En overmorgen?", { reply: { root: question, parent: placed } });
  await lookAt(look, at(10));
  expect(await newestCase(town.orgId)).toMatchObject({ state: "open", threadKey: question.uri });

  await answer("Overmorgen ook.", at(15));
  const [second] = await bluesky.listPosts(us.did);
  expect(second?.value).toMatchObject({ text: "Overmorgen ook.", reply: { root: question, parent: thanks } });
  const { orgId } = town;
  const said = await inOrganisation(orgId, (tx) =>
    tx.caseMessage.findMany({ where: { orgId }, orderBy: { id: "asc" } }),
  );
  expect(said.map(({ direction }) => direction)).toEqual(["in", "out", "in", "out"]);
});
