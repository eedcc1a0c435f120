import { beforeAll, describe, expect, it } from "vitest";
import { addRow, changeRow, discardDraft, removeRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { declineVersion, propose, withdrawProposal } from "@/lib/features/versions/commands";
import { proposalCheck, versionLines } from "@/lib/features/versions/queries";
import { readActor } from "@/lib/platform/actor";
import { readDimensions } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { newRow, openDraft, proposed, versionNow } from "@/tests/support/proposal";

type Name = "fatima" | "hilde" | "koen" | "wout";
const now = new Date("2026-11-24T14:30:00.000Z");
const words = "Zo gaat het vlotter.";

async function newTown(): Promise<GivenOrganisation<Name>> {
  const members = { fatima: ["trekker"], hilde: ["executive"], koen: ["executive"], wout: ["member"] } as const;
  return given.organisation({ starter: "korte-lijnen", members });
}

let town: GivenOrganisation<Name>;
beforeAll(async () => {
  town = await newTown();
});

const noticesOf = (kind: string) =>
  inOrganisation(town.orgId, (tx) => tx.notification.findMany({ where: { orgId: town.orgId, kind } }));
const journalOf = (versionId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: versionId }, orderBy: { id: "asc" } }),
  );

describe("proposing a draft", () => {
  it("fixes its text, says who and when, and asks every executive, each by a link of their own", async () => {
    const { fatima, hilde, koen } = town.members;
    const { versionId, fingerprint } = await proposed(fatima, { now, words });
    const version = await versionNow(town.orgId, versionId);
    expect(version).toMatchObject({ state: "proposed", words, proposedById: fatima.memberId, proposedAt: now });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const links = await inOrganisation(town.orgId, (tx) => tx.agreementLink.findMany({ where: { versionId } }));
    expect(links.map(({ memberId }) => memberId).sort()).toEqual([hilde.memberId, koen.memberId].sort());
    expect(links.every((link) => link.fingerprint === fingerprint && link.usedAt === null)).toBe(true);
    const told = await noticesOf("agreement_proposed");
    expect(told.map(({ memberId }) => memberId).sort()).toEqual([hilde.memberId, koen.memberId].sort());
    expect((await journalOf(versionId)).at(-1)).toMatchObject({
      action: "agreement.propose",
      actorId: fatima.memberId,
      data: { fingerprint, words },
    });
  });

  it("ends changing it: rows of what executives read are refused by the command and by the database", async () => {
    const { fatima } = town.members;
    const { versionId } = await proposed(fatima, { now });
    const late = await as(fatima, addRow, { draftId: versionId, row: newRow(), now });
    expect(late).toMatchObject({ refusal: { code: "wrong_state", message: "agreement.noDraft" } });
    await expect(
      inOrganisation(town.orgId, (tx) => tx.authorityRule.deleteMany({ where: { orgId: town.orgId, versionId } })),
    ).rejects.toThrow(/does not change/);
  });

  it("mails in working time only, and never keeps the secret of a link readable", async () => {
    const night = new Date("2026-11-28T22:00:00.000Z");
    const { versionId } = await proposed(town.members.fatima, { now: night });
    const mails = await inOrganisation(town.orgId, (tx) =>
      tx.outbox.findMany({ where: { orgId: town.orgId, dedupeKey: { contains: `agreement_proposed:${versionId}` } } }),
    );
    expect(mails).toHaveLength(2);
    for (const { dueAt, payload } of mails) {
      expect(dueAt.toISOString()).toBe("2026-11-30T08:00:00.000Z");
      expect(JSON.stringify(payload)).not.toContain("/sign/");
    }
  });

  it("of a draft that somebody changed since is refused, and says who", async () => {
    const { fatima, hilde } = town.members;
    const { draftId, seenRevision } = await openDraft(fatima, now);
    await must(as(hilde, addRow, { draftId, row: newRow(), now }));
    const late = await as(fatima, propose, { draftId, seenRevision, words, now });
    expect(late).toMatchObject({ refusal: { code: "stale", message: "staleBy", values: { name: "Hilde" } } });
    expect((await versionNow(town.orgId, draftId)).state).toBe("draft");
  });

  it("needs words for who signs", async () => {
    const seen = await openDraft(town.members.fatima, now);
    const answer = await as(town.members.fatima, propose, { ...seen, words: "  ", now });
    expect(answer).toMatchObject({ refusal: { code: "invalid", fields: { words: expect.anything() } } });
  });

  it("is not for a team member, and not of a version that is no draft", async () => {
    const { fatima, wout } = town.members;
    const seen = await openDraft(fatima, now);
    expect(await as(wout, propose, { ...seen, words, now })).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(as(fatima, propose, { ...seen, words, now }));
    expect(await as(fatima, propose, { ...seen, words, now })).toMatchObject({ refusal: { code: "wrong_state" } });
    const nowhere = await as(fatima, propose, { draftId: newId(), seenRevision: 0, words, now });
    expect(nowhere).toMatchObject({ refusal: { code: "not_found" } });
  });
});

describe("what stands in the way of proposing", () => {
  it("is a draft without rows", async () => {
    const { fatima } = town.members;
    const { draftId } = await openDraft(fatima, now);
    for (const { id } of await inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId))) {
      await must(as(fatima, removeRow, { draftId, rowId: id, seenRevision: 0, now }));
    }
    const seen = await openDraft(fatima, now);
    const answer = await as(fatima, propose, { ...seen, words, now });
    expect(answer).toMatchObject({ refusal: { code: "wrong_state", message: "versions.noRows" } });
    await must(as(fatima, discardDraft, { draftId, now }));
  });

  it("is a stage without a term, named", async () => {
    const { fatima } = town.members;
    const seen = await openDraft(fatima, now);
    await inOrganisation(town.orgId, (tx) =>
      tx.workflowTerm.deleteMany({
        where: { orgId: town.orgId, versionId: seen.draftId, workKind: "case", stage: "accept", priority: "normal" },
      }),
    );
    const answer = await as(fatima, propose, { ...seen, words, now });
    expect(answer).toMatchObject({
      refusal: { code: "wrong_state", message: "versions.termMissing", values: { workKind: "case", stage: "accept" } },
    });
    await must(as(fatima, discardDraft, { draftId: seen.draftId, now }));
  });

  it("is a row about something that is not there any more", async () => {
    const { fatima } = town.members;
    const { draftId } = await openDraft(fatima, now);
    await must(as(fatima, addRow, { draftId, row: newRow({ when: { channel: ["instagram"] } }), now }));
    await inOrganisation(town.orgId, (tx) =>
      tx.authorityRule.updateMany({
        where: { orgId: town.orgId, versionId: draftId, conditions: { equals: { channel: ["instagram"] } } },
        data: { conditions: { channel: ["hyves"] } },
      }),
    );
    const seen = await openDraft(fatima, now);
    const answer = await as(fatima, propose, { ...seen, words, now });
    expect(answer).toMatchObject({ refusal: { code: "wrong_state", message: "versions.strayRow" } });
    await must(as(fatima, discardDraft, { draftId, now }));
  });

  it("is a test situation with another answer, unless somebody says why; the reason is on record", async () => {
    const { fatima } = town.members;
    const { orgId } = town;
    const name = "Een trekker accepteert wat weinig risico heeft";
    const dimensions = await inOrganisation(orgId, (tx) => readDimensions(tx, orgId));
    const any = Object.fromEntries(Object.entries(dimensions).map(([fact, values]) => [fact, values[0] ?? ""]));
    const facts = { ...any, role: "trekker", risk: "low" };
    const id = newId();
    const test = { name, power: "accept", facts, expected: "allowed", createdById: fatima.memberId, createdAt: now };
    await inOrganisation(orgId, (tx) => tx.testSituation.create({ data: { orgId, id, ...test } }));
    const { draftId } = await openDraft(fatima, now);
    await must(as(fatima, addRow, { draftId, row: newRow(), now }));
    const seen = await openDraft(fatima, now);

    const actor = await inOrganisation(orgId, (tx) => readActor(tx, fatima.claims, now));
    if (!actor) throw new Error("Fatima is not there.");
    const check = await inOrganisation(orgId, (tx) => proposalCheck(tx, actor, { draftId, now }));
    expect(check).toMatchObject({
      isBasisInForce: true,
      missingTerms: [],
      strayRow: null,
      failing: [{ id, name, expected: "allowed", answer: "refused" }],
    });
    expect(check?.asked.map((one) => one.name)).toEqual(["Hilde", "Koen"]);

    const refused = await as(fatima, propose, { ...seen, words, now });
    expect(refused).toMatchObject({
      refusal: { code: "demands_unmet", message: "versions.testsFail", values: { count: 1, names: `‘${name}’` } },
    });
    const blank = await as(fatima, propose, { ...seen, words, overrideWords: "   ", now });
    expect(blank).toMatchObject({ refusal: { code: "demands_unmet" } });
    const overrideWords = "De directie wil dit zelf zien.";
    await must(as(fatima, propose, { ...seen, words, overrideWords, now }));
    expect((await journalOf(draftId)).at(-1)).toMatchObject({ data: { overrideWords, failing: [{ id, name }] } });
    await inOrganisation(orgId, (tx) =>
      tx.testSituation.updateMany({ where: { orgId, id }, data: { removedAt: now } }),
    );
  });
});

describe("a proposal", () => {
  it("is taken back to write on by whoever writes the agreement, and its links die", async () => {
    const { fatima, hilde, wout } = town.members;
    const { versionId } = await proposed(fatima, { now });
    expect(await as(wout, withdrawProposal, { versionId, now })).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(as(hilde, withdrawProposal, { versionId, now }));
    expect(await versionNow(town.orgId, versionId)).toMatchObject({ state: "draft", fingerprint: null });
    const alive = await inOrganisation(town.orgId, (tx) =>
      tx.agreementLink.count({ where: { versionId, expiresAt: { gt: now } } }),
    );
    expect(alive).toBe(0);
    const [row] = await inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, versionId));
    const change = { draftId: versionId, rowId: row?.id, seenRevision: row?.revision, row: newRow(), now };
    await must(as(fatima, changeRow, change));
    await must(as(fatima, discardDraft, { draftId: versionId, now }));
  });

  it("stays a proposal when there is another draft already", async () => {
    const { fatima } = town.members;
    const { versionId } = await proposed(fatima, { now });
    const { number } = await versionNow(town.orgId, (await openDraft(fatima, now)).draftId);
    const answer = await as(fatima, withdrawProposal, { versionId, now });
    expect(answer).toMatchObject({ refusal: { code: "conflict", message: "versions.otherDraft", values: { number } } });
    expect((await versionNow(town.orgId, versionId)).state).toBe("proposed");
  });

  it("and a new draft never make two drafts, whoever comes first", async () => {
    for (let round = 0; round < 10; round += 1) {
      const fresh = await newTown();
      const { fatima, hilde } = fresh.members;
      const { versionId } = await proposed(fatima, { now });
      const outcomes = await Promise.all([
        as(fatima, withdrawProposal, { versionId, now }),
        as(hilde, startDraft, { now }),
      ]);
      expect(outcomes[1].ok).toBe(true);
      const drafts = await inOrganisation(fresh.orgId, (tx) =>
        tx.agreementVersion.count({ where: { orgId: fresh.orgId, state: "draft" } }),
      );
      expect(drafts).toBe(1);
    }
  });

  it("is declined by an executive alone, in words that go to whoever proposed it", async () => {
    const { fatima, koen } = town.members;
    const { versionId } = await proposed(fatima, { now });
    const no = { versionId, words: "Te streng voor de zomer.", now };
    expect(await as(fatima, declineVersion, no)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(koen, declineVersion, { ...no, words: "" })).toMatchObject({ refusal: { code: "invalid" } });
    await must(as(koen, declineVersion, no));
    const lines = await inOrganisation(town.orgId, (tx) => versionLines(tx, town.orgId));
    expect(lines.find((line) => line.versionId === versionId)).toMatchObject({
      state: "ended",
      ended: { by: "Koen", words: no.words, how: "declined" },
    });
    const told = (await noticesOf("agreement_declined")).filter(({ href }) => href.endsWith(versionId));
    expect(told).toMatchObject([{ memberId: fatima.memberId, data: { by: "Koen", words: no.words } }]);
    const again = await as(town.members.hilde, declineVersion, no);
    expect(again).toMatchObject({ refusal: { code: "stale", message: "staleBy", values: { name: "Koen" } } });
  });
});
