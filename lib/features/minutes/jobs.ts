import { z } from "zod";
import { MINUTES_WAIT_MS } from "@/lib/domain/meetings/time";
import { ok, type Result } from "@/lib/domain/result";
import { findMeeting, holdMeeting } from "@/lib/features/meetings/commands";
import { command, execute } from "@/lib/platform/command";
import { byTheClock } from "@/lib/platform/tenancy";
import { tellMinutes } from "./commands";

const AT_ONCE = 50;

const endedBefore = (now: Date): Date => new Date(now.getTime() - MINUTES_WAIT_MS);

/** Sends the minutes that were long enough there to be looked over. */
const sendDueMinutes = command({
  name: "minutes.sendDue",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ sent: number }>> => {
    const { tx, orgId, now } = unit;
    const due = await tx.meeting.findMany({
      where: { orgId, state: "ended", sentAt: null, endedAt: { lte: endedBefore(now) } },
      orderBy: { endedAt: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    let sent = 0;
    for (const { id } of due) {
      await holdMeeting(unit, id);
      const meeting = await findMeeting(unit, id);
      if (!meeting || meeting.sentAt) continue;
      await tellMinutes(unit, meeting);
      sent += 1;
    }
    return ok({ sent });
  },
});

/** May run twice and at the same time as itself. Gives how many minutes were sent. */
export async function sendMinutesDue(orgId: string, now: Date): Promise<number> {
  const result = await execute(sendDueMinutes, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Sending of minutes was refused: ${result.refusal.message}`);
  return result.value.sent;
}

/** Where minutes wait that are to be sent by now. */
export async function organisationsWithDueMinutes(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from meeting
      where state = 'ended' and sent_at is null and ended_at <= ${endedBefore(now)}`,
  );
  return rows.map((row) => row.org_id);
}
