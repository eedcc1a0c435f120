import { inOrganisation } from "@/lib/platform/tenancy";

/** Where the posts of an organisation stand: what the demo promises to show, with how many of each. */
export async function standings(orgId: string): Promise<Record<string, number>> {
  const items = await inOrganisation(orgId, (tx) =>
    tx.item.findMany({
      where: { orgId, kind: "post" },
      select: {
        state: true,
        stage: true,
        plannedAt: true,
        needsMomentSince: true,
        closedReason: true,
        stageRuns: { orderBy: { ordinal: "asc" } },
        signOffs: true,
        publications: true,
      },
    }),
  );
  const counts: Record<string, number> = {};
  for (const item of items) {
    const standing = standingOf(item);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  return counts;
}

type Item = {
  state: string;
  stage: string;
  plannedAt: Date | null;
  needsMomentSince: Date | null;
  closedReason: string | null;
  stageRuns: { closedAt: Date | null; outcome: string | null; passedOnToRole: string | null }[];
  signOffs: { isGiven: boolean }[];
  publications: { state: string }[];
};

function standingOf(item: Item): string {
  const before = item.stageRuns.findLast((run) => run.closedAt !== null);
  const open = item.stageRuns.find((run) => run.closedAt === null);
  if (item.state !== "open") return item.closedReason === "expired" ? "expired" : item.state;
  if (item.stage === "respond") return before?.outcome === "sent_back" ? "sent back" : "being written";
  if (item.stage === "accept") return acceptingOf(item, open?.passedOnToRole ?? null);
  if (item.needsMomentSince) return "accepted, needs a new moment";
  if (item.plannedAt) return "accepted and planned";
  return item.publications.length > 0 ? "accepted, being placed by hand" : "accepted, waits for publishing";
}

function acceptingOf({ signOffs }: Item, passedOnToRole: string | null): string {
  if (passedOnToRole) return `to accept, passed on to ${passedOnToRole}`;
  const last = signOffs.at(-1);
  if (!last) return "to accept";
  return last.isGiven ? "to accept, signed off" : "to accept, sign-off withheld";
}

/** What the municipality shows, on whatever day and hour the demo begins. */
export const PROMISED = {
  "being written": 3,
  "sent back": 1,
  "to accept": 3,
  "to accept, signed off": 2,
  "to accept, sign-off withheld": 1,
  "to accept, passed on to executive": 1,
  "accepted and planned": 2,
  "accepted, needs a new moment": 1,
  "accepted, waits for publishing": 1,
  "accepted, being placed by hand": 1,
  published: 10,
  withdrawn: 2,
  expired: 1,
};
