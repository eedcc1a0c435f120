import { createFeed } from "@/lib/features/feeds/commands";
import { addThemeDay } from "@/lib/features/planning/commands";
import { importPosts } from "@/lib/features/post-imports/commands";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { must, postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, EVERYBODY, type StaffTown, WRITERS } from "./town";

const AHEAD_MS = 14 * 86_400_000;
const soon = () => new Date(Date.now() + AHEAD_MS).toISOString();

async function ownDay({ members }: StaffTown) {
  const day = { name: "Garnaalfeest", onDate: "2027-06-12", isYearly: true };
  return must(as(members.fatima, addThemeDay, day));
}

const FILE = (id: string) => {
  const post = {
    title: "Kerstmarkt",
    plannedAt: soon(),
    channelIds: [],
    body: "Kom!",
    linkUrl: null,
    isAboutUs: false,
  };
  return { id, fileName: "planning.csv", posts: [post] };
};

async function imported({ members }: StaffTown) {
  const { importId } = await must(as(members.fatima, importPosts, FILE(newId())));
  return { importId, words: "Het was de verkeerde maand." };
}

/** The calendar: moving and beginning posts, what it goes by, and the addresses at which it is read elsewhere. */
export const planningCases: Record<string, CommandCase> = {
  "planning.movePost": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      return { ...seen, plannedAt: soon() };
    },
  },
  "planning.startPost": {
    allowed: WRITERS,
    isAboutNothing: true,
    prepare: async () => ({ title: "Wereldwaterdag", plannedAt: soon() }),
  },
  "planning.setMix": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ aboutUsPercent: 25, windowDays: 28 }),
  },
  "planning.addThemeDay": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ name: "Garnaalfeest", onDate: "2027-06-12", isYearly: true }),
  },
  "planning.endThemeDay": { allowed: ["trekker"], prepare: ownDay },
  "feeds.create": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ kind: "all", channelId: null }),
  },
  "posts.import": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => FILE(newId()) },
  "posts.undoImport": { allowed: ["trekker"], prepare: imported },
  // Wout's own: nobody ends another's.
  "feeds.end": {
    allowed: ["member"],
    othersHear: "not_found",
    prepare: async ({ members }) => {
      const { feedId } = await must(as(members.wout, createFeed, { kind: "all", channelId: null }));
      return { feedId };
    },
  },
};
