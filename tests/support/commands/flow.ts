import { publishItem } from "@/lib/features/publishing/commands";
import { as } from "@/tests/support/as";
import { must, postAccepted, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";
import { byHand, type CommandCase, type StaffTown, WRITERS } from "./town";

async function ordered(town: StaffTown) {
  const { itemId, seen } = await postAccepted(town.members.wout, town.members.fatima, byHand(town));
  await must(as(town.members.fatima, publishItem, seen));
  return postNow(town.orgId, itemId);
}

/** The steps from handing in to publishing. */
export const flowCases: Record<string, CommandCase> = {
  "flow.submit": {
    allowed: WRITERS,
    prepare: async (town) => (await postBeingWritten(town.members.wout, byHand(town))).seen,
  },
  "flow.accept": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { seen, fingerprint } = await postHandedIn(town.members.wout, byHand(town));
      return { ...seen, fingerprint };
    },
  },
  "flow.sendBack": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await postHandedIn(town.members.wout, byHand(town))).seen, words: "Korter." }),
  },
  // The author, who is the member here, may as long as nobody accepted it.
  "flow.withdraw": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({
      ...(await postHandedIn(town.members.wout, byHand(town))).seen,
      words: "Gaat niet door.",
    }),
  },
  "flow.askSignOff": {
    allowed: WRITERS,
    prepare: async (town) => ({
      ...(await postBeingWritten(town.members.wout, byHand(town))).seen,
      kind: "expert",
      about: "mobility",
    }),
  },
  "flow.signOff": {
    allowed: ["expert"],
    prepare: async (town) => {
      const { seen, fingerprint } = await postHandedIn(town.members.wout, { ...byHand(town), topicId: town.topicId });
      return { ...seen, fingerprint, kind: "expert", about: "mobility", isGiven: true, words: "Klopt." };
    },
  },
  "publishing.publish": {
    allowed: ["trekker", "member", "executive"],
    prepare: async (town) => (await postAccepted(town.members.wout, town.members.fatima, byHand(town))).seen,
  },
  "publishing.recordByHand": {
    allowed: ["trekker", "member", "executive"],
    prepare: async (town) => {
      const { seen, item } = await ordered(town);
      return { ...seen, publicationId: item.publications[0]?.id, url: "https://www.instagram.com/p/abc123/" };
    },
  },
  "publishing.retry": {
    allowed: ["trekker", "member", "executive"],
    throughWith: "wrong_state",
    prepare: async (town) => {
      const { seen, item } = await ordered(town);
      return { ...seen, publicationId: item.publications[0]?.id };
    },
  },
};
