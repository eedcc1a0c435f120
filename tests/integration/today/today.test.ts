import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/authority";
import type { WaitingKind } from "@/lib/domain/today";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { acceptItem, sendBackItem } from "@/lib/features/flow/commands";
import { startPost } from "@/lib/features/items/commands";
import { publishItem } from "@/lib/features/publishing/commands";
import { askSignOff, signOffItem } from "@/lib/features/sign-offs/commands";
import { todayPage, waitingCount } from "@/lib/features/today/queries";
import { waitingFor } from "@/lib/features/waiting/queries";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, type PostOptions, postAccepted, postBeingWritten, postHandedIn } from "@/tests/support/post";

type Name = "wout" | "fatima" | "jan" | "hilde" | "ilse" | "piet";
const STAFF: Record<Name, readonly Role[]> = {
  wout: ["member"],
  fatima: ["trekker"],
  jan: ["trekker"],
  hilde: ["executive"],
  ilse: ["expert"],
  piet: ["adviser"],
};
/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<Name>;
let post: PostOptions;

async function freshTown(): Promise<void> {
  town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  post = { channelIds: [town.channels.byHand], now };
}

async function looking(tx: Tx, member: GivenMember) {
  const viewer = await readActor(tx, member.claims, now);
  if (!viewer) throw new Error("Nobody looks.");
  return { tx, viewer, now, agreement: await loadAgreement(tx, await readInForce(tx, member.orgId)), say: () => "" };
}

const pageFor = (member: GivenMember) =>
  inOrganisation(member.orgId, async (tx) => todayPage(await looking(tx, member)));

/** What waits for somebody, with the number beside the door, which has to be the same. */
async function waitsFor(member: GivenMember): Promise<[WaitingKind, string][]> {
  return inOrganisation(member.orgId, async (tx) => {
    const who = await looking(tx, member);
    const waiting = await waitingFor(who);
    const ideas = (await todayPage(who)).ideas;
    expect(await waitingCount(who)).toBe(waiting.length + (ideas ? 1 : 0));
    return waiting.map(({ kind, itemId }): [WaitingKind, string] => [kind, itemId]);
  });
}

describe("what waits for somebody", () => {
  beforeAll(() => freshTown());

  it("is the text they are writing, and nobody else's", async () => {
    const { itemId } = await postBeingWritten(town.members.wout, post);
    expect(await waitsFor(town.members.wout)).toEqual([["write", itemId]]);
    expect(await waitsFor(town.members.fatima)).toEqual([]);
  });

  it("comes back with the words it was sent back with", async () => {
    await freshTown();
    const { itemId, seen } = await postHandedIn(town.members.wout, post);
    await must(as(town.members.fatima, sendBackItem, { ...seen, words: "Zet de bus erbij.", now }));
    const [row] = (await pageFor(town.members.wout)).rows;
    expect(row).toMatchObject({ itemId, kind: "write", sentBack: { by: "Fatima", words: "Zet de bus erbij." } });
  });

  it("once handed in is with everybody who may accept it, and with nobody who may not", async () => {
    await freshTown();
    const { itemId } = await postHandedIn(town.members.wout, post);
    for (const name of ["fatima", "jan"] as const) {
      expect(await waitsFor(town.members[name]), name).toEqual([["accept", itemId]]);
    }
    for (const name of ["wout", "ilse", "piet", "hilde"] as const) {
      expect(await waitsFor(town.members[name]), name).toEqual([]);
    }
  });

  it("is with the expert until they signed, and only then with whoever accepts", async () => {
    await freshTown();
    const risky = { ...post, risk: "medium", topicId: town.topicId } as const;
    const { itemId, seen, fingerprint } = await postHandedIn(town.members.wout, risky);
    expect(await waitsFor(town.members.ilse)).toEqual([["sign", itemId]]);
    expect(await waitsFor(town.members.fatima)).toEqual([]);
    expect((await pageFor(town.members.fatima)).others).toMatchObject([{ itemId, people: [{ name: "Ilse" }] }]);
    const sign = { ...seen, kind: "expert", about: "mobility", fingerprint, isGiven: true, words: "", now };
    await must(as(town.members.ilse, signOffItem, sign));
    expect(await waitsFor(town.members.ilse)).toEqual([]);
    expect(await waitsFor(town.members.fatima)).toEqual([["accept", itemId]]);
  });

  it("stays with whoever accepts when nobody is there to sign: it has to go back", async () => {
    await freshTown();
    const withoutTopic = await postHandedIn(town.members.wout, { ...post, risk: "medium" });
    await inOrganisation(town.orgId, (tx) => tx.topicExpert.deleteMany({ where: { orgId: town.orgId } }));
    const withoutExpert = await postHandedIn(town.members.wout, { ...post, risk: "medium", topicId: town.topicId });
    expect(await waitsFor(town.members.fatima)).toEqual([
      ["accept", withoutTopic.itemId],
      ["accept", withoutExpert.itemId],
    ]);
  });

  it("is with an expert who was asked while the text is still being written", async () => {
    await freshTown();
    const { itemId, seen } = await postBeingWritten(town.members.wout, { ...post, topicId: town.topicId });
    expect(await waitsFor(town.members.ilse)).toEqual([]);
    await must(as(town.members.wout, askSignOff, { ...seen, kind: "expert", about: "mobility", now }));
    expect(await waitsFor(town.members.ilse)).toEqual([["sign", itemId]]);
  });

  it("after accepting is to publish, then to place by hand, and then with nobody", async () => {
    await freshTown();
    const { itemId, seen } = await postAccepted(town.members.wout, town.members.fatima, post);
    expect(await waitsFor(town.members.wout)).toEqual([["publish", itemId]]);
    await must(as(town.members.wout, publishItem, { ...seen, now }));
    expect(await waitsFor(town.members.wout)).toEqual([["place", itemId]]);
    expect((await pageFor(town.members.wout)).rows[0]?.publications).toMatchObject([
      { channelName: "Instagram", state: "by_hand", body: "De kerstmarkt komt naar het Marktplein." },
    ]);
    expect(await waitsFor(town.members.ilse)).toEqual([]);
  });

  it("past its planned moment is a new moment to choose, for the trekkers alone", async () => {
    await freshTown();
    const plannedAt = new Date("2026-11-24T14:45:00.000Z");
    const { itemId, seen, fingerprint } = await postHandedIn(town.members.wout, { ...post, plannedAt });
    const late = new Date("2026-11-24T15:00:00.000Z");
    await must(as(town.members.fatima, acceptItem, { ...seen, fingerprint, now: late }));
    expect(await waitsFor(town.members.fatima)).toEqual([["moment", itemId]]);
    expect(await waitsFor(town.members.wout)).toEqual([]);
  });

  it("stands in the order in which it is due", async () => {
    await freshTown();
    const earlier = new Date("2026-11-24T09:00:00.000Z");
    const second = await postHandedIn(town.members.wout, post);
    const first = await postHandedIn(town.members.wout, { ...post, now: earlier });
    const page = await pageFor(town.members.fatima);
    expect(page.rows.map(({ itemId }) => itemId)).toEqual([first.itemId, second.itemId]);
    expect(page.rows.map(({ group }) => group)).toEqual(["today", "this_week"]);
    expect(page.opened?.itemId).toBe(first.itemId);
    expect(page.opened).toMatchObject({
      texts: [{ name: "Instagram", body: "De kerstmarkt komt naar het Marktplein." }],
      answer: { outcome: "go" },
    });
  });
});

describe("beside the work", () => {
  beforeAll(() => freshTown());

  it("whoever answers ideas sees how many wait, with the soonest deadline", async () => {
    await must(as(town.members.wout, pinIdea, { title: "Fietsverlichting", now }));
    await must(as(town.members.ilse, pinIdea, { title: "Zebrapad", now }));
    const { ideas } = await pageFor(town.members.fatima);
    expect(ideas).toMatchObject({ count: 2, names: ["Wout", "Ilse"], due: { at: "2026-12-01T09:30:00.000Z" } });
    expect((await pageFor(town.members.wout)).ideas).toBeNull();
  });

  it("the pinner hears what became of an idea", async () => {
    const ideaId = newId();
    await must(as(town.members.wout, pinIdea, { id: ideaId, title: "Kerstmarkt", now }));
    await must(as(town.members.fatima, selectIdea, { ideaId, seenVersion: 0, now }));
    expect((await pageFor(town.members.wout)).news).toMatchObject([{ ideaId, column: "selected", by: "Fatima" }]);
    await must(as(town.members.jan, startPost, { ideaId, channelIds: post.channelIds, now }));
    expect((await pageFor(town.members.wout)).news).toMatchObject([{ ideaId, column: "in_the_works", by: "Jan" }]);
    expect((await pageFor(town.members.fatima)).news).toEqual([]);
  });

  it("an adviser sees a page, and nothing to do on it", async () => {
    await postHandedIn(town.members.wout, post);
    expect(await pageFor(town.members.piet)).toMatchObject({ rows: [], opened: null, ideas: null });
  });
});

describe("with very many open items", () => {
  it("stays one look: the statements do not grow with what is open", async () => {
    await freshTown();
    await postHandedIn(town.members.wout, post);
    const few = await statementsOf(town.members.fatima);
    for (let made = 0; made < 25; made += 1) await postHandedIn(town.members.wout, post);
    const many = await statementsOf(town.members.fatima);
    expect(many).toBe(few);
  });
});

/** How many statements one Today takes, as the database counts them. */
async function statementsOf(member: GivenMember): Promise<number> {
  return inOrganisation(member.orgId, async (tx) => {
    let statements = 0;
    const counting = new Proxy(tx, {
      get(target, name, receiver) {
        const value = Reflect.get(target, name, receiver);
        if (name === "$queryRaw") {
          return (...parts: Parameters<Tx["$queryRaw"]>) => {
            statements += 1;
            return Reflect.apply(value, target, parts);
          };
        }
        if (typeof value !== "object" || value === null) return value;
        return new Proxy(value, {
          get: (model, method) => {
            statements += 1;
            return Reflect.get(model, method);
          },
        });
      },
    });
    await todayPage({ ...(await looking(tx, member)), tx: counting });
    return statements;
  });
}
