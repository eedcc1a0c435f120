import { addAction, finishAction } from "@/lib/features/meeting-actions/commands";
import { addChoice } from "@/lib/features/meeting-choices/commands";
import { addPoint } from "@/lib/features/meeting-points/commands";
import { beginMeeting, endMeeting } from "@/lib/features/meeting-run/commands";
import { startSeries } from "@/lib/features/meeting-series/commands";
import { writeLine } from "@/lib/features/minutes/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postHandedIn } from "@/tests/support/post";
import { byHand, type CommandCase, STAFF_ONLY, type StaffTown } from "./town";

const DUE_ON = "2099-01-20";

const series = ({ members }: StaffTown) => ({
  name: "Weekoverleg",
  weekday: 4,
  startsAt: "10:00",
  minutes: 60,
  fromDay: "2099-01-05",
  leadId: members.fatima.memberId,
  memberIds: [members.wout.memberId],
});

/** A series with the meeting that is planned of it. */
async function planned(town: StaffTown): Promise<{ seriesId: string; meetingId: string; seenVersion: number }> {
  const { seriesId, meetingId } = await must(as(town.members.fatima, startSeries, series(town)));
  return { seriesId, meetingId: meetingId ?? "", seenVersion: 0 };
}

/** A meeting that Fatima began, with a point of hers and a choice on it. */
async function running(town: StaffTown) {
  const { fatima } = town.members;
  const { meetingId, seenVersion } = await planned(town);
  const { pointId } = await must(as(fatima, addPoint, { meetingId, title: "De kerstmarkt" }));
  const { choiceId } = await must(as(fatima, addChoice, { pointId, title: "We doen mee" }));
  const { version } = await must(as(fatima, beginMeeting, { meetingId, seenVersion }));
  return { meetingId, pointId, choiceId, seenVersion: version };
}

async function point(town: StaffTown): Promise<{ pointId: string }> {
  const { meetingId } = await planned(town);
  return must(as(town.members.fatima, addPoint, { meetingId, title: "De kerstmarkt" }));
}

/** A point of a meeting that runs about what the agreement says nothing about, as the week would write it. */
async function gap(town: StaffTown): Promise<{ pointId: string }> {
  const { pointId } = await running(town);
  const facts = { kind: "gap", power: "accept", facts: { risk: "high" }, count: 2, days: 90, href: "", items: [] };
  const { orgId } = town;
  await inOrganisation(orgId, (tx) =>
    tx.meetingPoint.update({ where: { orgId_id: { orgId, id: pointId } }, data: { kind: "gap", facts } }),
  );
  return { pointId };
}

async function line(town: StaffTown): Promise<{ lineId: string; seenRevision: number }> {
  const { meetingId, pointId } = await running(town);
  const { lineId } = await must(as(town.members.fatima, writeLine, { meetingId, pointId, words: "Het wordt druk." }));
  return { lineId, seenRevision: 0 };
}

const action = ({ members }: StaffTown) => ({ words: "Kraam vragen", ownerId: members.fatima.memberId, dueOn: DUE_ON });

async function taken(town: StaffTown): Promise<{ actionId: string; seenVersion: number }> {
  const { meetingId, pointId } = await running(town);
  const { actionId } = await must(as(town.members.fatima, addAction, { meetingId, pointId, ...action(town) }));
  return { actionId, seenVersion: 0 };
}

/** The weekly meeting: whoever leads it leads its steps; whoever is not in it neither votes nor writes. */
export const meetingCases: Record<string, CommandCase> = {
  "meetingSeries.start": { allowed: ["trekker"], prepare: async (town) => series(town) },
  "meetingSeries.change": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...series(town), seriesId: (await planned(town)).seriesId, seenRevision: 0 }),
  },
  "meetingSeries.end": {
    allowed: ["trekker"],
    prepare: async (town) => ({ seriesId: (await planned(town)).seriesId, seenRevision: 0 }),
  },
  "meetings.plan": {
    allowed: ["trekker"],
    prepare: async (town) => ({ seriesId: (await planned(town)).seriesId, onDay: "2099-02-03", startsAt: "11:00" }),
  },
  "meetings.move": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { meetingId, seenVersion } = await planned(town);
      const moment = { onDay: "2099-02-03", startsAt: "11:00", minutes: 45 };
      return { meetingId, seenVersion, ...moment, leadId: town.members.fatima.memberId };
    },
  },
  "meetings.skip": { allowed: ["trekker"], prepare: planned },
  "meetingPoints.add": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ meetingId: (await planned(town)).meetingId, title: "De kerstmarkt" }),
  },
  "meetingPoints.change": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await point(town)), title: "De markt", detail: "", minutes: 5 }),
  },
  "meetingPoints.drop": { allowed: ["trekker"], prepare: point },
  "meetingPoints.pin": { allowed: ["trekker"], prepare: async (town) => ({ ...(await point(town)), isPinned: true }) },
  "meetingPoints.restore": { allowed: ["trekker"], prepare: point },
  "meetingPoints.lay": {
    allowed: ["trekker"],
    prepare: async (town) => ({ meetingId: (await planned(town)).meetingId, subjects: ["mix"] }),
  },
  "meetingPoints.reorder": {
    allowed: ["trekker"],
    prepare: async (town) => ({ meetingId: (await planned(town)).meetingId, pointIds: [] }),
  },
  "meetings.accept": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { meetingId, pointId } = await running(town);
      const { seen, fingerprint } = await postHandedIn(town.members.wout, byHand(town));
      return { ...seen, fingerprint, meetingId, pointId, words: "Geaccepteerd." };
    },
  },
  "meetings.proposeRow": { allowed: ["trekker", "executive"], prepare: gap },
  "meetingChoices.add": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await point(town)), title: "We doen mee" }),
  },
  "meetingChoices.drop": {
    allowed: ["trekker"],
    prepare: async (town) => ({ choiceId: (await running(town)).choiceId }),
  },
  "meetingChoices.vote": { allowed: ["trekker"], prepare: running },
  "meetings.join": { allowed: STAFF_ONLY, prepare: async (town) => ({ meetingId: (await running(town)).meetingId }) },
  "meetings.excuse": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ meetingId: (await planned(town)).meetingId, isExcused: true }),
  },
  "meetings.begin": { allowed: ["trekker"], prepare: planned },
  "meetings.show": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { pointId, ...seen } = await running(town);
      return { ...seen, to: pointId };
    },
  },
  "meetings.carry": { allowed: ["trekker"], prepare: running },
  "meetings.settle": { allowed: ["trekker"], prepare: running },
  "meetings.end": { allowed: ["trekker"], prepare: running },
  "minutes.write": { allowed: ["trekker"], prepare: async (town) => ({ ...(await running(town)), words: "Druk." }) },
  "minutes.decide": { allowed: ["trekker"], prepare: async (town) => ({ ...(await running(town)), words: "Ja." }) },
  "minutes.change": { allowed: ["trekker"], prepare: async (town) => ({ ...(await line(town)), words: "Rustig." }) },
  "minutes.remove": { allowed: ["trekker"], prepare: line },
  "minutes.send": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { meetingId, seenVersion } = await running(town);
      await must(as(town.members.fatima, endMeeting, { meetingId, seenVersion }));
      return { meetingId };
    },
  },
  "meetingActions.add": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await running(town)), ...action(town) }),
  },
  "meetingActions.change": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await taken(town)), ...action(town), words: "Kraam bestellen" }),
  },
  "meetingActions.finish": { allowed: ["trekker"], prepare: taken },
  "meetingActions.drop": { allowed: ["trekker"], prepare: taken },
  "meetingActions.reopen": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const seen = await taken(town);
      const { version } = await must(as(town.members.fatima, finishAction, seen));
      return { ...seen, seenVersion: version };
    },
  },
};
