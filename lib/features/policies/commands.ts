import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { addPolicyInput, confirmPolicyInput, endPolicyInput, policyHref, revisePolicyInput } from "./schema";

type Issuing = {
  policyId: string;
  title: string;
  number: number;
  body: string;
  changes: string;
  asksReading: boolean;
};
const notFound = (): Refused => refuse("not_found", "notFound");

/** A guideline that everybody is asked to read. */
export const addPolicy = command({
  name: "policies.add",
  input: addPolicyInput,
  may: "policies.lead",
  run: async (unit, { id: policyId = newId(), title, body }): Promise<Result<{ policyId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const row = { orgId, id: policyId, title, version: 1, createdAt: now };
    const { count } = await tx.policy.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ policyId });
    await issue(unit, { policyId, title, number: 1, body, changes: "", asksReading: true });
    unit.journal({ action: "policies.add", subject: { kind: "policy", id: policyId }, data: { title } });
    return ok({ policyId });
  },
});

/** The next version. Earlier ones stay, with who confirmed having read them. */
export const revisePolicy = command({
  name: "policies.revise",
  input: revisePolicyInput,
  may: "policies.lead",
  run: async (unit, { policyId, seenVersion, title, ...text }): Promise<Result<{ version: number }>> => {
    const { tx, orgId, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const number = seenVersion + 1;
    const where = { orgId, id: policyId };
    const { count } = await tx.policy.updateMany({
      where: { ...where, version: seenVersion, endedAt: null },
      data: { title, version: number },
    });
    if (count === 0) return whyNot(unit, policyId);
    await issue(unit, { policyId, title, number, ...text });
    const data = { title, number, changes: text.changes, asksReading: text.asksReading };
    unit.journal({ action: "policies.revise", subject: { kind: "policy", id: policyId }, data });
    return ok({ version: number });
  },
});

/** Somebody says that they have read a version. It has to be the latest: an older one was not what was asked. */
export const confirmPolicy = command({
  name: "policies.confirm",
  input: confirmPolicyInput,
  may: "policies.follow",
  run: async (unit, { policyId, version }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const policy = await tx.policy.findFirst({ where: { orgId, id: policyId } });
    if (!policy) return notFound();
    if (policy.endedAt) return refuse("wrong_state", "policies.ended");
    if (policy.version !== version) return staleItem(unit, policyId);
    const { id: versionId } = await tx.policyVersion.findUniqueOrThrow({
      where: { orgId_policyId_number: { orgId, policyId, number: version } },
      select: { id: true },
    });
    const row = { orgId, id: newId(), versionId, memberId: actor.memberId, readAt: now };
    const { count } = await tx.policyReading.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok(true);
    unit.journal({ action: "policies.confirm", subject: { kind: "policy", id: policyId }, data: { version } });
    return ok(true);
  },
});

/** A guideline that no longer holds. What was read stays on record. */
export const endPolicy = command({
  name: "policies.end",
  input: endPolicyInput,
  may: "policies.lead",
  run: async (unit, { policyId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.policy.updateMany({
      where: { orgId, id: policyId, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return (await tx.policy.count({ where: { orgId, id: policyId } })) > 0 ? ok(true) : notFound();
    unit.journal({ action: "policies.end", subject: { kind: "policy", id: policyId } });
    return ok(true);
  },
});

async function issue(unit: Unit, { policyId, title, ...version }: Issuing): Promise<void> {
  const { tx, orgId, actor, now } = unit;
  if (actor.kind !== "member") return;
  const versionId = newId();
  const issued = { orgId, id: versionId, policyId, ...version, issuedById: actor.memberId, issuedAt: now };
  await tx.policyVersion.create({ data: issued });
  // Whoever wrote it has read it.
  await tx.policyReading.create({ data: { orgId, id: newId(), versionId, memberId: actor.memberId, readAt: now } });
  if (!version.asksReading) return;
  const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "policies.follow"));
  await notify(unit, {
    kind: "policy_to_read",
    memberIds: people.map(({ memberId }) => memberId),
    href: policyHref(policyId),
    data: { title, by: actor.name, isNew: version.number === 1 ? "yes" : "no", changes: version.changes },
    dedupeKey: `policy_to_read:${policyId}:${version.number}`,
  });
}

async function whyNot(unit: Unit, policyId: string): Promise<Refused> {
  const policy = await unit.tx.policy.findFirst({ where: { orgId: unit.orgId, id: policyId } });
  if (!policy) return notFound();
  return policy.endedAt ? refuse("wrong_state", "policies.ended") : staleItem(unit, policyId);
}

export const policyCommands = { addPolicy, revisePolicy, confirmPolicy, endPolicy };
