import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import type { MeetingActionView } from "@/lib/features/meetings/schema";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

const NAMED = { owner: { select: { id: true, name: true } } } as const satisfies Prisma.MeetingActionInclude;
type ActionRow = Prisma.MeetingActionGetPayload<{ include: typeof NAMED }>;

/** More than this nobody keeps open; the oldest days first. */
const OPEN_MAX = 50;

type Seen = { viewer: Pick<MemberActor, "memberId" | "roles"> | null; isLead: boolean };

export function actionView({ owner, ...row }: ActionRow, { viewer, isLead }: Seen): MeetingActionView {
  const { id, meetingId, pointId, words, dueOn, version } = row;
  return {
    ...{ id, meetingId, pointId, words, dueOn, version },
    owner: { memberId: owner.id, name: owner.name },
    state: row.state as MeetingActionView["state"],
    isMine: isLead || (viewer !== null && actsAs(viewer).includes(owner.id)),
  };
}

/** What somebody took upon them and is still to be done, the nearest day first. */
export async function actionsOfMember(tx: Tx, viewer: MemberActor): Promise<MeetingActionView[]> {
  const rows = await tx.meetingAction.findMany({
    where: { orgId: viewer.orgId, ownerId: { in: actsAs(viewer) }, state: "open" },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: NAMED,
    take: OPEN_MAX,
  });
  return rows.map((row) => actionView(row, { viewer, isLead: false }));
}

type Before = { meeting: { id: string; seriesId: string }; viewer: MemberActor; isLead: boolean };

/** What was taken on in other meetings of a series and is still open. */
export async function openActionsOf(tx: Tx, { meeting, viewer, isLead }: Before): Promise<MeetingActionView[]> {
  const rows = await tx.meetingAction.findMany({
    where: {
      orgId: viewer.orgId,
      state: "open",
      meetingId: { not: meeting.id },
      meeting: { seriesId: meeting.seriesId },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: NAMED,
    take: OPEN_MAX,
  });
  return rows.map((row) => actionView(row, { viewer, isLead }));
}
