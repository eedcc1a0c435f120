import { z } from "zod";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Result } from "@/lib/domain/result";
import { dueMonthReport, dueWeekMail } from "@/lib/domain/rounds";
import { receiversOf } from "@/lib/features/month-report/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { command, execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { wishesOf } from "@/lib/platform/notice-wishes";
import { byTheClock } from "@/lib/platform/tenancy";
import { weekNews } from "./queries";

type Told = Result<{ mails: number }>;
const nobody: Told = ok({ mails: 0 });

/** Sends the mail of the week to everybody in the team who wants it: once, and only when there is something to tell. */
export const sendWeekMail = command({
  name: "rounds.sendWeekMail",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Told> => {
    const { tx, orgId, now } = unit;
    const rounds = await tx.rounds.findUnique({ where: { orgId } });
    if (!rounds?.weekMail) return nobody;
    const { timeZone: zone } = (await unit.agreement()).calendar;
    const due = dueWeekMail(rounds, zone, now);
    if (!due) return nobody;
    const row = { orgId, id: newId(), weekOf: due.weekOf, sentAt: now };
    const { count } = await tx.weekMail.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return nobody;
    const { successes, thanks } = await weekNews(tx, { orgId, now, zone });
    if (successes.length + thanks.length === 0) return nobody;
    const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "team.belong"));
    const ids = people.map(({ memberId }) => memberId);
    const wishes = await wishesOf(unit, ids);
    const wanting = ids.filter((id) => wishes.get(id)?.choices.reflex.mail !== "never");
    // What it says is written when it leaves: the outbox holds to whom and of which week, and nothing else.
    for (const memberId of wanting) {
      const payload = { memberId, weekOf: due.weekOf };
      unit.post({ kind: "mail", dedupeKey: `week_mail:${due.weekOf}:${memberId}`, payload });
    }
    const data = { weekOf: due.weekOf, mails: wanting.length };
    unit.journal({ action: "rounds.sendWeekMail", subject: { kind: "week_mail", id: row.id }, data });
    return ok({ mails: wanting.length });
  },
});

/** Sends the letter of the month that is over to the executives who want it: once each. */
export const sendMonthLetter = command({
  name: "rounds.sendMonthLetter",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Told> => {
    const { tx, orgId, now } = unit;
    const rounds = await tx.rounds.findUnique({ where: { orgId } });
    if (!rounds?.monthReport) return nobody;
    const { timeZone: zone } = (await unit.agreement()).calendar;
    const due = dueMonthReport(rounds, zone, now);
    if (!due) return nobody;
    const { month } = due;
    const row = { orgId, id: newId(), month, sentAt: now };
    const { count } = await tx.monthReport.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return nobody;
    const ids = (await receiversOf({ tx, orgId, now })).flatMap(({ id, isUsual }) => (isUsual ? id : []));
    const wishes = await wishesOf(unit, ids);
    const wanting = ids.filter((id) => wishes.get(id)?.choices.reflex.mail !== "never");
    for (const memberId of wanting) {
      const payload = { memberId, reportMonth: month };
      unit.post({ kind: "mail", dedupeKey: `month_report:${month}:${memberId}`, payload });
    }
    const data = { month, mails: wanting.length };
    unit.journal({ action: "rounds.sendMonthLetter", subject: { kind: "month_report", id: row.id }, data });
    return ok({ mails: wanting.length });
  },
});

/** May run twice and at the same time as itself. */
export async function sendRounds(orgId: string, now: Date): Promise<void> {
  for (const round of [sendWeekMail, sendMonthLetter]) {
    const result = await execute(round, { caller: { kind: "system", orgId }, raw: {}, now });
    if (!result.ok) throw new Error(`${round.name} was refused: ${result.refusal.message}`);
  }
}

/** Where something goes round by itself; each organisation knows its own time. */
export async function organisationsWithRounds(): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`select org_id from rounds where week_mail or month_report`,
  );
  return rows.map((row) => row.org_id);
}
