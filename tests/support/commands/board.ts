import { importIdeas } from "@/lib/features/idea-imports/commands";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, EVERYBODY, idea, STAFF_ONLY } from "./town";

const fromAFile = () => ({
  id: newId(),
  format: "csv",
  fileName: "ideeën.csv",
  ideas: [{ title: "Uit een tabel", body: "", linkUrl: null, labels: ["Winter"], to: "pinned" }],
});

/** Ideas on the board, and what they brought about. */
export const boardCases: Record<string, CommandCase> = {
  "board.pinIdea": {
    allowed: STAFF_ONLY,
    isAboutNothing: true,
    prepare: async () => ({ title: "De zeehond is terug" }),
  },
  "board.vote": { allowed: STAFF_ONLY, prepare: async (town) => ({ ideaId: (await idea(town)).ideaId }) },
  "board.unvote": { allowed: STAFF_ONLY, prepare: async (town) => ({ ideaId: (await idea(town)).ideaId }) },
  "board.remark": {
    allowed: EVERYBODY,
    prepare: async (town) => ({ ideaId: (await idea(town)).ideaId, body: "Mooi!" }),
  },
  "board.selectIdea": { allowed: ["trekker"], prepare: (town) => idea(town) },
  "board.parkIdea": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await idea(town)), words: "In de lente!" }),
  },
  "board.bringBack": { allowed: ["trekker"], prepare: (town) => idea(town, "parked") },
  "board.moveIdea": { allowed: ["trekker"], prepare: async (town) => ({ ...(await idea(town)), to: "selected" }) },
  "board.editIdea": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await idea(town)), title: "Anders", body: "" }),
  },
  "board.importIdeas": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => fromAFile() },
  "board.undoImport": {
    allowed: ["trekker"],
    prepare: async ({ members }) => ({ importId: (await must(as(members.fatima, importIdeas, fromAFile()))).importId }),
  },
  "results.recordEffect": {
    allowed: ["trekker"],
    throughWith: "wrong_state",
    prepare: async (town) => ({ ...(await idea(town)), effect: "41 bezoekers" }),
  },
};
