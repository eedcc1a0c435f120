import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { hasRead } from "@/lib/domain/team";
import type { PersonRef } from "@/lib/domain/workflow";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { PolicyLine, PolicyView } from "./schema";

type Look = { tx: Tx; viewer: MemberActor; now: Date };

const POLICY = {
  versions: {
    orderBy: { number: "desc" },
    include: {
      issuedBy: { select: { name: true } },
      readings: { select: { memberId: true, readAt: true } },
    },
  },
} as const;

/** Policy texts, those that hold first. */
export async function policyList(look: Look): Promise<PolicyLine[]> {
  const { tx, viewer } = look;
  const rows = await readPolicies(look);
  const people = await followers(tx, viewer.orgId, look.now);
  return rows.map((row) => lineOf(row, people, viewer));
}

/** One text with all its versions and who read it; null when there is none. */
export async function policyView(look: Look, policyId: string): Promise<PolicyView | null> {
  const { tx, viewer } = look;
  const [row] = await readPolicies(look, policyId);
  if (!row) return null;
  const people = await followers(tx, viewer.orgId, look.now);
  const readings = row.versions.flatMap(({ number, readings: all }) =>
    all.map(({ memberId, readAt }) => ({ number, memberId, at: readAt.toISOString() })),
  );
  const last = (memberId: string) => readings.find((one) => one.memberId === memberId);
  const own = last(viewer.memberId);
  return {
    ...lineOf(row, people, viewer),
    versions: row.versions.map(({ number, body, changes, asksReading, issuedBy, issuedAt }) => {
      return { number, body, changes, asksReading, issuedBy: issuedBy.name, issuedAt: issuedAt.toISOString() };
    }),
    read: own ? { version: own.number, at: own.at } : null,
    behind: people.filter((one) => !isUpToDate(row, one)),
    upToDate: people.flatMap((one) => {
      const read = last(one.memberId);
      return read && isUpToDate(row, one) ? [{ ...one, at: read.at }] : [];
    }),
  };
}

/** How many texts somebody still has to read. */
export async function policiesToRead(look: Look): Promise<number> {
  if (!mayTry(look.viewer.roles, "policies.follow")) return 0;
  const rows = await readPolicies(look);
  return rows.filter((row) => !row.endedAt && !isUpToDate(row, look.viewer)).length;
}

const readPolicies = ({ tx, viewer: { orgId } }: Look, id?: string) =>
  tx.policy.findMany({
    where: { orgId, ...(id ? { id } : {}) },
    include: POLICY,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { title: "asc" }, { id: "asc" }],
  });

type Row = Awaited<ReturnType<typeof readPolicies>>[number];

/** Everybody who lives by the guidelines. */
async function followers(tx: Tx, orgId: string, now: Date): Promise<PersonRef[]> {
  const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "policies.follow"));
  return people.map(({ memberId, name }) => ({ memberId, name }));
}

function isUpToDate({ versions }: Row, { memberId }: { memberId: string }): boolean {
  const confirmed = versions.filter(({ readings }) => readings.some((one) => one.memberId === memberId));
  return hasRead(
    versions,
    confirmed.map(({ number }) => number),
  );
}

function lineOf(row: Row, people: readonly PersonRef[], viewer: MemberActor): PolicyLine {
  const { id, title, version, endedAt, versions, createdAt } = row;
  const follows = mayTry(viewer.roles, "policies.follow");
  return {
    id,
    title,
    version,
    issuedAt: (versions[0]?.issuedAt ?? createdAt).toISOString(),
    isEnded: endedAt !== null,
    hasToRead: follows && endedAt === null && !isUpToDate(row, viewer),
    readers: people.filter((one) => isUpToDate(row, one)).length,
    people: people.length,
  };
}
