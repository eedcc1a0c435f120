import { askQuestion, stateFact } from "@/lib/features/campaign-facts/commands";
import { endCampaign, startCampaign } from "@/lib/features/campaigns/commands";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, STAFF_ONLY, type StaffTown } from "./town";

const described = ({ members, channels }: StaffTown) => ({
  kind: "campaign",
  name: "Winter aan zee",
  brief: "De ijspiste en de kerstmarkt samen.",
  startsOn: "2026-11-20",
  endsOn: "2099-01-03",
  goalId: null,
  leadId: members.wout.memberId,
  channelIds: [channels.byHand],
  people: [{ memberId: members.tom.memberId, task: "Beantwoordt vragen" }],
});

/** Led by Wout, a member. */
async function campaign(town: StaffTown): Promise<{ campaignId: string }> {
  return must(as(town.members.fatima, startCampaign, described(town)));
}

async function fact(town: StaffTown): Promise<{ factId: string }> {
  const { campaignId } = await campaign(town);
  return must(as(town.members.wout, stateFact, { campaignId, kind: "state", words: "Open van 13 tot 18 uur." }));
}

/** The trekker's, and that of whoever leads the campaign. */
const KEEPERS = ["trekker", "member"] as const;

/** Campaigns and what there is to know about them. */
export const campaignCases: Record<string, CommandCase> = {
  "campaigns.start": { allowed: ["trekker"], prepare: async (town) => described(town) },
  "campaigns.change": {
    allowed: KEEPERS,
    prepare: async (town) => ({ ...(await campaign(town)), seenRevision: 0, ...described(town) }),
  },
  "campaigns.end": {
    allowed: KEEPERS,
    prepare: async (town) => ({ ...(await campaign(town)), seenRevision: 0 }),
  },
  "campaigns.reopen": {
    allowed: KEEPERS,
    prepare: async (town) => {
      const { campaignId } = await campaign(town);
      await must(as(town.members.wout, endCampaign, { campaignId, seenRevision: 0 }));
      return { campaignId, seenRevision: 1 };
    },
  },
  "campaigns.stateFact": {
    allowed: KEEPERS,
    prepare: async (town) => ({ ...(await campaign(town)), kind: "state", words: "Parkeren is gratis." }),
  },
  "campaigns.changeFact": {
    allowed: KEEPERS,
    prepare: async (town) => ({ ...(await fact(town)), words: "Open van 13 tot 21 uur." }),
  },
  "campaigns.removeFact": { allowed: KEEPERS, prepare: fact },
  "campaigns.ask": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ ...(await campaign(town)), question: "Mag een hond mee?" }),
  },
  "campaigns.confirmRead": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const { campaignId } = await campaign(town);
      await must(as(town.members.tom, askQuestion, { id: newId(), campaignId, question: "Waar is het?" }));
      return { campaignId, seenRevision: 0 };
    },
  },
};
