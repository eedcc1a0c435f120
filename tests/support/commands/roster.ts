import { writeHandOver } from "@/lib/features/hand-overs/commands";
import { addPattern } from "@/lib/features/roster/commands";
import { setTarget } from "@/lib/features/service-levels/commands";
import { addShift } from "@/lib/features/shifts/commands";
import { askSwap } from "@/lib/features/swaps/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, DAY_MS, LEADS, newcomer, now, STAFF_ONLY, type StaffTown } from "./town";

const HOUR_MS = 3_600_000;
const HOURS = { mon: [["09:00", "17:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const place = ({ channels }: StaffTown) => ({ channelId: channels.byHand, segmentId: null });
const ahead = (days: number) => ({
  from: new Date(now().getTime() + days * DAY_MS).toISOString(),
  until: new Date(now().getTime() + days * DAY_MS + 4 * HOUR_MS).toISOString(),
});

let turns = 0;
/** Each further away than the one before: nobody sits at one place twice at once. */
async function shift(town: StaffTown, who: keyof StaffTown["members"] = "wout"): Promise<string> {
  turns += 1;
  const { memberId } = town.members[who];
  const { shiftId } = await must(as(town.members.fatima, addShift, { ...place(town), ...ahead(2 + turns), memberId }));
  return shiftId;
}

const pattern = (town: StaffTown) => ({
  ...place(town),
  memberId: town.members.wout.memberId,
  weekdays: ["mon"],
  fromTime: "09:00",
  untilTime: "13:00",
  everyWeeks: 1,
  startsOn: "2099-01-05",
  endsOn: null,
});

/** Wout asks Tom to take his turn. */
async function ask(town: StaffTown): Promise<{ askId: string }> {
  const raw = { shiftId: await shift(town), askedOfId: town.members.tom.memberId, otherShiftId: null };
  return must(as(town.members.wout, askSwap, raw));
}

/** Of Wout, at the buttons since an hour. */
async function runningShift({ orgId, members, channels }: StaffTown): Promise<string> {
  const id = newId();
  const span = { fromAt: new Date(now().getTime() - HOUR_MS), untilAt: new Date(now().getTime() + HOUR_MS) };
  const data = { orgId, id, memberId: members.wout.memberId, channelId: channels.bluesky, ...span };
  await inOrganisation(orgId, (tx) =>
    tx.shift.create({ data: { ...data, state: "planned", words: "", changedAt: now() } }),
  );
  return id;
}

const target = ({ channels }: StaffTown) => ({
  channelId: channels.byHand,
  topicId: null,
  segmentId: null,
  priority: null,
  firstAnswerMinutes: 240,
  solvedMinutes: 960,
});

/** The roster, who takes whose turn, what is left for the next one, and what answering promises. */
export const rosterCases: Record<string, CommandCase> = {
  "roster.setNeed": { allowed: ["trekker"], prepare: async (town) => ({ ...place(town), hours: HOURS }) },
  "roster.addPattern": { allowed: ["trekker"], prepare: async (town) => pattern(town) },
  "roster.endPattern": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { patternId } = await must(as(town.members.fatima, addPattern, pattern(town)));
      return { patternId };
    },
  },
  "roster.fillWeek": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => ({ week: "2098-12-29" }) },
  "shifts.add": {
    // For oneself, or for anybody by the trekker.
    allowed: ["trekker", "expert"],
    prepare: async (town) => {
      turns += 1;
      return { ...place(town), ...ahead(2 + turns), memberId: town.members.ilse.memberId };
    },
  },
  "shifts.change": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const shiftId = await shift(town);
      turns += 1;
      return { shiftId, seenRevision: 0, ...ahead(2 + turns), memberId: town.members.wout.memberId };
    },
  },
  "shifts.cancel": {
    allowed: ["trekker"],
    prepare: async (town) => ({ shiftId: await shift(town), seenRevision: 0 }),
  },
  "shifts.takeGap": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      turns += 1;
      return { ...place(town), ...ahead(2 + turns) };
    },
  },
  "swaps.ask": {
    allowed: ["member"],
    prepare: async (town) => ({
      shiftId: await shift(town),
      askedOfId: town.members.tom.memberId,
      otherShiftId: await shift(town, "tom"),
    }),
  },
  "swaps.askForGap": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      turns += 1;
      return { ...place(town), ...ahead(2 + turns), askedOfId: await newcomer(town) };
    },
  },
  "swaps.answer": { allowed: ["editor"], prepare: async (town) => ({ ...(await ask(town)), agrees: true }) },
  "swaps.withdraw": { allowed: ["member"], prepare: ask },
  "handOvers.write": {
    allowed: ["member"],
    prepare: async (town) => ({ shiftId: await runningShift(town), words: "Rita wacht op een antwoord." }),
  },
  "handOvers.confirm": {
    allowed: ["editor"],
    prepare: async (town) => {
      const shiftId = await runningShift(town);
      const { handOverId } = await must(as(town.members.wout, writeHandOver, { shiftId, words: "Rita wacht." }));
      const { orgId, members, channels } = town;
      const span = {
        fromAt: new Date(now().getTime() + 2 * HOUR_MS),
        untilAt: new Date(now().getTime() + 3 * HOUR_MS),
      };
      const next = { orgId, id: newId(), memberId: members.tom.memberId, channelId: channels.bluesky, ...span };
      await inOrganisation(orgId, (tx) =>
        tx.shift.create({ data: { ...next, state: "planned", words: "", changedAt: now() } }),
      );
      return { handOverId, seenRevision: 0 };
    },
  },
  "serviceTargets.set": { allowed: LEADS, prepare: async (town) => target(town) },
  "serviceTargets.end": {
    allowed: LEADS,
    prepare: (town) => must(as(town.members.fatima, setTarget, target(town))),
  },
};
