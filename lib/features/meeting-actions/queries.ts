import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import type { MeetingActionView } from "@/lib/features/meetings/schema";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

const NAMED = { owner: { select: { id: true, name: true } } } as const satisfies Prisma.MeetingActionInclude;
type Named = Prisma.MeetingActionGetPayload<{ include: typeof NAMED }>;
type ActionRow = Pick<Named, "id" | "meetingId" | "pointId" | "words" | "dueOn" | "version" | "state" | "owner">;

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
  const rows = await tx.$queryRaw<ActionRow[]>`
    select a.id, a.meeting_id as "meetingId", a.point_id as "pointId", a.words, a.due_on as "dueOn", a.version, a.state,
      json_build_object('id', m.id, 'name', m.name) as owner
    from meeting_action a join member m on m.org_id = a.org_id and m.id = a.owner_id
    where a.org_id = ${viewer.orgId}::uuid and a.owner_id = any(${actsAs(viewer)}::uuid[]) and a.state = 'open'
    order by a.due_on, a.id limit ${OPEN_MAX}`;
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
