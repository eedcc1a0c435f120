import { beforeEach, describe, expect, it } from "vitest";
import { openConsultation } from "@/lib/features/consultations/commands";
import { appointDeputy } from "@/lib/features/deputies/commands";
import { todayPage, waitingCount } from "@/lib/features/today/queries";
import { adoptVersion } from "@/lib/features/versions/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";
import { proposed } from "@/tests/support/proposal";

const STAFF = {
  wout: ["member"],
  fatima: ["trekker"],
  tom: ["editor"],
  ilse: ["expert"],
  hilde: ["executive"],
  els: ["executive", "trekker"],
} as const;
/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
const back = new Date("2026-12-01T08:00:00.000Z");
let town: GivenOrganisation<keyof typeof STAFF>;

async function freshTown(isSmallTeam = false): Promise<void> {
  town = await given.organisation({ starter: "korte-lijnen", members: STAFF, isSmallTeam });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
}

const pageFor = (member: GivenMember) => lookAs(member, now, todayPage);
const countFor = (member: GivenMember) => lookAs(member, now, waitingCount);
const goesAway = (away: GivenMember, deputy: GivenMember) =>
  must(
    as(away, appointDeputy, {
      deputyId: deputy.memberId,
      from: now.toISOString(),
      until: back.toISOString(),
      words: "Naar zee.",
      now,
    }),
  );

describe("a version that waits for a signature", () => {
  beforeEach(() => freshTown());

  it("stands in Today of every executive but the proposer, counts there, and is gone once signed", async () => {
    const { hilde, els, fatima, wout } = town.members;
    const { versionId, fingerprint, number } = await proposed(els, { now, words: "Dit gaat vlotter." });
    expect((await pageFor(hilde)).signatures).toEqual([
      { versionId, number, by: "Els", words: "Dit gaat vlotter.", at: now.toISOString(), deputyFor: null },
    ]);
    expect(await countFor(hilde)).toBe(1);
    for (const other of [els, fatima, wout]) {
      expect((await pageFor(other)).signatures, other.name).toEqual([]);
      expect(await countFor(other), other.name).toBe(0);
    }
    await must(as(hilde, adoptVersion, { versionId, fingerprint, startsAt: null, now }));
    expect((await pageFor(hilde)).signatures).toEqual([]);
    expect(await countFor(hilde)).toBe(0);
  });

  it("stands with the proposer too in a small team", async () => {
    await freshTown(true);
    const { els } = town.members;
    const { versionId } = await proposed(els, { now });
    expect((await pageFor(els)).signatures).toMatchObject([{ versionId, deputyFor: null }]);
  });

  it("stands with whoever stands in for an executive, in whose name they would sign", async () => {
    const { hilde, fatima, els } = town.members;
    await goesAway(hilde, fatima);
    await proposed(els, { now });
    expect((await pageFor(fatima)).signatures).toMatchObject([{ by: "Els", deputyFor: "Hilde" }]);
  });
});

describe("what a deputy finds in Today", () => {
  beforeEach(() => freshTown());

  it("says in whose name it would be done, for every kind, and nothing where it is their own", async () => {
    const { wout, fatima, ilse, tom } = town.members;
    const post = { channelIds: [town.channels.byHand], now };
    const own = await postBeingWritten(tom, post);
    const written = await postBeingWritten(wout, post);
    const toAccept = await postHandedIn(wout, post);
    const toSign = await postHandedIn(wout, { ...post, risk: "medium", topicId: town.topicId });
    for (const away of [wout, fatima, ilse]) await goesAway(away, tom);
    const { rows } = await pageFor(tom);
    const inWhoseName = new Map(rows.map(({ itemId, kind, deputyFor }) => [itemId, [kind, deputyFor]]));
    expect(inWhoseName.get(own.itemId)).toEqual(["write", null]);
    expect(inWhoseName.get(written.itemId)).toEqual(["write", "Wout"]);
    expect(inWhoseName.get(toSign.itemId)).toEqual(["sign", "Ilse"]);
    expect(inWhoseName.get(toAccept.itemId)).toEqual(["accept", "Fatima"]);
  });

  it("leaves out what the one who is away laid before others: it waits for those", async () => {
    const { wout, tom, hilde } = town.members;
    const { itemId } = await postBeingWritten(wout, { channelIds: [town.channels.byHand], now });
    const { orgId } = town;
    const crisis = { where: { orgId, id: itemId }, data: { contentKind: "crisis" } };
    await inOrganisation(orgId, (tx) => tx.item.updateMany(crisis));
    await goesAway(wout, tom);
    expect((await pageFor(tom)).rows).toMatchObject([{ itemId, kind: "write", deputyFor: "Wout" }]);
    const { seen } = await postNow(orgId, itemId);
    await must(as(wout, openConsultation, { ...seen, power: "respond", words: "Mag dit zo?", now }));
    const page = await pageFor(tom);
    expect(page.rows).toEqual([]);
    expect(page.others).toMatchObject([{ itemId, stage: "consulted" }]);
    expect((await pageFor(hilde)).rows).toMatchObject([{ itemId, kind: "consult", deputyFor: null }]);
  });
});
