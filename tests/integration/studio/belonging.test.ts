import { beforeEach, expect, it } from "vitest";
import { saveDetails } from "@/lib/features/details/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted, postBeingWritten, postNow } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<"fatima" | "wout">;
let goalId: string;
let campaignId: string;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
  [goalId, campaignId] = [newId(), newId()];
  const { orgId, members } = town;
  await inOrganisation(orgId, async (tx) => {
    await tx.goal.create({ data: { orgId, id: goalId, name: "Meer volk", objective: "energising", createdAt: now } });
    const dates = { startsOn: "2026-11-20", endsOn: "2026-12-20", createdAt: now };
    const people = { leadId: members.fatima.memberId, createdById: members.fatima.memberId };
    await tx.campaign.create({
      data: { orgId, id: campaignId, kind: "campaign", name: "Winter", ...dates, ...people },
    });
  });
});

const details = () => ({
  title: "Kerstmarkt",
  risk: "low",
  priority: "normal",
  audience: "for_community",
  topicId: null,
  segmentId: null,
  channelIds: [town.channels.byHand],
  plannedAt: null,
  now,
});

it("what kind of post it is, and what it is part of, is kept; what is left out stays as it was", async () => {
  const { itemId, seen } = await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now });
  const said = { contentType: "video", campaignId, goalId };
  await must(as(town.members.wout, saveDetails, { ...seen, ...details(), ...said }));
  const described = await postNow(town.orgId, itemId);
  expect(described.item).toMatchObject({
    contentType: "video",
    campaign: { name: "Winter" },
    goal: { name: "Meer volk" },
  });
  await must(as(town.members.wout, saveDetails, { ...described.seen, ...details() }));
  expect((await postNow(town.orgId, itemId)).item).toMatchObject({
    contentType: "video",
    campaign: { name: "Winter" },
  });
});

it("a campaign or goal that is not there is refused beside its field", async () => {
  const { seen } = await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now });
  for (const field of ["campaignId", "goalId"]) {
    const outcome = await as(town.members.wout, saveDetails, { ...seen, ...details(), [field]: newId() });
    expect(outcome, field).toMatchObject({ ok: false, refusal: { code: "invalid", fields: { [field]: [{}] } } });
  }
});

it("of itself it changes nothing of what goes out", async () => {
  const { fatima, wout } = town.members;
  const accepted = await postAccepted(wout, fatima, { channelIds: [town.channels.byHand], now });
  const said = { ...accepted.seen, ...details(), contentType: "link", takesBack: true };
  await must(as(wout, saveDetails, said));
  expect((await postNow(town.orgId, accepted.itemId)).fingerprint).toBe(accepted.fingerprint);
});
