import { beforeAll, describe, expect, it } from "vitest";
import { readWall } from "@/app/wall/[token]/reading";
import { pinIdea, remarkOnIdea, voteForIdea } from "@/lib/features/board/commands";
import { ladderOf } from "@/lib/features/ladder/queries";
import { sendNudge } from "@/lib/features/nudges/commands";
import { changeRounds } from "@/lib/features/rounds/commands";
import { sendRounds } from "@/lib/features/rounds/jobs";
import { sayThanks } from "@/lib/features/thanks/commands";
import { endWall, makeWall } from "@/lib/features/walls/commands";
import { readActor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const MEMBERS = {
  fatima: ["trekker"],
  wout: ["member"],
  nele: ["editor"],
  ilse: ["expert"],
  hilde: ["executive"],
} as const;
let town: GivenOrganisation<keyof typeof MEMBERS>;
let ideaId: string;

/** A Friday, half an hour before the mail of the week. */
const NOW = new Date("2026-11-20T13:30:00.000Z");
const NO_LETTER = { monthReport: false, monthReportDay: 3, monthReportAt: "09:00" };
const daysOn = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

beforeAll(async () => {
  town = await given.organisation({ members: MEMBERS });
  const { wout, nele } = town.members;
  ideaId = newId();
  await must(as(wout, pinIdea, { id: ideaId, title: "De zeehond is terug", now: NOW }));
  await must(as(nele, voteForIdea, { ideaId, now: NOW }));
  await must(as(nele, remarkOnIdea, { ideaId, body: "Met een foto erbij!", now: NOW }));
});

const ladderFor = (member: GivenMember, now: Date) =>
  inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, member.claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    return ladderOf({ tx, viewer, now });
  });

describe("the ladder", () => {
  it("counts what people did here in ninety days, whoever only decides left out", async () => {
    const ladder = await ladderFor(town.members.fatima, daysOn(1));
    expect(ladder).toMatchObject({ size: 4, before: null, now: { creator: 1, critic: 1, joiner: 1, inactive: 2 } });
    expect(ladder.people?.map(({ name, rungs }) => [name, rungs])).toEqual([
      ["Fatima", ["inactive"]],
      ["Ilse", ["inactive"]],
      ["Nele", ["critic", "joiner"]],
      ["Wout", ["creator"]],
    ]);
    const later = await ladderFor(town.members.fatima, daysOn(100));
    expect(later).toMatchObject({ now: { inactive: 4 }, before: { creator: 1, critic: 1, joiner: 1 } });
  });

  it("says names to whoever leads alone; everybody else reads of themselves", async () => {
    const ladder = await ladderFor(town.members.wout, daysOn(1));
    expect(ladder.people).toBeNull();
    expect(ladder.own).toMatchObject({ activity: { deeds: { ideas: 1 } }, rungs: ["creator"] });
    expect((await ladderFor(town.members.hilde, daysOn(1))).own).toBeNull();
  });
});

describe("a kind word", () => {
  const word = (to: GivenMember) => ({
    memberId: to.memberId,
    kind: "try_writing",
    words: "Schrijf jij er iets over?",
  });

  it("is sent once a week, however often at once, and never by a member or to oneself", async () => {
    const { fatima, wout, nele } = town.members;
    const send = (now: Date) => as(fatima, sendNudge, { ...word(wout), now });
    const both = await Promise.all([send(NOW), send(NOW)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await send(daysOn(6))).toMatchObject({ refusal: { code: "wrong_state", message: "nudges.justHadOne" } });
    expect(await send(daysOn(7))).toMatchObject({ ok: true });
    expect(await as(nele, sendNudge, { ...word(wout), now: NOW })).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(fatima, sendNudge, { ...word(fatima), now: NOW })).toMatchObject({
      refusal: { message: "nudges.yourself" },
    });
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.count({ where: { orgId: town.orgId, memberId: wout.memberId, kind: "nudge" } }),
    );
    expect(told).toBe(2);
  });
});

describe("the address of a wall", () => {
  it("shows what went well until it is ended, and opens nothing of another organisation", async () => {
    const { fatima } = town.members;
    const other = await given.organisation({ members: { jef: ["trekker"] } });
    const { wallId, link } = await must(as(fatima, makeWall, { name: "Kantine", showsNames: false, now: NOW }));
    const from = "192.0.2.7";
    expect(await readWall(link, from)).toMatchObject({ organisation: "Zonnebeke-aan-Zee", successes: [] });
    const [, secret] = link.split(".");
    expect(await readWall(`${other.orgId}.${secret}`, from)).toBeNull();
    expect(await readWall(`${town.orgId}.${"x".repeat(43)}`, from)).toBeNull();
    const ended = await as(other.members.jef, endWall, { wallId, now: NOW });
    expect(ended).toMatchObject({ refusal: { code: "not_found" } });
    await must(as(fatima, endWall, { wallId, now: NOW }));
    expect(await readWall(link, from)).toBeNull();
  });
});

describe("the mail of the week", () => {
  const mails = () =>
    inOrganisation(town.orgId, (tx) =>
      tx.outbox.count({ where: { orgId: town.orgId, dedupeKey: { startsWith: "week_mail:" } } }),
    );

  it("goes once to the whole team when two processes send it at the same moment, and not before its time", async () => {
    const { fatima, nele } = town.members;
    const rounds = { seenRevision: 0, weekMail: true, weekMailDay: 5, weekMailAt: "15:00", ...NO_LETTER };
    await must(as(fatima, changeRounds, { ...rounds, now: NOW }));
    await must(as(nele, sayThanks, { ideaId, words: "Mooi gezien!", now: NOW }));
    await sendRounds(town.orgId, NOW);
    expect(await mails()).toBe(0);
    const three = new Date("2026-11-20T14:00:30.000Z");
    await Promise.all([sendRounds(town.orgId, three), sendRounds(town.orgId, three)]);
    const once = await mails();
    expect(once).toBe(5);
    await sendRounds(town.orgId, new Date(three.getTime() + 3_600_000));
    expect(await mails()).toBe(once);
  });
});
