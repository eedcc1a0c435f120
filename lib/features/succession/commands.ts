import { z } from "zod";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { tellWebhooks } from "@/lib/platform/webhooks";
import { versionHref } from "./schema";

/** A version on its way to being in force. */
export type Successor = {
  id: string;
  number: number;
  state: "proposed" | "signed";
  fingerprint: string;
  basedOnId: string;
  proposedById: string;
  /** Who signed it, and when. */
  signed: { by: string; name: string; at: Date };
  inForceFrom: Date;
};

/** Holds the succession of an organisation's agreement: who comes second sees what the first made of it. */
export async function lockSuccession({ tx, orgId }: Unit): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`agreement:${orgId}`}, 0))`;
}

/** Which version is in force instead of the one that somebody went by, since when and by whom. */
export async function otherInForce({ tx, orgId }: Unit): Promise<Refused> {
  const current = await tx.agreementVersion.findFirstOrThrow({
    where: { orgId, state: "adopted" },
    select: { number: true, inForceFrom: true, adoptedById: true },
  });
  const adopter = current.adoptedById
    ? await tx.member.findUnique({ where: { orgId_id: { orgId, id: current.adoptedById } }, select: { name: true } })
    : null;
  const values = { number: current.number, name: adopter?.name ?? "", at: current.inForceFrom?.toISOString() ?? "" };
  return refuse("stale", "versions.otherInForce", { values });
}

/**
 * Puts a version in force in the place of the one it was made from, in this transaction. Both changes carry their guard,
 * and a unique index holds that there is one in force: whatever happens, never two. What is decided from here on follows
 * the new version; deadlines that were promised stay, because they are stored moments.
 */
export async function takeForce(unit: Unit, version: Successor): Promise<Result<true>> {
  const { tx, orgId, now } = unit;
  const { id, basedOnId, state, fingerprint, signed, inForceFrom } = version;
  const before = await tx.agreementVersion.updateMany({
    where: { orgId, id: basedOnId, state: "adopted" },
    data: { state: "superseded", supersededAt: now },
  });
  if (before.count === 0) return otherInForce(unit);
  const after = await tx.agreementVersion.updateMany({
    where: { orgId, id, state, fingerprint },
    data: { state: "adopted", adoptedById: signed.by, adoptedAt: signed.at, inForceFrom },
  });
  if (after.count === 0) return refuse("stale", "stale");
  await lapseWaiting(unit, version);
  await announceToAll(unit, version);
  await tellWebhooks(unit, {
    event: "agreement.adopted",
    href: versionHref(id),
    data: { versionId: id, number: version.number, inForceFrom: inForceFrom.toISOString() },
    dedupeKey: `agreement.adopted:${id}`,
  });
  return ok(true);
}

/** A version that was signed for later stood on the one that is now superseded: it cannot begin any more. */
async function lapseWaiting(unit: Unit, { id, number }: Successor): Promise<void> {
  const { tx, orgId, now } = unit;
  const lapsed = await tx.agreementVersion.updateManyAndReturn({
    where: { orgId, state: "signed", id: { not: id } },
    data: { state: "ended", endedAt: now },
    select: { id: true, number: true, adoptedById: true, proposedById: true },
  });
  for (const one of lapsed) {
    unit.journal({
      action: "agreement.lapse",
      subject: { kind: "agreement_version", id: one.id },
      data: { number: one.number, becauseOf: id },
    });
    await notify(unit, {
      kind: "agreement_lapsed",
      memberIds: [one.adoptedById, one.proposedById].filter((who) => who !== null),
      href: versionHref(one.id),
      data: { number: one.number, inForce: number },
      dedupeKey: `agreement_lapsed:${one.id}`,
    });
  }
}

/** Everybody reads at their next visit that there are new rules; whoever proposed them gets a mail. */
async function announceToAll(unit: Unit, { id, number, proposedById, signed }: Successor): Promise<void> {
  const { tx, orgId, now } = unit;
  const people = await colleagues(tx, orgId, now);
  const news = { kind: "agreement_adopted", href: versionHref(id), data: { number, by: signed.name } } as const;
  const dedupeKey = `agreement_adopted:${id}`;
  const others = people.map(({ memberId }) => memberId).filter((memberId) => memberId !== proposedById);
  await notify(unit, { ...news, dedupeKey, memberIds: [proposedById] });
  await notify(unit, { ...news, dedupeKey, memberIds: others, isQuiet: true });
  unit.announce({ topic: "agreement", ids: [id] });
  const open = await tx.item.findMany({ where: { orgId, state: "open" }, select: { id: true } });
  if (open.length > 0) unit.announce({ topic: "items", ids: open.map((item) => item.id) });
}

/**
 * The moment of a version that was signed for later has come. Of several workers, and of one that does it twice, the
 * first finds it waiting and the others find nothing.
 */
export const beginVersion = command({
  name: "agreement.begin",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ versionId: string | null }>> => {
    const { tx, orgId, now } = unit;
    await lockSuccession(unit);
    const due = await tx.agreementVersion.findFirst({ where: { orgId, state: "signed", inForceFrom: { lte: now } } });
    if (!due) return ok({ versionId: null });
    const { id, number, fingerprint, basedOnId, proposedById, adoptedById, adoptedAt, inForceFrom } = due;
    if (!fingerprint || !basedOnId || !proposedById || !adoptedById || !adoptedAt || !inForceFrom) {
      throw new Error(`Version ${id} was signed without what signing needs.`);
    }
    const signer = await tx.member.findUniqueOrThrow({
      where: { orgId_id: { orgId, id: adoptedById } },
      select: { name: true },
    });
    const signed = { by: adoptedById, name: signer.name, at: adoptedAt };
    const version = { id, number, state: "signed", fingerprint, basedOnId, proposedById, signed, inForceFrom } as const;
    const taken = await takeForce(unit, version);
    if (!taken.ok) return taken;
    unit.journal({
      action: "agreement.begin",
      subject: { kind: "agreement_version", id },
      data: { number, fingerprint, supersedes: basedOnId, signedById: adoptedById, from: inForceFrom.toISOString() },
    });
    return ok({ versionId: id });
  },
});
