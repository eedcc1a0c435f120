import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/feeds/[org]/[feed]/route";
import { createFeed, endFeed } from "@/lib/features/feeds/commands";
import { feedsOf } from "@/lib/features/feeds/queries";
import { startPostOn } from "@/lib/features/planning/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted, postBeingWritten } from "@/tests/support/post";

type Name = "fatima" | "wout";
const DAY_MS = 86_400_000;
const ahead = (days: number) => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + days * DAY_MS + 9 * 3600_000);

let town: GivenOrganisation<Name>;
let soonId: string;

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { fatima: ["trekker"], wout: ["member"] } });
  const { fatima, wout } = town.members;
  const now = new Date();
  const post = { channelIds: [town.channels.byHand], now };
  soonId = (await postAccepted(wout, fatima, { ...post, plannedAt: ahead(3) })).itemId;
  await postBeingWritten(fatima, { ...post, channelIds: [town.channels.bluesky], plannedAt: ahead(5) });
  await postBeingWritten(wout, { ...post, plannedAt: null });
});

const made = (member: Name, input: { kind: string; channelId?: string }) =>
  must(as(town.members[member], createFeed, { channelId: null, ...input }));
const ask = (path: string, headers: Record<string, string> = {}) => {
  const [org = "", feed = ""] = path.split("/").slice(2);
  return GET(new Request(`http://localhost${path}`, { headers }), { params: Promise.resolve({ org, feed }) });
};
const eventsAt = async (path: string) => {
  const calendar = new ICAL.Component(ICAL.parse(await (await ask(path)).text()));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};

describe("a calendar feed", () => {
  it("says every post with a moment, as another program reads it", async () => {
    const { path } = await made("wout", { kind: "all" });
    const answer = await ask(path);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const events = await eventsAt(path);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      ahead(3).toISOString(),
      ahead(5).toISOString(),
    ]);
    expect(events[0]?.uid).toBe(`${soonId}@trekker`);
    expect(events.map(({ summary }) => summary)).toEqual(["Kerstmarkt (akkoord)", "Kerstmarkt (concept)"]);
  });

  it("is of one person or one channel where that was asked", async () => {
    const mine = await eventsAt((await made("wout", { kind: "mine" })).path);
    expect(mine.map(({ uid }) => uid)).toEqual([`${soonId}@trekker`]);
    const channel = { kind: "channel", channelId: town.channels.bluesky };
    expect(await eventsAt((await made("wout", channel)).path)).toHaveLength(1);
  });

  it("keeps its moments over a change of the clock: they are said in UTC", async () => {
    const { path } = await made("fatima", { kind: "mine" });
    const year = new Date().getUTCFullYear();
    // Ten in the morning in Brussels, in winter and in summer time.
    const moments = [`${year + 1}-01-05T09:00:00.000Z`, `${year + 1}-01-05T09:30:00.000Z`];
    for (const plannedAt of moments) await must(as(town.members.fatima, startPostOn, { title: "Winter", plannedAt }));
    const text = await (await ask(path)).text();
    for (const moment of moments) expect(text).toContain(`DTSTART:${moment.replaceAll(/[-:]|\.000/g, "")}`);
    expect(text).not.toContain("TZID");
  });

  it("says that nothing changed to a program that has it already", async () => {
    const { path } = await made("wout", { kind: "all" });
    const etag = (await ask(path)).headers.get("etag") ?? "";
    const again = await ask(path, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await must(as(town.members.wout, startPostOn, { title: "Nieuw", plannedAt: ahead(8).toISOString() }));
    expect((await ask(path, { "if-none-match": etag })).status).toBe(200);
  });

  it("is not there for a wrong secret, another organisation, or once it was ended", async () => {
    const { path, feedId } = await made("wout", { kind: "all" });
    const [, , org = "", file = ""] = path.split("/");
    const other = await given.organisation({ members: { fatima: ["trekker"] } });
    const wrong = [
      path.replace(file, `${"a".repeat(43)}.ics`),
      path.replace(".ics", ""),
      path.replace(org, other.orgId),
      path.replace(org, "niets"),
    ];
    for (const one of wrong) expect((await ask(one)).status).toBe(404);
    expect(await as(town.members.fatima, endFeed, { feedId })).toMatchObject({ refusal: { code: "not_found" } });
    await must(as(town.members.wout, endFeed, { feedId }));
    expect((await ask(path)).status).toBe(404);
    const mine = await inOrganisation(town.orgId, (tx) => feedsOf(tx, town.orgId, town.members.wout.memberId));
    expect(mine.map(({ id }) => id)).not.toContain(feedId);
  });

  it("ends with the access of whom it belongs to", async () => {
    const left = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"] } });
    const { path } = await must(as(left.members.wout, createFeed, { kind: "all", channelId: null }));
    expect((await ask(path)).status).toBe(200);
    const where = { orgId_id: { orgId: left.orgId, id: left.members.wout.memberId } };
    await inOrganisation(left.orgId, (tx) => tx.member.update({ where, data: { removedAt: new Date() } }));
    expect((await ask(path)).status).toBe(404);
  });

  it("keeps nothing by which the address could be read again", async () => {
    const { path, feedId } = await made("wout", { kind: "all" });
    const token = path.split("/")[3]?.replace(".ics", "") ?? "";
    const kept = await inOrganisation(town.orgId, async (tx) => [
      await tx.calendarFeed.findMany({ where: { orgId: town.orgId } }),
      await tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: feedId } }),
    ]);
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});
