import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { endContent } from "@/lib/features/managed-content/commands";
import { as } from "@/tests/support/as";
import { must, postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, STAFF_ONLY, type StaffTown, WRITERS } from "./town";

const AHEAD = "2099-01-05";

const text = ({ members }: StaffTown) => ({
  kind: "answer",
  title: "Openingsuren",
  body: "Open van 9 tot 12.",
  ownerId: members.wout.memberId,
  reviewOn: AHEAD,
  source: { from: "elsewhere", author: "us" },
  question: "Mag dit zo blijven?",
});

async function proposed(town: StaffTown): Promise<string> {
  return (await must(as(town.members.fatima, harden, text(town)))).contentId;
}

/** In use, and Wout's to look after. */
async function content(town: StaffTown): Promise<string> {
  const contentId = await proposed(town);
  await must(as(town.members.ilse, answerHardening, { contentId, answer: "yes" }));
  return contentId;
}

/** Managed content: proposed by the trekker, agreed to by the expert, looked after by Wout, the member. */
export const libraryCases: Record<string, CommandCase> = {
  // Where *korte lijnen* says nothing it is laid before others: the proposal itself is everybody's to make.
  "managedContent.harden": { allowed: STAFF_ONLY, prepare: async (town) => text(town) },
  "managedContent.answer": {
    allowed: ["expert"],
    prepare: async (town) => ({ contentId: await proposed(town), answer: "yes" }),
  },
  "managedContent.edit": {
    allowed: ["member"],
    prepare: async (town) => ({ contentId: await content(town), seenRevision: 0, title: "Uren", body: "Altijd." }),
  },
  "managedContent.arrange": {
    allowed: ["trekker", "member"],
    prepare: async (town) => {
      const { wout } = town.members;
      return { contentId: await content(town), kind: "text", topicId: null, ownerId: wout.memberId, reviewOn: AHEAD };
    },
  },
  "managedContent.confirm": {
    allowed: ["member"],
    prepare: async (town) => ({ contentId: await content(town), reviewOn: AHEAD }),
  },
  "managedContent.end": {
    allowed: ["member"],
    prepare: async (town) => ({ contentId: await content(town), words: "Het loket verhuist." }),
  },
  "managedContent.putBack": {
    allowed: ["member"],
    prepare: async (town) => {
      const contentId = await content(town);
      await must(as(town.members.wout, endContent, { contentId, words: "Het loket verhuist." }));
      return { contentId };
    },
  },
  "contentUses.insert": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return { itemId, channelId: null, contentId: await content(town), seenRevision: 0, values: {} };
    },
  },
};
