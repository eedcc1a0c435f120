import { WEEKDAYS } from "@/lib/domain/calendars";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { weekdayOf } from "@/lib/domain/planning";
import type { Place } from "@/lib/domain/roster";
import type { Unit } from "@/lib/platform/unit";

/** A turn in the words of a notice: the day, the hours of the clock and the place. */
export type ShiftWords = {
  weekday: string;
  date: string;
  from: string;
  until: string;
  place: string;
  isAll: "yes" | "no";
};

type Turn = Place & { fromAt: Date; untilAt: Date };

/** The same in every language: only the name of the day is left to the words around it. */
export async function shiftWords(unit: Unit, { fromAt, untilAt, ...place }: Turn): Promise<ShiftWords> {
  const { calendar } = await unit.agreement();
  const clock = (at: Date) => wallClockOf(at.toISOString(), calendar.timeZone);
  const [day = "", from = ""] = clock(fromAt).split("T");
  const [, month = "", date = ""] = day.split("-");
  const name = await placeName(unit, place);
  return {
    weekday: WEEKDAYS[weekdayOf(day)] ?? "mon",
    date: `${Number(date)}/${Number(month)}`,
    from: shortTime(from),
    until: shortTime(clock(untilAt).slice(11)),
    place: name,
    isAll: name ? "no" : "yes",
  };
}

const shortTime = (time: string): string => time.replace(/^0/, "");

/** Empty for everything: the words around it say so. */
async function placeName({ tx, orgId }: Unit, { channelId, segmentId }: Place): Promise<string> {
  const where = (id: string) => ({ where: { orgId_id: { orgId, id } }, select: { name: true } });
  const channel = channelId ? await tx.channel.findUnique(where(channelId)) : null;
  const segment = segmentId ? await tx.segment.findUnique(where(segmentId)) : null;
  return [channel?.name, segment?.name].filter(Boolean).join(", ");
}
