import { describe, expect, it } from "vitest";
import { declineVersion } from "@/lib/features/versions/commands";
import { beginDueVersion, organisationsWithDueVersions } from "@/lib/features/versions/jobs";
import { versionLines } from "@/lib/features/versions/queries";
import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { proposed, versionNow } from "@/tests/support/proposal";
import { hour, inForce, newTown, now, seenBy, sign } from "@/tests/support/signing";

describe("a version signed for later", () => {
  const startsAt = hour(24).toISOString();

  it("waits, and begins at its moment exactly once, however many workers find it", async () => {
    const fresh = await newTown();
    const { orgId } = fresh;
    const { fatima, hilde } = fresh.members;
    const proposal = await proposed(fatima, { now });
    await must(sign(hilde, proposal, { startsAt }));
    expect(await versionNow(orgId, proposal.versionId)).toMatchObject({ state: "signed", adoptedById: hilde.memberId });
    expect((await inForce(orgId)).map(({ number }) => number)).toEqual([1]);
    expect(await beginDueVersion(orgId, hour(23.99))).toBe(false);
    const begun = await Promise.all(Array.from({ length: 8 }, () => beginDueVersion(orgId, hour(24))));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await inForce(orgId)).toMatchObject([{ id: proposal.versionId, inForceFrom: hour(24), adoptedAt: now }]);
    const counts = await inOrganisation(orgId, async (tx) => [
      await tx.journalEntry.count({ where: { orgId, action: "agreement.begin" } }),
      await tx.notification.count({ where: { orgId, kind: "agreement_adopted", memberId: fatima.memberId } }),
    ]);
    expect(counts).toEqual([1, 1]);
  });

  it("wakes the worker at its moment, and is found by the minute's round when that was lost", async () => {
    const fresh = await newTown();
    const { orgId } = fresh;
    await must(sign(fresh.members.hilde, await proposed(fresh.members.fatima, { now }), { startsAt }));
    const jobs = await inOrganisation(
      orgId,
      (tx) => tx.$queryRaw<{ at: Date }[]>`
        select start_after as at from pgboss.job where name = 'deadlines' and data->>'orgId' = ${orgId}`,
    );
    expect(jobs.map(({ at }) => at)).toEqual([hour(24)]);
    expect(await organisationsWithDueVersions(hour(23))).not.toContain(orgId);
    expect(await organisationsWithDueVersions(hour(24))).toContain(orgId);
    await expect(byTheClock((tx) => tx.$queryRaw`select title from agreement_version`)).rejects.toThrow(/permission/);
  });

  it("is one at most, within a year, and a moment that is past means now", async () => {
    const fresh = await newTown();
    const { fatima, hilde, koen } = fresh.members;
    const [one, two] = [await proposed(fatima, { now }), await proposed(fatima, { now })];
    const far = await sign(hilde, one, { startsAt: hour(24 * 400).toISOString() });
    expect(far).toMatchObject({
      refusal: { code: "invalid", fields: { startsAt: [{ message: "fields.tooFarAhead" }] } },
    });
    await must(sign(hilde, one, { startsAt }));
    const second = await sign(koen, two, { startsAt: hour(48).toISOString() });
    expect(second).toMatchObject({
      refusal: { code: "conflict", message: "versions.otherSigned", values: { number: one.number } },
    });
    await must(sign(koen, two, { startsAt: hour(-1).toISOString() }));
    expect(await inForce(fresh.orgId)).toMatchObject([{ id: two.versionId, inForceFrom: now }]);
  });

  it("lapses when another one comes in force first, and whoever signed and proposed it hears so", async () => {
    const fresh = await newTown();
    const { orgId } = fresh;
    const { fatima, hilde, koen } = fresh.members;
    const [one, two] = [await proposed(fatima, { now }), await proposed(fatima, { now })];
    await must(sign(hilde, one, { startsAt }));
    expect((await seenBy(koen, two.versionId))?.waiting).toEqual({ number: one.number, at: startsAt });
    await must(sign(koen, two));
    const lines = await inOrganisation(orgId, (tx) => versionLines(tx, orgId));
    expect(lines.find(({ versionId }) => versionId === one.versionId)).toMatchObject({
      state: "ended",
      ended: { by: null, how: "lapsed" },
    });
    expect(await beginDueVersion(orgId, hour(25))).toBe(false);
    const told = await inOrganisation(orgId, (tx) =>
      tx.notification.findMany({ where: { orgId, kind: "agreement_lapsed" } }),
    );
    expect(told.map(({ memberId }) => memberId).sort()).toEqual([fatima.memberId, hilde.memberId].sort());
  });

  it("can be stopped by an executive before it begins", async () => {
    const fresh = await newTown();
    const { fatima, hilde, koen } = fresh.members;
    const proposal = await proposed(fatima, { now });
    await must(sign(hilde, proposal, { startsAt }));
    await must(as(koen, declineVersion, { versionId: proposal.versionId, words: "Toch niet.", now }));
    expect(await beginDueVersion(fresh.orgId, hour(25))).toBe(false);
    expect((await inForce(fresh.orgId)).map(({ number }) => number)).toEqual([1]);
  });
});
