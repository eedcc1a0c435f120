import { monthAsked } from "@/lib/domain/month-report";
import { dayOf } from "@/lib/domain/planning";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { receiversOf } from "./queries";
import { sendMonthReportInput } from "./schema";

/** Sends the report of a month at once to whoever is chosen; each sending once, however often it is pressed. */
export const sendMonthReport = command({
  name: "monthReport.send",
  input: sendMonthReportInput,
  may: "reflex.lead",
  run: async (unit, { sendId, month, memberIds }): Promise<Result<{ mails: number }>> => {
    const { tx, orgId, now } = unit;
    const { timeZone } = (await unit.agreement()).calendar;
    if (monthAsked(month, dayOf(now.toISOString(), timeZone)) !== month) return invalid("month", "fields.unknown");
    const known = new Set((await receiversOf({ tx, orgId, now })).map(({ id }) => id));
    if (memberIds.some((id) => !known.has(id))) return invalid("memberIds", "fields.unknown");
    const chosen = [...new Set(memberIds)];
    for (const memberId of chosen) {
      const payload = { memberId, reportMonth: month };
      unit.post({ kind: "mail", dedupeKey: `month_report:${sendId}:${memberId}`, payload });
    }
    const data = { month, memberIds: chosen };
    unit.journal({ action: "monthReport.send", subject: { kind: "month_report", id: sendId }, data });
    return ok({ mails: chosen.length });
  },
});

export const monthReportCommands = { sendMonthReport };
