import { makeWall } from "@/lib/features/walls/commands";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, newcomer } from "./town";

/** Kind words, the screen in the canteen, and what goes round by itself: the trekker's alone. */
export const reflexCases: Record<string, CommandCase> = {
  "nudges.send": {
    allowed: ["trekker"],
    prepare: async (town) => ({
      memberId: await newcomer(town),
      kind: "first_idea",
      words: "Heb jij een idee? Prik het maar.",
    }),
  },
  "walls.make": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ name: "Kantine", showsNames: true }),
  },
  "walls.end": {
    allowed: ["trekker"],
    prepare: async ({ members }) => {
      const { wallId } = await must(as(members.fatima, makeWall, { name: "Kantine", showsNames: false }));
      return { wallId };
    },
  },
  "rounds.change": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({
      ...{ seenRevision: 0, weekMail: true, weekMailDay: 5, weekMailAt: "15:00" },
      ...{ monthReport: true, monthReportDay: 3, monthReportAt: "09:00" },
    }),
  },
  "monthReport.send": {
    allowed: ["trekker"],
    prepare: async ({ members }) => ({
      ...{ sendId: newId(), month: "2026-01", memberIds: [members.hilde.memberId] },
    }),
  },
};
