import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { acceptItem, sendBackItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { signOffItem } from "@/lib/features/sign-offs/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "jan" | "hilde" | "ilse" | "piet";
/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
const saturday = new Date("2026-11-28T09:00:00.000Z");
const LINK = "https://www.instagram.com/p/abc123/";
let town: GivenOrganisation<Name>;
let byHand: { channelIds: string[]; now: Date };

beforeAll(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: {
      wout: ["member"],
      fatima: ["trekker"],
      jan: ["trekker"],
      hilde: ["executive"],
      ilse: ["expert"],
      piet: ["adviser"],
    },
  });
  await inOrganisation(town.orgId, (tx) =>
    tx.topicExpert.create({
      data: { orgId: town.orgId, id: newId(), topicId: town.topicId, memberId: town.members.ilse.memberId },
    }),
  );
  byHand = { channelIds: [town.channels.byHand], now };
});

const noticesOf = (memberId: string, itemId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({
      where: { orgId: town.orgId, memberId, href: { contains: itemId } },
      orderBy: { id: "asc" },
    }),
  );

describe("from a pinned idea to a published post", () => {
  it("goes through writing, accepting and placing by hand, and the pinner hears what became of it", async () => {
    const { wout, fatima } = town.members;
    const ideaId = newId();
    await must(as(wout, pinIdea, { id: ideaId, title: "Kerstmarkt met de fiets", now }));
    await must(as(fatima, selectIdea, { ideaId, seenVersion: 0, now }));
    const { itemId } = await must(as(fatima, startPost, { ideaId, channelIds: byHand.channelIds, now }));
    const channelId = town.channels.byHand;
    const text = { body: "Kom met de fiets.", linkUrl: null, linkTitle: null, seenRevision: 0 };
    await must(as(wout, saveVariant, { itemId, channelId, ...text, now }));
    await must(as(wout, submitItem, { ...(await postNow(town.orgId, itemId)).seen, now }));
    const handedIn = await postNow(town.orgId, itemId);
    await must(as(fatima, acceptItem, { ...handedIn.seen, fingerprint: handedIn.fingerprint, now }));
    await must(as(fatima, publishItem, { ...(await postNow(town.orgId, itemId)).seen, now }));
    const ordered = await postNow(town.orgId, itemId);
    const publicationId = ordered.item.publications[0]?.id;
    await must(as(fatima, recordByHand, { ...ordered.seen, publicationId, url: LINK, now }));
    const { item } = await postNow(town.orgId, itemId);
    expect(item).toMatchObject({ state: "published", idea: { column: "published" } });
    expect(item.publications).toMatchObject([{ state: "sent", url: LINK, body: "Kom met de fiets." }]);
    expect(item.stageRuns.map((run) => [run.stage, run.outcome])).toEqual([
      ["notice", "noticed"],
      ["respond", "submitted"],
      ["accept", "accepted"],
      ["publish", "published"],
    ]);
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, memberId: wout.memberId, kind: "idea_published" } }),
    );
    expect(told).toMatchObject([{ href: `/board/${ideaId}`, data: { title: "Kerstmarkt met de fiets", url: LINK } }]);
  });
});

describe("handing in", () => {
  it("a member's post goes to the trekkers, who hear of it", async () => {
    const { item, itemId } = await postHandedIn(town.members.wout, byHand);
    expect(item.stage).toBe("accept");
    expect(await noticesOf(town.members.fatima.memberId, itemId)).toMatchObject([{ kind: "item_to_accept" }]);
    expect(await noticesOf(town.members.hilde.memberId, itemId)).toEqual([]);
  });

  it("a trekker's low-risk post needs nobody, and that is on record as own authority", async () => {
    const { seen, itemId } = await postBeingWritten(town.members.fatima, byHand);
    expect(await as(town.members.fatima, submitItem, { ...seen, now })).toEqual({
      ok: true,
      value: { stage: "publish" },
    });
    const { item } = await postNow(town.orgId, itemId);
    expect(item.acceptances).toMatchObject([{ ground: "own_authority", role: "trekker" }]);
  });

  it("an empty text is refused beside its channel", async () => {
    const { itemId } = await must(as(town.members.wout, startPost, { title: "Leeg", ...byHand }));
    const result = await as(town.members.wout, submitItem, { ...(await postNow(town.orgId, itemId)).seen, now });
    const field = `body.${town.channels.byHand}`;
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "invalid", fields: { [field]: [{ message: "fields.textNeeded" }] } },
    });
  });

  it("is refused to the adviser, whatever the text", async () => {
    const { seen } = await postBeingWritten(town.members.wout, byHand);
    expect(await as(town.members.piet, submitItem, { ...seen, now })).toMatchObject({
      ok: false,
      refusal: { code: "not_allowed" },
    });
  });
});

describe("accepting", () => {
  it("is refused to a member with the row that says so and the people who may", async () => {
    const { seen, fingerprint } = await postHandedIn(town.members.wout, byHand);
    const result = await as(town.members.wout, acceptItem, { ...seen, fingerprint, now });
    const askIds = [town.members.fatima.memberId, town.members.jan.memberId];
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: "not_allowed",
        message: "powers.refused",
        decision: { verdict: "refused", role: "member", askIds },
      },
    });
  });

  it("is refused to whoever handed it in: four eyes", async () => {
    const { seen, itemId } = await postBeingWritten(town.members.wout, byHand);
    await must(as(town.members.jan, submitItem, { ...seen, now })).catch(() => null);
    const post = await postHandedIn(town.members.fatima, { ...byHand, risk: "medium" });
    const result = await as(town.members.fatima, acceptItem, { ...post.seen, fingerprint: post.fingerprint, now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
    expect((await postNow(town.orgId, itemId)).item.stage).toBe("publish");
  });

  it("of another text than the one on screen is refused as stale", async () => {
    const { seen } = await postHandedIn(town.members.wout, byHand);
    const result = await as(town.members.fatima, acceptItem, { ...seen, fingerprint: "0".repeat(64), now });
    expect(result).toMatchObject({ ok: false, refusal: { code: "stale" } });
  });

  it("waits for the expert where the agreement asks for one, and goes on once the expert signed this very text", async () => {
    const { ilse, fatima, hilde, wout } = town.members;
    const post = await postHandedIn(wout, { ...byHand, risk: "medium", topicId: town.topicId });
    const tooSoon = await as(fatima, acceptItem, { ...post.seen, fingerprint: post.fingerprint, now });
    expect(tooSoon).toMatchObject({ ok: false, refusal: { code: "demands_unmet", values: { about: "mobility" } } });
    const sign = {
      ...post.seen,
      kind: "expert",
      about: "mobility",
      fingerprint: post.fingerprint,
      isGiven: true,
      words: "Klopt.",
    };
    expect(await as(hilde, signOffItem, { ...sign, now })).toMatchObject({
      ok: false,
      refusal: { code: "not_allowed" },
    });
    await must(as(ilse, signOffItem, { ...sign, now }));
    const signed = await postNow(town.orgId, post.itemId);
    expect(await as(fatima, acceptItem, { ...signed.seen, fingerprint: signed.fingerprint, now })).toMatchObject({
      ok: true,
    });
  });

  it("a later edit withdraws it, says so, and takes the post back to writing", async () => {
    const { wout, fatima } = town.members;
    const { itemId, item } = await postAccepted(wout, fatima, { ...byHand, plannedAt: saturday });
    const variant = item.variants[0];
    const edit = {
      itemId,
      channelId: variant?.channelId,
      body: "Toch anders.",
      linkUrl: null,
      linkTitle: null,
      seenRevision: 1,
    };
    expect(await as(wout, saveVariant, { ...edit, now })).toMatchObject({
      ok: false,
      refusal: { message: "flow.takesBack" },
    });
    await must(as(wout, saveVariant, { ...edit, takesBack: true, now }));
    const after = await postNow(town.orgId, itemId);
    expect(after.item).toMatchObject({ stage: "respond", acceptances: [] });
    expect(after.item.publications.map((publication) => publication.state)).toEqual(["cancelled"]);
    const withdrawn = await inOrganisation(town.orgId, (tx) =>
      tx.acceptance.findFirst({ where: { orgId: town.orgId, itemId } }),
    );
    expect(withdrawn).toMatchObject({ withdrawnReason: "edited" });
  });

  it("after the planned moment never lets the post out by itself: the trekkers are asked for a new one", async () => {
    const { wout, fatima, jan } = town.members;
    const post = await postHandedIn(wout, { ...byHand, plannedAt: saturday });
    const monday = new Date("2026-11-30T09:00:00.000Z");
    await must(as(fatima, acceptItem, { ...post.seen, fingerprint: post.fingerprint, now: monday }));
    const { item, itemId } = await postNow(town.orgId, post.itemId);
    expect(item).toMatchObject({ stage: "publish", needsMomentSince: monday, publications: [] });
    expect((await noticesOf(jan.memberId, itemId)).map((notice) => notice.kind)).toContain("item_needs_moment");
  });

  it("by two people at once happens once, 200 times out of 200", async () => {
    const { wout, fatima, jan } = town.members;
    let wins = 0;
    for (let round = 0; round < 200; round++) {
      const { seen, fingerprint, itemId } = await postHandedIn(wout, byHand);
      const results = await Promise.all(
        [fatima, jan].map((acceptor) => as(acceptor, acceptItem, { ...seen, fingerprint, now })),
      );
      const accepted = results.filter((result) => result.ok).length;
      const lost = results.find((result) => !result.ok);
      expect(lost).toMatchObject({ refusal: { code: expect.stringMatching(/^(stale|wrong_state)$/) } });
      const rows = await inOrganisation(town.orgId, (tx) =>
        tx.acceptance.count({ where: { orgId: town.orgId, itemId } }),
      );
      if (accepted === 1 && rows === 1) wins += 1;
    }
    expect(wins).toBe(200);
  }, 180_000);
});

describe("sending back", () => {
  it("needs a reason, reopens writing with a new deadline and keeps the history", async () => {
    const { wout, fatima } = town.members;
    const { seen, itemId } = await postHandedIn(wout, byHand);
    expect(await as(fatima, sendBackItem, { ...seen, words: "  ", now })).toMatchObject({
      ok: false,
      refusal: { fields: { words: [{ message: "fields.required" }] } },
    });
    await must(as(fatima, sendBackItem, { ...seen, words: "Zet de bus erbij.", now }));
    const { item } = await postNow(town.orgId, itemId);
    expect(item.stage).toBe("respond");
    expect(item.stageRuns.map((run) => [run.stage, run.words])).toContainEqual(["accept", "Zet de bus erbij."]);
    expect((await noticesOf(wout.memberId, itemId)).map((notice) => notice.kind)).toContain("item_sent_back");
  });
});

describe("withdrawing", () => {
  it("is the trekker's, or the author's own before acceptance; the idea stands among the chosen ones again", async () => {
    const { wout, jan, fatima } = town.members;
    const mine = await postHandedIn(wout, byHand);
    const reason = { words: "De markt gaat niet door.", now };
    await must(as(wout, withdrawItem, { ...mine.seen, ...reason }));
    expect((await postNow(town.orgId, mine.itemId)).item).toMatchObject({
      state: "withdrawn",
      closedReason: reason.words,
    });
    const accepted = await postAccepted(wout, fatima, byHand);
    expect(await as(wout, withdrawItem, { ...accepted.seen, ...reason })).toMatchObject({
      ok: false,
      refusal: { code: "not_allowed" },
    });
    await must(as(jan, withdrawItem, { ...accepted.seen, ...reason }));
  });
});

describe("saving a text", () => {
  it("of two people in one text nobody is overwritten: the second hears who and gets both", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const channelId = town.channels.byHand;
    const base = { itemId, channelId, linkUrl: null, linkTitle: null, seenRevision: 1, now };
    await must(as(fatima, saveVariant, { ...base, body: "Fatima's zin." }));
    const second = await as(wout, saveVariant, { ...base, body: "Wouts zin." });
    expect(second).toMatchObject({
      ok: false,
      refusal: { code: "stale", values: { name: "Fatima", body: "Fatima's zin." } },
    });
    expect((await postNow(town.orgId, itemId)).item.variants[0]?.body).toBe("Fatima's zin.");
  });
});
