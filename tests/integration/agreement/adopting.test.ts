import { beforeAll, describe, expect, it } from "vitest";

import { decide } from "@/lib/domain/authority";

import { acceptItem } from "@/lib/features/flow/commands";
import { declineVersion, propose } from "@/lib/features/versions/commands";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postHandedIn } from "@/tests/support/post";
import { openDraft, proposed, versionNow } from "@/tests/support/proposal";
import { inForce, newTown, now, type SigningTown, seenBy, sign } from "@/tests/support/signing";

const agreementNow = (orgId: string) =>
  inOrganisation(orgId, async (tx) => loadAgreement(tx, await readInForce(tx, orgId)));
let town: SigningTown;
beforeAll(async () => {
  town = await newTown();
});

describe("signing a proposal", () => {
  it("puts it in force at once in the place of the one before, and is on record with who and what", async () => {
    const { fatima, hilde } = town.members;
    const [before] = await inForce(town.orgId);
    const proposal = await proposed(fatima, { now });
    await must(sign(hilde, proposal));
    expect(await inForce(town.orgId)).toMatchObject([
      { id: proposal.versionId, adoptedById: hilde.memberId, adoptedAt: now, inForceFrom: now },
    ]);
    expect(await versionNow(town.orgId, before?.id ?? "")).toMatchObject({ state: "superseded", supersededAt: now });
    const [entry] = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId, action: "agreement.adopt" } }),
    );
    expect(entry).toMatchObject({
      actorId: hilde.memberId,
      subjectId: proposal.versionId,
      data: { fingerprint: proposal.fingerprint, supersedes: before?.id, isByLink: false },
    });
  });

  it("is told to everybody, with a mail only to whoever proposed it", async () => {
    const fresh = await newTown();
    const proposal = await proposed(fresh.members.fatima, { now });
    await must(sign(fresh.members.hilde, proposal));
    const { orgId } = fresh;
    const told = await inOrganisation(orgId, (tx) =>
      tx.notification.findMany({ where: { orgId, kind: "agreement_adopted" } }),
    );
    const others = Object.values(fresh.members).filter(({ name }) => name !== "Hilde");
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(others.map(({ memberId }) => memberId).sort());
    const mails = await inOrganisation(orgId, (tx) =>
      tx.outbox.findMany({ where: { orgId, dedupeKey: { contains: "agreement_adopted" } } }),
    );
    expect(mails.map(({ payload }) => (payload as { memberId: string }).memberId)).toEqual([
      fresh.members.fatima.memberId,
    ]);
  });

  it("is for an executive alone, and not for the one who proposed it", async () => {
    const fresh = await newTown();
    const { fatima, hilde, koen, wout } = fresh.members;
    const proposal = await proposed(hilde, { now });
    for (const who of [fatima, wout]) {
      expect(await sign(who, proposal)).toMatchObject({ refusal: { code: "not_allowed", message: "notYourRole" } });
    }
    expect(await sign(hilde, proposal)).toMatchObject({
      refusal: { code: "not_allowed", message: "versions.fourEyes" },
    });
    expect((await seenBy(hilde, proposal.versionId))?.may.sign).toBe("four_eyes");
    expect((await seenBy(hilde, proposal.versionId))?.signers.map(({ name }) => name)).toEqual(["Koen"]);
    await must(sign(koen, proposal));
  });

  it("of an own proposal is allowed in a small team, because the organisation says it is one", async () => {
    const small = await newTown({ isSmallTeam: true });
    const proposal = await proposed(small.members.hilde, { now });
    expect((await seenBy(small.members.hilde, proposal.versionId))?.may.sign).toBe("yes");
    await must(sign(small.members.hilde, proposal));
    expect(await inForce(small.orgId)).toMatchObject([{ id: proposal.versionId }]);
  });

  it("is of exactly the text that was read", async () => {
    const fresh = await newTown();
    const { fatima, hilde } = fresh.members;
    const proposal = await proposed(fatima, { now });
    const other = await sign(hilde, { ...proposal, fingerprint: "0".repeat(64) });
    expect(other).toMatchObject({ refusal: { code: "stale", message: "versions.changed" } });
    await inOrganisation(fresh.orgId, (tx) =>
      tx.agreementVersion.updateMany({ where: { id: proposal.versionId }, data: { title: "Iets anders" } }),
    );
    const meddled = await sign(hilde, proposal);
    expect(meddled).toMatchObject({ refusal: { code: "stale", message: "versions.changed" } });
    expect((await inForce(fresh.orgId)).map(({ number }) => number)).toEqual([1]);
  });

  it("that changes a version no longer in force is refused, and says which is and who signed it", async () => {
    const fresh = await newTown();
    const { fatima, hilde, koen } = fresh.members;
    const one = await proposed(fatima, { now });
    const two = await proposed(hilde, { now });
    await must(sign(hilde, one));
    const late = await sign(koen, two);
    expect(late).toMatchObject({
      refusal: { code: "stale", message: "versions.otherInForce", values: { number: one.number, name: "Hilde" } },
    });
    expect(await seenBy(koen, two.versionId)).toMatchObject({
      basedOn: { number: 1, isInForce: false },
      inForce: { number: one.number, by: "Hilde" },
    });
  });

  it("a draft of a version no longer in force is not even proposed", async () => {
    const fresh = await newTown();
    const { fatima, hilde } = fresh.members;
    const one = await proposed(fatima, { now });
    const seen = await openDraft(fatima, now);
    await must(sign(hilde, one));
    const late = await as(fatima, propose, { ...seen, words: "Nog iets.", now });
    expect(late).toMatchObject({ refusal: { code: "stale", message: "versions.otherInForce" } });
  });

  it("twice is once: the second hears who was first", async () => {
    const fresh = await newTown();
    const { fatima, hilde, koen } = fresh.members;
    const proposal = await proposed(fatima, { now });
    await must(sign(hilde, proposal));
    expect(await sign(koen, proposal)).toMatchObject({
      refusal: { code: "stale", message: "staleBy", values: { name: "Hilde" } },
    });
  });
});

describe("two executives at once", () => {
  it("who sign two proposals make one of them the agreement, in fifty rounds", async () => {
    const { fatima, hilde, koen } = town.members;
    for (let round = 0; round < 50; round += 1) {
      const one = await proposed(fatima, { now });
      const two = await proposed(fatima, { now });
      const outcomes = await Promise.all([sign(hilde, one), sign(koen, two)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const lost = outcomes.find(({ ok }) => !ok);
      expect(lost).toMatchObject({ refusal: { code: "stale", message: "versions.otherInForce" } });
      const winner = outcomes[0]?.ok ? one : two;
      expect((await inForce(town.orgId)).map(({ id }) => id)).toEqual([winner.versionId]);
    }
  }, 120_000);

  it("cannot make two by any way: the database has an index for it", async () => {
    const proposal = await proposed(town.members.fatima, { now });
    const adoption = { state: "adopted", adoptedById: town.members.hilde.memberId, adoptedAt: now, inForceFrom: now };
    await expect(
      inOrganisation(town.orgId, (tx) =>
        tx.agreementVersion.updateMany({ where: { id: proposal.versionId }, data: adoption }),
      ),
    ).rejects.toThrow(/[Uu]nique/);
  });

  it("who sign and decline the same proposal do one of the two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const proposal = await proposed(town.members.fatima, { now });
      const outcomes = await Promise.all([
        sign(town.members.hilde, proposal),
        as(town.members.koen, declineVersion, { versionId: proposal.versionId, words: "Nee.", now }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const { state } = await versionNow(town.orgId, proposal.versionId);
      expect(state).toBe(outcomes[0].ok ? "adopted" : "ended");
      expect(await inForce(town.orgId)).toHaveLength(1);
    }
  });
});

describe("what was decided before", () => {
  it("still names its version, which gives the same answer; what comes after follows the new one at once", async () => {
    const fresh = await newTown();
    const { orgId, channels } = fresh;
    const { fatima, hilde, wout } = fresh.members;
    const old = await agreementNow(orgId);
    const options = { channelIds: [channels.byHand], now };
    const [first, second] = [await postHandedIn(wout, options), await postHandedIn(wout, options)];
    await must(as(fatima, acceptItem, { ...first.seen, fingerprint: first.fingerprint, now }));
    const dueBefore = second.item.stageRuns.map(({ dueAt }) => dueAt);

    await must(sign(hilde, await proposed(fatima, { now })));
    const late = await as(fatima, acceptItem, { ...second.seen, fingerprint: second.fingerprint, now });
    expect(late).toMatchObject({ ok: false, refusal: { decision: { power: "accept", verdict: "refused" } } });
    const runs = await inOrganisation(orgId, (tx) =>
      tx.stageRun.findMany({ where: { orgId, itemId: second.itemId }, orderBy: { ordinal: "asc" } }),
    );
    expect(runs.map(({ dueAt }) => dueAt)).toEqual(dueBefore);

    const [entry] = await inOrganisation(orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId, subjectId: first.itemId, action: "flow.accept" } }),
    );
    const decision = entry?.decision as {
      versionId: string;
      verdict: string;
      power: string;
      rows: string[];
      facts: Record<string, string>[];
    };
    expect(decision.versionId).toBe(old.versionId);
    const again = await inOrganisation(orgId, async (tx) =>
      loadAgreement(tx, { ...(await readInForce(tx, orgId)), versionId: old.versionId }),
    );
    expect([...again.rules.values()]).toEqual([...old.rules.values()]);
    for (const facts of decision.facts) {
      const answer = decide(again.compiled, { power: decision.power, facts });
      expect({ verdict: answer.verdict, rows: answer.rows }).toEqual({
        verdict: decision.verdict,
        rows: decision.rows,
      });
    }
    expect((await agreementNow(orgId)).versionId).not.toBe(old.versionId);
  });
});
