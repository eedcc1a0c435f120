import { beforeAll, describe, expect, it } from "vitest";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { addThemeDay, endThemeDay, movePost, setMix, startPostOn } from "@/lib/features/planning/commands";
import { readWindow } from "@/lib/features/planning/queries";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, type PostOptions, postAccepted, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "fatima" | "hilde" | "wout" | "piet";
const now = new Date("2026-11-24T14:30:00.000Z");
const DECEMBER_3 = new Date("2026-12-03T09:00:00.000Z");
const DECEMBER_8 = "2026-12-08T09:00:00.000Z";
const NOVEMBER = { from: "2026-10-26", to: "2026-12-07" };

let town: GivenOrganisation<Name>;

beforeAll(async () => {
  const members = { fatima: ["trekker"], hilde: ["executive"], wout: ["member"], piet: ["adviser"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

const options = (plannedAt: Date | null = DECEMBER_3): PostOptions => {
  return { channelIds: [town.channels.byHand], now, plannedAt };
};
const window = (days = NOVEMBER, at = now) =>
  inOrganisation(town.orgId, (tx) => readWindow(tx, { orgId: town.orgId, now: at }, days));
const shown = async (itemId: string, days = NOVEMBER) => {
  const { posts, unplanned } = await window(days);
  return [...posts, ...unplanned].find(({ id }) => id === itemId);
};
const journalled = (subjectId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId }, orderBy: { id: "asc" } }),
  );

describe("moving a post on the calendar", () => {
  it("plans it at the other moment, on record with both", async () => {
    const { itemId, seen } = await postBeingWritten(town.members.wout, options());
    await must(as(town.members.wout, movePost, { ...seen, plannedAt: DECEMBER_8, now }));
    const { item } = await postNow(town.orgId, itemId);
    expect(item.plannedAt?.toISOString()).toBe(DECEMBER_8);
    const moves = (await journalled(itemId)).filter(({ action }) => action === "planning.movePost");
    expect(moves.map(({ data }) => data)).toEqual([{ from: DECEMBER_3.toISOString(), to: DECEMBER_8 }]);
  });

  it("does not withdraw an acceptance unless the person said so, and then it does", async () => {
    const { itemId, seen } = await postAccepted(town.members.wout, town.members.fatima, options());
    expect(await shown(itemId)).toMatchObject({ state: "accepted", movesBack: true, acceptedBy: "Fatima" });
    const move = { ...seen, plannedAt: DECEMBER_8, now };
    expect(await as(town.members.wout, movePost, move)).toMatchObject({
      refusal: { code: "wrong_state", message: "flow.takesBack" },
    });
    expect((await postNow(town.orgId, itemId)).item.acceptances).toHaveLength(1);
    await must(as(town.members.wout, movePost, { ...move, takesBack: true }));
    const { item, seen: after } = await postNow(town.orgId, itemId);
    expect(item).toMatchObject({ stage: "respond", acceptances: [] });
    // Putting the moment back does not bring the acceptance back.
    await must(as(town.members.wout, movePost, { ...after, plannedAt: DECEMBER_3.toISOString(), now }));
    expect((await postNow(town.orgId, itemId)).item).toMatchObject({ stage: "respond", acceptances: [] });
  });

  it("to where it stands already changes nothing, and least of all the acceptance", async () => {
    const { itemId, seen } = await postAccepted(town.members.wout, town.members.fatima, options());
    await must(as(town.members.wout, movePost, { ...seen, plannedAt: DECEMBER_3.toISOString(), takesBack: true, now }));
    expect((await postNow(town.orgId, itemId)).item).toMatchObject({ stage: "publish", version: seen.seenVersion });
  });

  it("is refused for a moment that has passed, a version that is gone and who may not write", async () => {
    const { seen } = await postHandedIn(town.members.wout, options());
    const move = { ...seen, plannedAt: DECEMBER_8, takesBack: true, now };
    const past = await as(town.members.wout, movePost, { ...move, plannedAt: "2026-11-24T14:00:00.000Z" });
    expect(past).toMatchObject({
      refusal: { code: "invalid", fields: { plannedAt: [{ message: "fields.inThePast" }] } },
    });
    const old = await as(town.members.wout, movePost, { ...move, seenVersion: seen.seenVersion - 1 });
    expect(old).toMatchObject({ refusal: { code: "stale" } });
    expect(await as(town.members.piet, movePost, move)).toMatchObject({ refusal: { code: "not_allowed" } });
  });

  it("is done once when two do it at once: the second hears who was first", async () => {
    const { seen } = await postAccepted(town.members.wout, town.members.fatima, options());
    const move = (plannedAt: string) => ({ ...seen, plannedAt, takesBack: true, now });
    const answers = await Promise.all([
      as(town.members.wout, movePost, move(DECEMBER_8)),
      as(town.members.fatima, movePost, move("2026-12-09T09:00:00.000Z")),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "stale" } });
  });

  it("can take the moment away", async () => {
    const { itemId, seen } = await postBeingWritten(town.members.wout, options());
    await must(as(town.members.wout, movePost, { ...seen, plannedAt: null, now }));
    expect((await window()).unplanned.map(({ id }) => id)).toContain(itemId);
  });
});

describe("what the calendar shows", () => {
  it("is each post on its day and in its state, and nothing outside the days that are asked for", async () => {
    const draft = await postBeingWritten(town.members.wout, options());
    const waiting = await postHandedIn(town.members.wout, options());
    const later = await postBeingWritten(town.members.wout, options(new Date(DECEMBER_8)));
    expect(await shown(draft.itemId)).toMatchObject({
      state: "draft",
      at: DECEMBER_3.toISOString(),
      contentType: "text",
    });
    expect(await shown(waiting.itemId)).toMatchObject({ state: "waiting", author: { name: "Wout" } });
    const { posts, around } = await window();
    expect(posts.map(({ id }) => id)).not.toContain(later.itemId);
    expect(around.find(({ id }) => id === later.itemId)).toMatchObject({ day: "2026-12-08", isPublished: false });
  });

  it("is what went out at the moment it did, also when nobody planned it", async () => {
    const { itemId } = await publishedByHand();
    expect(await shown(itemId)).toMatchObject({ state: "published", at: now.toISOString(), movesBack: false });
  });

  it("asks for a new moment where one passed before anybody accepted", async () => {
    const soon = new Date("2026-11-24T15:00:00.000Z");
    const { itemId, seen, fingerprint } = await postHandedIn(town.members.wout, options(soon));
    const late = new Date("2026-11-25T09:00:00.000Z");
    await must(as(town.members.fatima, acceptItem, { ...seen, fingerprint, now: late }));
    expect(await shown(itemId)).toMatchObject({ state: "needs_moment" });
  });

  it("is nothing of another organisation", async () => {
    const other = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"] } });
    const seen = await inOrganisation(other.orgId, (tx) => readWindow(tx, { orgId: other.orgId, now }, NOVEMBER));
    expect(seen).toMatchObject({ posts: [], unplanned: [], around: [] });
  });

  it("says when the organisation is open, in its own zone, over a change of the clock", async () => {
    const { open, zone } = await window({ from: "2026-10-23", to: "2026-10-27" });
    expect(zone).toBe("Europe/Brussels");
    expect(open).toEqual([
      { from: "2026-10-23T07:00:00.000Z", to: "2026-10-23T15:00:00.000Z" },
      { from: "2026-10-26T08:00:00.000Z", to: "2026-10-26T16:00:00.000Z" },
    ]);
  });
});

async function publishedByHand() {
  const { itemId, seen, fingerprint } = await postHandedIn(town.members.wout, options(null));
  await must(as(town.members.fatima, acceptItem, { ...seen, fingerprint, now }));
  const accepted = await postNow(town.orgId, itemId);
  await must(as(town.members.fatima, publishItem, { ...accepted.seen, now }));
  const { item, seen: ordered } = await postNow(town.orgId, itemId);
  const publicationId = item.publications[0]?.id;
  const url = "https://www.instagram.com/p/Cx1234567";
  await must(as(town.members.fatima, recordByHand, { ...ordered, publicationId, url, now }));
  return postNow(town.orgId, itemId);
}

describe("a post that is begun on the calendar", () => {
  it("has its moment from the start, and is begun once however often it is sent", async () => {
    const id = crypto.randomUUID();
    const input = { id, title: "Wereldwaterdag", plannedAt: DECEMBER_8, now };
    expect(await must(as(town.members.wout, startPostOn, input))).toEqual({ itemId: id });
    expect(await as(town.members.wout, startPostOn, input)).toMatchObject({ ok: true, value: { itemId: id } });
    expect((await postNow(town.orgId, id)).item).toMatchObject({ title: "Wereldwaterdag", stage: "respond" });
    expect((await postNow(town.orgId, id)).item.plannedAt?.toISOString()).toBe(DECEMBER_8);
  });

  it("is not begun for a moment that has passed", async () => {
    const answer = await as(town.members.wout, startPostOn, {
      title: "Gisteren",
      plannedAt: "2026-11-23T09:00:00Z",
      now,
    });
    expect(answer).toMatchObject({ refusal: { fields: { plannedAt: [{ message: "fields.inThePast" }] } } });
  });
});

describe("what the trekker sets", () => {
  it("is the mix that is aimed at, within bounds, and nobody else's to set", async () => {
    await must(as(town.members.fatima, setMix, { aboutUsPercent: 30, windowDays: 14, now }));
    expect((await window()).mix).toEqual({ aboutUsPercent: 30, windowDays: 14 });
    const wrong = [
      { aboutUsPercent: 101, windowDays: 14 },
      { aboutUsPercent: 20, windowDays: 6 },
      { aboutUsPercent: 20.5, windowDays: 14 },
    ];
    for (const input of wrong) {
      expect(await as(town.members.fatima, setMix, { ...input, now })).toMatchObject({ refusal: { code: "invalid" } });
    }
    const other = await as(town.members.hilde, setMix, { aboutUsPercent: 10, windowDays: 14, now });
    expect(other).toMatchObject({ refusal: { code: "not_allowed" } });
  });

  it("is the organisation's own days, which come back each year until they are ended", async () => {
    const day = { name: "Garnaalfeest", onDate: "2025-11-28", isYearly: true };
    const { themeDayId } = await must(as(town.members.fatima, addThemeDay, { ...day, now }));
    const named = async () => (await window()).named.filter(({ ownId }) => ownId === themeDayId);
    expect(await named()).toMatchObject([{ day: "2026-11-28", name: { nl: "Garnaalfeest" } }]);
    expect(await as(town.members.wout, addThemeDay, { ...day, now })).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    await must(as(town.members.fatima, endThemeDay, { themeDayId, now }));
    expect(await named()).toEqual([]);
    expect(await as(town.members.fatima, endThemeDay, { themeDayId, now })).toMatchObject({
      refusal: { code: "not_found" },
    });
  });
});

describe("a post that was handed in", () => {
  it("says it has no acceptance to lose, and goes back to writing all the same", async () => {
    const { itemId, seen } = await postBeingWritten(town.members.wout, options());
    await must(as(town.members.wout, submitItem, { ...seen, now }));
    expect(await shown(itemId)).toMatchObject({ state: "waiting", movesBack: true, acceptedBy: null });
    const { seen: waiting } = await postNow(town.orgId, itemId);
    await must(as(town.members.wout, movePost, { ...waiting, plannedAt: DECEMBER_8, takesBack: true, now }));
    expect((await postNow(town.orgId, itemId)).item.stage).toBe("respond");
  });
});
