import { expect } from "vitest";
import { decide } from "@/lib/domain/authority";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { sealJournal, verifyJournal } from "@/lib/platform/journal";
import { inOrganisation } from "@/lib/platform/tenancy";

/** Posts that went through the flow, in whatever way, until a moment. */
type Flown = { orgId: string; items: readonly string[]; now: Date };

/** Nothing is out without a valid acceptance of exactly that text by somebody the agreement allowed at that moment. */
export async function checkPublished({ orgId, items }: Flown): Promise<number> {
  let sent = 0;
  for (const itemId of items) {
    const item = await inOrganisation(orgId, (tx) => findFlowItem(tx, orgId, itemId));
    for (const publication of item?.publications.filter((found) => found.state === "sent") ?? []) {
      sent += 1;
      expect(item && fingerprintOf(item)).toBe(publication.fingerprint);
      const acceptance = item?.acceptances.find((found) => found.fingerprint === publication.fingerprint);
      expect(acceptance?.acceptedAt.getTime()).toBeLessThanOrEqual(publication.orderedAt.getTime());
      await checkDecision(orgId, itemId, publication.fingerprint);
    }
  }
  return sent;
}

async function checkDecision(orgId: string, itemId: string, fingerprint: string): Promise<void> {
  await inOrganisation(orgId, async (tx) => {
    const entries = await tx.journalEntry.findMany({
      where: { orgId, subjectId: itemId, action: { in: ["flow.accept", "flow.acceptOwn"] } },
    });
    const entry = entries.findLast((found) => (found.data as { fingerprint: string }).fingerprint === fingerprint);
    const decision = entry?.decision as
      | { power: string; verdict: string; role: string; facts: Record<string, string>[] }
      | undefined;
    const agreement = await loadAgreement(tx, await readInForce(tx, orgId));
    const again =
      decision?.facts.map((facts) => decide(agreement.compiled, { power: decision.power, facts }).verdict) ?? [];
    expect(again.length).toBeGreaterThan(0);
    const roles = await tx.roleGrant.findMany({ where: { orgId, memberId: entry?.actorId ?? "" } });
    expect(roles.map(({ role }) => role)).toContain(decision?.role);
    const ran = await tx.stageRun.findFirst({ where: { orgId, itemId, passedOnToRole: decision?.role ?? "" } });
    // A power that was passed on after its deadline is given by the term itself, where no row says no.
    expect(again.every((verdict) => verdict === "allowed" || (ran !== null && verdict !== "refused"))).toBe(true);
  });
}

/** Every step whose moment came fired once or was dropped with its stage; the journal has each firing once. */
export async function checkSteps({ orgId, now }: Flown): Promise<void> {
  await fireDueSteps(orgId, now);
  await inOrganisation(orgId, async (tx) => {
    const missed = await tx.deadlineStep.count({
      where: { orgId, dueAt: { lte: now }, firedAt: null, droppedAt: null },
    });
    expect(missed).toBe(0);
    const entries = await tx.journalEntry.findMany({
      where: { orgId, action: "deadlines.step" },
      select: { data: true },
    });
    const fired = entries.map(({ data }) =>
      JSON.stringify([(data as { stageRunId: string }).stageRunId, (data as { step: string }).step]),
    );
    expect(new Set(fired).size).toBe(fired.length);
  });
}

/** The chain of the journal is whole. */
export async function checkJournal({ orgId, now }: Flown): Promise<void> {
  await inOrganisation(orgId, async (tx) => {
    while ((await sealJournal(tx, orgId, now)) > 0);
  });
  expect(await inOrganisation(orgId, (tx) => verifyJournal(tx, orgId))).toMatchObject({ isWhole: true, waiting: 0 });
}
