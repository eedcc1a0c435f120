import { type GapFacts, type PointFacts, placeOfGap, rowForGap } from "@/lib/domain/meetings";
import { ok, type Result } from "@/lib/domain/result";
import { addRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { rowContent } from "@/lib/features/drafts/schema";
import { notFound } from "@/lib/features/items/commands";
import { findMeeting, inState, tellMeeting } from "@/lib/features/meetings/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { proposeRowInput } from "./schema";

/** Makes the missing row of a gap that the meeting speaks about; asked again it leads to the same row. */
export const proposeRow = command({
  name: "meetings.proposeRow",
  input: proposeRowInput,
  may: "agreement.edit",
  run: async (unit, { pointId }): Promise<Result<{ rowId: string }>> => {
    const { tx, orgId } = unit;
    const point = await tx.meetingPoint.findUnique({ where: { orgId_id: { orgId, id: pointId } } });
    const meeting = point ? await findMeeting(unit, point.meetingId) : null;
    const facts = point?.facts as PointFacts | undefined;
    if (!meeting || facts?.kind !== "gap") return notFound();
    return (
      inState(meeting, ["running", "ended"]) ?? writeGapRow(unit, { pointId, meetingId: meeting.id, facts, words: "" })
    );
  },
});

type Gap = { pointId: string; meetingId: string; facts: GapFacts; words: string };

/** Puts the row in the draft, prefilled from what came up and with the words of the meeting beside it. */
export async function writeGapRow(unit: Unit, gap: Gap): Promise<Result<{ rowId: string }>> {
  const { pointId, meetingId, facts, words } = gap;
  const started = await startDraft.run(unit, {});
  if (!started.ok) return started;
  const { draftId } = started.value;
  const there = placeOfGap(facts, await draftRows(unit.tx, unit.orgId, draftId)).rowId;
  if (there) return ok({ rowId: there });
  const rowId = newId();
  const added = await addRow.run(unit, { draftId, id: rowId, row: rowContent.parse(rowForGap(facts, words)) });
  if (!added.ok) return added;
  const subject = { kind: "meeting_point", id: pointId };
  unit.journal({ action: "meetings.proposeRow", subject, data: { draftId, rowId, words } });
  tellMeeting(unit, meetingId);
  return ok({ rowId });
}

export const meetingRuleCommands = { proposeRow };
