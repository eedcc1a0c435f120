import type { Role } from "@/lib/domain/authority";
import { rolesFor } from "@/lib/domain/people";
import { type Colleague, colleagues } from "@/lib/features/scenes/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

const named = { select: { id: true, key: true, name: true } } as const;

const WITH = {
  holder: { select: { id: true, name: true } },
  contact: { select: { id: true, handle: true, name: true, authorKind: true, addressForm: true } },
  channel: { select: { id: true, key: true, name: true, network: true } },
  topic: named,
  segment: named,
} satisfies Prisma.CaseInclude;

/** Everything of a case that a step with it is decided on. */
export type CaseFile = Prisma.CaseGetPayload<{ include: typeof WITH }>;

export const findCase = (tx: Tx, orgId: string, caseId: string): Promise<CaseFile | null> =>
  tx.case.findUnique({ where: { orgId_id: { orgId, id: caseId } }, include: WITH });

/** The last thing the other side said: what an answer answers. */
export const lastHeard = (tx: Tx, orgId: string, caseId: string) =>
  tx.caseMessage.findFirst({
    where: { orgId, caseId, direction: "in" },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    include: { contact: { select: { name: true, handle: true } } },
  });

/**
 * Who answers for a case that nobody has: the trekker of its segment, else one of the whole organisation, else an
 * executive.
 */
export async function whoAnswersFor(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  segmentId: string | null,
): Promise<string> {
  const people = await colleagues(tx, orgId, now);
  const inSegment = people.find((one) =>
    one.roles.some((held) => held.role === "trekker" && held.segmentId === segmentId),
  );
  const found =
    inSegment ?? withRole(people, "trekker", segmentId) ?? withRole(people, "executive", segmentId) ?? people[0];
  if (!found) throw new Error("An organisation without people cannot answer anybody.");
  return found.memberId;
}

const withRole = (people: readonly Colleague[], role: Role, segmentId: string | null): Colleague | undefined =>
  people.find(({ roles }) => rolesFor(roles, segmentId).includes(role)) ??
  people.find(({ roles }) => roles.some((held) => held.role === role));
