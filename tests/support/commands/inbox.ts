import { recordByHand } from "@/lib/features/cases/commands";
import { keepFilter } from "@/lib/features/inbox-filters/commands";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, EVERYBODY, type StaffTown } from "./town";

const kept = ({ members }: StaffTown): Promise<{ filterId: string }> =>
  must(as(members.wout, keepFilter, { name: "Klachten", query: "kind=complaint" }));

/** Ways of looking at the inbox are everybody's own; who has a case open is told by whoever looks at it. */
export const inboxCases: Record<string, CommandCase> = {
  "inboxFilters.keep": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ name: "Van mij", query: "view=mine" }),
  },
  "inboxFilters.rename": {
    allowed: ["member"],
    othersHear: "not_found",
    prepare: async (town) => ({ ...(await kept(town)), name: "Boze mensen" }),
  },
  "inboxFilters.end": { allowed: ["member"], othersHear: "not_found", prepare: kept },
  // Saying that one reads along decides nothing.
  "cases.tellReading": {
    allowed: EVERYBODY,
    prepare: async ({ members }) => {
      const { caseId } = await must(as(members.wout, recordByHand, { body: "Wanneer komt de veegwagen?" }));
      return { caseId, isNew: true };
    },
  },
};
