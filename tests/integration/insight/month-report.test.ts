import { beforeAll, describe, expect, it } from "vitest";
import { monthLetter, monthPaper } from "@/lib/domain/month-report";
import { pinIdea } from "@/lib/features/board/commands";
import { sendMail } from "@/lib/features/mail/jobs";
import { sendMonthReport } from "@/lib/features/month-report/commands";
import { monthReport } from "@/lib/features/month-report/queries";
import { importResults } from "@/lib/features/result-imports/commands";
import { changeRounds } from "@/lib/features/rounds/commands";
import { sendRounds } from "@/lib/features/rounds/jobs";
import { newId } from "@/lib/platform/ids";
import { pdfOf } from "@/lib/platform/pdf";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type StaffTown, staffTown } from "@/tests/support/every-command";
import { must } from "@/tests/support/post";

// Mail is kept for the page that shows it.
process.env.TREKKER_MODE = "demo";

/** The third of November, on which the letter about October goes at nine. */
const NOW = new Date("2026-11-03T08:00:30Z");
/** Of the weeks that end in October: the first belongs to it, the last does not. */
const REACHED = { "2026-09-27": 5, "2026-09-28": 100, "2026-10-14": 40, "2026-10-25": 60, "2026-10-26": 900 };

let town: StaffTown;

beforeAll(async () => {
  town = await staffTown();
  const { fatima, wout } = town.members;
  const posts = Object.entries(REACHED).map(([day, reach]) => ({
    ...{ keys: [day], url: null, text: `Bericht van ${day}`, publishedAt: `${day}T10:00:00Z`, hasTime: true },
    ...{ contentType: "photo" as const, figures: { reach } },
  }));
  const file = { id: newId(), channelId: town.channels.byHand, fileName: "a.csv", contentHash: "c".repeat(64) };
  await must(as(fatima, importResults, { ...file, format: "facebook", mapping: null, posts, days: [] }));
  for (const at of ["2026-09-30T21:59:00Z", "2026-09-30T22:01:00Z", "2026-10-31T22:59:00Z", "2026-10-31T23:01:00Z"])
    await must(as(wout, pinIdea, { id: newId(), title: `Een idee van ${at}`, now: new Date(at) }));
  const { orgId } = town;
  const said = { orgId, story: "Ze stonden tot op straat.", addedById: wout.memberId, addedAt: NOW };
  const days = ["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"];
  const effects = days.map((onDay) => ({ ...said, id: newId(), words: `Veertig meer op ${onDay}`, onDay }));
  await inOrganisation(orgId, (tx) => tx.effect.createMany({ data: effects }));
});

const report = (month?: string) =>
  inOrganisation(town.orgId, (tx) => monthReport({ tx, orgId: town.orgId, now: NOW }, month));

describe("the report of a month", () => {
  it("counts what falls in the month by the organisation's clock, and figures of the weeks that end in it", async () => {
    const { facts, later } = await report();
    expect(later).toBeNull();
    expect(facts).toMatchObject({
      month: "2026-10",
      executives: ["Hilde"],
      effects: { counts: { now: 2, before: 1 } },
      ideas: { now: { pinned: 2, published: 0 }, before: { pinned: 1, published: 0 } },
      published: { now: 0, before: 0 },
      seen: {
        figure: "reach",
        sums: { now: { count: 3, sum: 200 }, before: { count: 1, sum: 5 } },
        typical: null,
        weeks: [
          { week: "2026-09-28", count: 1, sum: 100 },
          { week: "2026-10-12", count: 1, sum: 40 },
          { week: "2026-10-19", count: 1, sum: 60 },
        ],
      },
    });
    expect((await report("2026-09")).later).toBe("2026-10");
  });
});

describe("the mail of the month", () => {
  const posted = () =>
    inOrganisation(town.orgId, (tx) =>
      tx.outbox.findMany({ where: { orgId: town.orgId, dedupeKey: { startsWith: "month_report:" } } }),
    );

  it("goes once to the executive when two processes send it at the same moment, and again to nobody", async () => {
    const rounds = { monthReport: true, monthReportDay: 3, monthReportAt: "09:00" };
    const week = { weekMail: false, weekMailDay: 5, weekMailAt: "15:00" };
    await must(as(town.members.fatima, changeRounds, { seenRevision: 0, ...week, ...rounds, now: NOW }));
    await sendRounds(town.orgId, new Date(NOW.getTime() - 60_000));
    expect(await posted()).toEqual([]);
    await Promise.all([sendRounds(town.orgId, NOW), sendRounds(town.orgId, NOW)]);
    await sendRounds(town.orgId, new Date(NOW.getTime() + 3_600_000));
    expect(await posted()).toMatchObject([
      { payload: { memberId: town.members.hilde.memberId, reportMonth: "2026-10" } },
    ]);
  });

  it("is sent at once to whoever is chosen, once however often it is pressed, and to nobody unknown or outside", async () => {
    const { fatima, wout, piet } = town.members;
    const before = (await posted()).length;
    const chosen = { sendId: newId(), month: "2026-10", memberIds: [wout.memberId], now: NOW };
    await Promise.all([as(fatima, sendMonthReport, chosen), as(fatima, sendMonthReport, chosen)]);
    expect(await posted()).toHaveLength(before + 1);
    for (const memberIds of [[newId()], [piet.memberId]])
      expect(await as(fatima, sendMonthReport, { ...chosen, memberIds })).toMatchObject({ ok: false });
    const unfinished = { ...chosen, sendId: newId(), month: "2026-11" };
    expect(await as(fatima, sendMonthReport, unfinished)).toMatchObject({ ok: false });
  });

  it("tells what came of it, in the language of the reader", async () => {
    const [message] = await posted();
    await sendMail({ orgId: town.orgId, payload: message?.payload } as Parameters<typeof sendMail>[0]);
    const mail = await atTheDoor((tx) => tx.localMail.findFirstOrThrow({ orderBy: { id: "desc" } }));
    expect(mail.subject).toBe("Maandbrief oktober 2026");
    expect(mail.text).toContain("Veertig meer op 2026-10-31");
    expect(mail.text).toContain("Ze stonden tot op straat.");
  });
});

describe("the sheet of a month", () => {
  it("is one page, also when there is as much to tell as it shows", async () => {
    const { facts } = await report();
    const [effect] = facts.effects.shown;
    if (!effect) throw new Error("Nothing was told.");
    const told = { ...effect, title: "Wie helpt de bibliotheek verhuizen?", ideaBy: "Lieselot Vandenbroucke" };
    const full = { ...facts, effects: { ...facts.effects, shown: [told, told, told] } };
    const long = (words: string, times: number) => Array.from({ length: times }, () => words).join(" ");
    const letter = monthLetter(full, { say: (key) => (key.startsWith("goals") ? key : long(key, 2)), locale: "nl" });
    const line = { name: "Minder dezelfde vragen aan het loket", words: long("Achter: nu 9 per week, 18 nodig.", 3) };
    letter.effects.shown = letter.effects.shown.map((one) => ({
      ...one,
      story: long("Ze stonden tot op straat.", 10),
    }));
    const { name: _, ...nameless } = line;
    letter.sections = letter.sections.map(({ id, heading }) => {
      return {
        id,
        heading,
        lines: Array.from({ length: id === "goals" ? 5 : 3 }, () => (id === "goals" ? line : nameless)),
      };
    });
    const foot = { left: "Afgedrukt", page: "blad" };
    const paper = monthPaper({ letter, organisation: "Zonnebeke-aan-Zee", locale: "nl", now: NOW, foot });
    const pdf = Buffer.from(await pdfOf(paper)).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toContain("/Lang (nl)");
  });
});
