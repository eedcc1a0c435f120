import { decidingCapacity, signingCapacity } from "@/lib/domain/agreement/proposing";
import type { Capacity } from "@/lib/domain/deputies";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { endLinks, makeLinks, spendLink } from "@/lib/features/signing/commands";
import { LINK_DAYS } from "@/lib/features/signing/schema";
import { lockSuccession, otherInForce, type Successor, takeForce } from "@/lib/features/succession/commands";
import { versionHref } from "@/lib/features/succession/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { findVersion, fingerprintOf, obstaclesTo, type StoredVersion, signersOf } from "./queries";
import { adoptInput, declineInput, proposeInput, STARTS_WITHIN_DAYS, withdrawProposalInput } from "./schema";

type Known = NonNullable<StoredVersion>;

const DAY_MS = 24 * 3600_000;

/** Puts the draft before the executives, as it was seen: from here on what they read is what they sign. */
export const propose = command({
  name: "agreement.propose",
  input: proposeInput,
  may: "agreement.edit",
  run: async (unit, { draftId, seenRevision, words, overrideWords }): Promise<Result<{ versionId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    await holdVersion(unit, draftId);
    const draft = await findVersion(tx, orgId, draftId);
    if (!draft) return refuse("not_found", "notFound");
    if (draft.state !== "draft") return refuse("wrong_state", "agreement.noDraft");
    if (draft.revision !== seenRevision) return changedSince(unit, draftId);
    const obstacles = await obstaclesTo(tx, orgId, draft);
    const problem = await whatStandsInTheWay(unit, obstacles, overrideWords);
    if (problem) return problem;
    const fingerprint = fingerprintOf(draft);
    await tx.agreementVersion.updateMany({
      where: { orgId, id: draftId, state: "draft", revision: seenRevision },
      data: { state: "proposed", fingerprint, proposedById: actor.memberId, proposedAt: now, words },
    });
    const asked = await askExecutives(unit, { ...draft, fingerprint, words });
    const failing = obstacles.failing.map(({ id, name }) => ({ id, name }));
    record(unit, draft, {
      action: "agreement.propose",
      data: {
        fingerprint,
        words,
        asked,
        ...(failing.length > 0 ? { failing, overrideWords: overrideWords ?? "" } : {}),
      },
    });
    return ok({ versionId: draftId });
  },
});

/** Takes a proposal back to write on: the links in the mails are worth nothing any more. */
export const withdrawProposal = command({
  name: "agreement.withdrawProposal",
  input: withdrawProposalInput,
  may: "agreement.edit",
  run: async (unit, { versionId }): Promise<Result<{ versionId: string }>> => {
    const { tx, orgId } = unit;
    // The same lock as starting a draft takes: there is one at most, whoever comes first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`draft:${orgId}`}, 0))`;
    await holdVersion(unit, versionId);
    const version = await findVersion(tx, orgId, versionId);
    if (!version) return refuse("not_found", "notFound");
    if (version.state !== "proposed") return noProposal(unit, version);
    const draft = await tx.agreementVersion.findFirst({ where: { orgId, state: "draft" }, select: { number: true } });
    if (draft) return refuse("conflict", "versions.otherDraft", { values: { number: draft.number } });
    await tx.agreementVersion.updateMany({
      where: { orgId, id: versionId, state: "proposed" },
      data: { state: "draft", fingerprint: null, proposedById: null, proposedAt: null, words: null },
    });
    await endLinks(unit, versionId);
    record(unit, version, { action: "agreement.withdrawProposal", data: { fingerprint: version.fingerprint } });
    return ok({ versionId });
  },
});

/** An executive does not sign it, or takes back a signature before the version begins. The words go to whoever proposed it. */
export const declineVersion = command({
  name: "agreement.decline",
  input: declineInput,
  may: "agreement.adopt",
  byLink: true,
  run: async (unit, { versionId, words }): Promise<Result<{ versionId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    await lockSuccession(unit);
    const version = await findVersion(tx, orgId, versionId);
    if (!version) return refuse("not_found", "notFound");
    const { state, fingerprint, number } = version;
    if ((state !== "proposed" && state !== "signed") || !fingerprint) return noProposal(unit, version);
    const link = await spendLink(unit, { id: versionId, fingerprint });
    if (!link.ok) return link;
    const { count } = await tx.agreementVersion.updateMany({
      where: { orgId, id: versionId, state, fingerprint },
      data: { state: "ended", endedAt: now, endedById: actor.memberId, endedWords: words },
    });
    if (count === 0) return refuse("stale", "stale");
    const how = { ...link.value, ...inWhoseName(actor.kind === "member" ? decidingCapacity(actor) : null) };
    record(unit, version, { action: "agreement.decline", data: { words, fingerprint, was: state, ...how } });
    await notify(unit, {
      kind: "agreement_declined",
      memberIds: [version.proposedById, version.adoptedById].filter((who) => who !== null),
      href: versionHref(versionId),
      data: { number, by: actor.name, words },
      dedupeKey: `agreement_declined:${versionId}`,
    });
    return ok({ versionId });
  },
});

/** An executive signs: the version is in force at once, or from a moment that is still to come. */
export const adoptVersion = command({
  name: "agreement.adopt",
  input: adoptInput,
  may: "agreement.adopt",
  byLink: true,
  run: async (
    unit,
    { versionId, fingerprint, startsAt },
  ): Promise<Result<{ versionId: string; inForceFrom: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
    await lockSuccession(unit);
    const version = await findVersion(tx, orgId, versionId);
    if (!version) return refuse("not_found", "notFound");
    const refused = await whyNotSigned(unit, version, fingerprint);
    if (refused) return refused;
    const { id, number, basedOnId, proposedById } = version;
    const capacity = signingCapacity(actor, { proposedById, isSmallTeam: (await unit.agreement()).isSmallTeam });
    if (!capacity) return refuse("not_allowed", "versions.fourEyes");
    const link = await spendLink(unit, { id: versionId, fingerprint });
    if (!link.ok) return link;
    const isLater = startsAt !== null && startsAt > now;
    const inForceFrom = isLater ? startsAt : now;
    const signed = { by: actor.memberId, name: actor.name, at: now };
    if (!basedOnId || !proposedById) throw new Error(`Version ${id} was proposed by nobody or on nothing.`);
    const known = { id, number, fingerprint, basedOnId, proposedById };
    const successor: Successor = { ...known, state: "proposed", signed, inForceFrom };
    const done = await (isLater ? waitForMoment(unit, successor) : takeForce(unit, successor));
    if (!done.ok) return done;
    const from = inForceFrom.toISOString();
    record(unit, version, {
      action: "agreement.adopt",
      data: { fingerprint, from, supersedes: basedOnId, proposedById, ...link.value, ...inWhoseName(capacity) },
    });
    return ok({ versionId, inForceFrom: from });
  },
});

/** Nobody changes it while it is looked at. */
async function holdVersion({ tx, orgId }: Unit, versionId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from agreement_version where org_id = ${orgId}::uuid and id = ${versionId}::uuid for update`;
}

type Noted = { action: string; data: NonNullable<Parameters<Unit["journal"]>[0]["data"]> };

function record(unit: Unit, { id, number }: Pick<Known, "id" | "number">, { action, data }: Noted): void {
  unit.journal({ action, subject: { kind: "agreement_version", id }, data: { number, ...data } });
  unit.announce({ topic: "agreement", ids: [id] });
}

async function changedSince({ tx, orgId }: Unit, draftId: string): Promise<Refused> {
  const last = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: draftId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  if (!last) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: last.actorName, at: last.at.toISOString() } });
}

type Obstacles = Awaited<ReturnType<typeof obstaclesTo>>;

async function whatStandsInTheWay(unit: Unit, found: Obstacles, overrideWords = ""): Promise<Refused | null> {
  const [missing] = found.missingTerms;
  if (!found.isBasisInForce) return otherInForce(unit);
  if (!found.hasRows) return refuse("wrong_state", "versions.noRows");
  if (found.strayRow !== null)
    return refuse("wrong_state", "versions.strayRow", { values: { number: found.strayRow } });
  if (missing) return refuse("wrong_state", "versions.termMissing", { values: missing });
  if (found.failing.length === 0 || overrideWords !== "") return null;
  const values = { count: found.failing.length, names: found.failing.map(({ name }) => `‘${name}’`).join(", ") };
  return refuse("demands_unmet", "versions.testsFail", { values, fields: overrideNeeded });
}

const overrideNeeded = { overrideWords: [{ message: "fields.reasonNeeded" }] };

/** Every executive but the proposer is asked, each by a link of their own. Gives who. */
async function askExecutives(
  unit: Unit,
  { id, number, fingerprint, words }: Pick<Known, "id" | "number"> & { fingerprint: string; words: string },
): Promise<string[]> {
  const { tx, orgId, now, actor } = unit;
  const all = await signersOf(tx, { orgId, now }, { proposedById: actor.memberId, isSmallTeam: false });
  const memberIds = all.map(({ memberId }) => memberId);
  const paths = await makeLinks(unit, { id, fingerprint }, memberIds);
  await notify(unit, {
    kind: "agreement_proposed",
    memberIds,
    href: versionHref(id),
    data: { number, by: actor.name, words },
    // A version can be proposed again after it was taken back: that is news each time.
    dedupeKey: `agreement_proposed:${id}:${newId()}`,
    personal: { paths, days: LINK_DAYS },
  });
  return memberIds;
}

async function whyNotSigned(unit: Unit, version: Known, fingerprint: string): Promise<Refused | null> {
  if (version.state !== "proposed") return noProposal(unit, version);
  // Read again from what stands there now: what was signed is what begins, whatever happened to the row.
  const isAsRead = version.fingerprint === fingerprint && fingerprintOf(version) === fingerprint;
  if (!isAsRead) return refuse("stale", "versions.changed");
  return version.basedOn?.state === "adopted" ? null : otherInForce(unit);
}

/** For the journal: "for …", when it was decided with the powers of somebody who is away. */
const inWhoseName = (capacity: Capacity | null) => (capacity?.deputyFor ? { deputyFor: capacity.deputyFor } : {});

/** What became of a proposal that somebody still had on the screen, who did that and when. */
async function noProposal({ tx, orgId }: Unit, version: Known): Promise<Refused> {
  if (version.state === "draft") return refuse("stale", "versions.withdrawn");
  const [who, at] = version.endedAt ? [version.endedById, version.endedAt] : [version.adoptedById, version.adoptedAt];
  const person = who
    ? await tx.member.findUnique({ where: { orgId_id: { orgId, id: who } }, select: { name: true } })
    : null;
  if (!person || !at) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: person.name, at: at.toISOString() } });
}

/** Signed, to begin later. One version waits at most, and the worker is woken at its moment. */
async function waitForMoment(unit: Unit, version: Successor): Promise<Result<true>> {
  const { tx, orgId, now } = unit;
  const { id, number, fingerprint, signed, inForceFrom, proposedById } = version;
  if (inForceFrom.getTime() - now.getTime() > STARTS_WITHIN_DAYS * DAY_MS) {
    return refuse("invalid", "invalid", { fields: { startsAt: [{ message: "fields.tooFarAhead" }] } });
  }
  const other = await tx.agreementVersion.findFirst({ where: { orgId, state: "signed" } });
  if (other?.inForceFrom) {
    const values = { number: other.number, at: other.inForceFrom.toISOString() };
    return refuse("conflict", "versions.otherSigned", { values });
  }
  const { count } = await tx.agreementVersion.updateMany({
    where: { orgId, id, state: "proposed", fingerprint },
    data: { state: "signed", adoptedById: signed.by, adoptedAt: signed.at, inForceFrom },
  });
  if (count === 0) return refuse("stale", "stale");
  unit.wake({ queue: "deadlines", at: inForceFrom });
  await notify(unit, {
    kind: "agreement_signed",
    memberIds: [proposedById],
    href: versionHref(id),
    data: { number, by: signed.name },
    dedupeKey: `agreement_signed:${id}`,
  });
  return ok(true);
}

/** What the command endpoint can run of the versions. */
export const versionCommands = { propose, withdrawProposal, declineVersion, adoptVersion };
