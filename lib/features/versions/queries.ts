import type { Rule, StageTerm } from "@/lib/domain/agreement";
import { agreementText } from "@/lib/domain/agreement/fingerprint";
import { decidingCapacity, missingTerms, signingCapacity, strayRow } from "@/lib/domain/agreement/proposing";
import { failingSituations } from "@/lib/domain/agreement/test-situations";
import { compile } from "@/lib/domain/authority";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { agreementView } from "@/lib/features/agreement/queries";
import type { AgreementView } from "@/lib/features/agreement/schema";
import { differenceWithBasis } from "@/lib/features/differences/queries";
import type { DifferenceView } from "@/lib/features/differences/schema";
import { colleagues } from "@/lib/features/scenes/queries";
import { testSituations } from "@/lib/features/test-situations/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement, readAgreement, readDimensions, toRule, toTerm } from "@/lib/platform/agreement";
import type { Prisma } from "@/lib/platform/generated/client";
import { sha256 } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { FailingTest, Proposal, ProposalCheck, Signer, VersionLine, VersionState } from "./schema";

/** A version with everything it says; of its rules also the row each came from. */
export type StoredVersion = Awaited<ReturnType<typeof findVersion>>;

export async function findVersion(tx: Tx, orgId: string, versionId: string) {
  const row = await tx.agreementVersion.findUnique({
    where: { orgId_id: { orgId, id: versionId } },
    include: { rules: { orderBy: { number: "asc" } }, terms: true, basedOn: { select: { number: true, state: true } } },
  });
  if (!row) return null;
  const { rules, terms, ...version } = row;
  return {
    ...version,
    state: version.state as VersionState,
    rules: rules.map((rule): Rule & { originId: string | null } => ({ ...toRule(rule), originId: rule.originId })),
    terms: terms.map(toTerm),
  };
}

/** SHA-256 of what the version says: what a signature is bound to. */
export const fingerprintOf = (content: {
  title: string;
  rules: readonly Rule[];
  terms: readonly StageTerm[];
}): string => sha256(agreementText(content));

type Proposing = { proposedById: string | null; isSmallTeam: boolean };

/** Everybody who may sign what this person proposes, by name; whoever stands in for an executive too. */
export async function signersOf(
  tx: Tx,
  { orgId, now }: { orgId: string; now: Date },
  proposing: Proposing,
): Promise<Signer[]> {
  const people = await colleagues(tx, orgId, now);
  return people
    .filter((one) => signingCapacity(one, proposing) !== null)
    .map(({ memberId, name }) => ({ memberId, name }));
}

type Checked = NonNullable<StoredVersion>;

/** What stands in the way of proposing this draft, whoever does it. */
export async function obstaclesTo(tx: Tx, orgId: string, draft: Checked) {
  const dimensions = await readDimensions(tx, orgId);
  const matrix = { dimensions, rows: draft.rules };
  const stray = strayRow(matrix);
  const failing = stray === null ? failingSituations(compile(matrix), await testSituations(tx, orgId)) : [];
  return {
    isBasisInForce: draft.basedOn?.state === "adopted",
    hasRows: draft.rules.length > 0,
    missingTerms: missingTerms(draft.terms),
    strayRow: draft.rules.find(({ id }) => id === stray)?.number ?? null,
    failing: failing.map(({ situation: { id, name, expected }, decision }): FailingTest => {
      return { id, name, expected, answer: decision?.verdict ?? null };
    }),
  };
}

/** The same for the screen that asks for the words, with who would be asked; null when it is no draft (any more). */
export async function proposalCheck(
  tx: Tx,
  { orgId, memberId }: MemberActor,
  { draftId, now }: { draftId: string; now: Date },
): Promise<ProposalCheck | null> {
  const draft = await findVersion(tx, orgId, draftId);
  if (draft?.state !== "draft") return null;
  const { isSmallTeam } = await readInForce(tx, orgId);
  return {
    revision: draft.revision,
    asked: await signersOf(tx, { orgId, now }, { proposedById: memberId, isSmallTeam }),
    ...(await obstaclesTo(tx, orgId, draft)),
  };
}

const LINE = {
  id: true,
  number: true,
  title: true,
  state: true,
  words: true,
  proposedById: true,
  proposedAt: true,
  adoptedById: true,
  adoptedAt: true,
  inForceFrom: true,
  supersededAt: true,
  endedById: true,
  endedAt: true,
  endedWords: true,
  basedOnId: true,
  basedOn: { select: { number: true } },
} as const satisfies Prisma.AgreementVersionSelect;
type LineRow = Prisma.AgreementVersionGetPayload<{ select: typeof LINE }>;

/** All versions there ever were, the newest first. */
export async function versionLines(tx: Tx, orgId: string): Promise<VersionLine[]> {
  const rows = await tx.agreementVersion.findMany({ where: { orgId }, orderBy: { number: "desc" }, select: LINE });
  const names = await namesIn(tx, orgId, rows);
  return rows.map((row) => lineOf(row, names));
}

type Names = ReadonlyMap<string, string>;

async function namesIn(tx: Tx, orgId: string, rows: readonly LineRow[]): Promise<Names> {
  const ids = rows.flatMap(({ proposedById, adoptedById, endedById }) => [proposedById, adoptedById, endedById]);
  const known = [...new Set(ids.filter((id) => id !== null))];
  const members = await tx.member.findMany({ where: { orgId, id: { in: known } }, select: { id: true, name: true } });
  return new Map(members.map(({ id, name }) => [id, name]));
}

function lineOf(row: LineRow, names: Names): VersionLine {
  const deed = (id: string | null, at: Date | null) =>
    at ? { by: id ? (names.get(id) ?? null) : null, at: at.toISOString() } : null;
  const ended = deed(row.endedById, row.endedAt);
  // A signed version that was never in force and that nobody declined gave way to another one.
  const how = row.proposedAt === null ? "discarded" : row.endedById === null ? "lapsed" : "declined";
  return {
    versionId: row.id,
    number: row.number,
    title: row.title,
    state: row.state as VersionState,
    words: row.words,
    proposed: deed(row.proposedById, row.proposedAt),
    signed: deed(row.adoptedById, row.adoptedAt),
    inForceFrom: row.inForceFrom?.toISOString() ?? null,
    supersededAt: row.supersededAt?.toISOString() ?? null,
    ended: ended ? { ...ended, words: row.endedWords, how } : null,
    basedOn: row.basedOn?.number ?? null,
  };
}

export type VersionPage = {
  line: VersionLine;
  view: AgreementView;
  /** What signing it changes, or changed, in the version it was made from; null for the first one. */
  difference: DifferenceView | null;
};

/** One version as it can be read, with what it changes in the one it was made from; null when there is no such version. */
export async function versionPage(
  tx: Tx,
  { orgId, now }: { orgId: string; now: Date },
  versionId: string,
): Promise<VersionPage | null> {
  const row = await tx.agreementVersion.findUnique({ where: { orgId_id: { orgId, id: versionId } }, select: LINE });
  if (!row) return null;
  const line = lineOf(row, await namesIn(tx, orgId, [row]));
  const identity = { ...(await readInForce(tx, orgId)), versionId };
  const isFixed = line.state === "adopted" || line.state === "superseded";
  const agreement = await (isFixed ? loadAgreement(tx, identity) : readAgreement(tx, identity));
  const view = await agreementView(tx, agreement, { orgId, now });
  return { line, view, difference: row.basedOnId ? await differenceWithBasis(tx, orgId, versionId) : null };
}

/** A version that waits for a signature, and what this person may do about it; null when it does not wait (any more). */
export async function proposalOf(
  tx: Tx,
  actor: MemberActor,
  { versionId, now }: { versionId: string; now: Date },
): Promise<Proposal | null> {
  const { orgId } = actor;
  const version = await findVersion(tx, orgId, versionId);
  if (version?.state !== "proposed" || !version.fingerprint || !version.proposedAt) return null;
  const { isSmallTeam, versionId: inForceId } = await readInForce(tx, orgId);
  const others = await tx.agreementVersion.findMany({
    where: { orgId, OR: [{ id: inForceId }, { state: "signed" }] },
    select: LINE,
  });
  const names = await namesIn(tx, orgId, [version, ...others]);
  const lines = others.map((row) => lineOf(row, names));
  const current = lines.find(({ versionId }) => versionId === inForceId);
  const waiting = lines.find(({ state }) => state === "signed");
  const { proposedById } = version;
  const proposing = { proposedById, isSmallTeam };
  return {
    versionId,
    number: version.number,
    title: version.title,
    fingerprint: version.fingerprint,
    words: version.words,
    proposed: lineOf(version, names).proposed ?? { by: null, at: version.proposedAt.toISOString() },
    signers: await signersOf(tx, { orgId, now }, proposing),
    basedOn: { number: version.basedOn?.number ?? 0, isInForce: version.basedOn?.state === "adopted" },
    inForce: { number: current?.number ?? 0, by: current?.signed?.by ?? null, at: current?.inForceFrom ?? null },
    waiting: waiting?.inForceFrom ? { number: waiting.number, at: waiting.inForceFrom } : null,
    may: {
      sign: !decidingCapacity(actor) ? "not_your_role" : signingCapacity(actor, proposing) ? "yes" : "four_eyes",
      withdraw: mayTry(actor.roles, "agreement.edit"),
    },
  };
}
