import { dayOf } from "@/lib/domain/planning";
import { askQuestion, changeFact, stateFact } from "@/lib/features/campaign-facts/commands";
import { confirmRead } from "@/lib/features/campaign-reads/commands";
import { endCampaign, startCampaign } from "@/lib/features/campaigns/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { goalIdOf } from "./board-view";
import type { CampaignStep, StoryCampaign } from "./campaign-story";
import { must } from "./must";
import { momentOf } from "./posts";
import { idOf, type Stage } from "./stage";
import type { Planned } from "./story";
import type { Happening } from "./timeline";

/** A campaign with its people, and what is said, asked and read of its facts since. */
export function happeningsOfCampaign(stage: Stage, campaign: StoryCampaign): Happening[] {
  /** The fact as it is now, by its key in the story: each wording has an id of its own. */
  const facts = new Map<string, string>();
  return [
    { at: campaign.started, happens: (now) => begin(stage, campaign, now) },
    ...campaign.steps.map((step) => ({
      at: step.at,
      happens: (now: Date) => take({ stage, campaign, facts, now }, step),
    })),
  ];
}

function begin(stage: Stage, campaign: StoryCampaign, now: Date): Promise<unknown> {
  const { story, zone } = stage;
  const { key, kind, name, brief, lead, channels, people } = campaign;
  const day = (planned: Planned) => dayOf(momentOf(stage, planned).toISOString(), zone);
  const raw = {
    id: idOf(story, "campaign", key),
    kind,
    name,
    brief,
    startsOn: day(campaign.from),
    endsOn: day(campaign.until),
    goalId: campaign.goal ? goalIdOf(stage, campaign.goal) : null,
    leadId: idOf(story, "member", lead),
    channelIds: channels.map((channel) => idOf(story, "channel", channel)),
    people: people.map(({ who, task }) => ({ memberId: idOf(story, "member", who), task })),
  };
  return must(startCampaign, { caller: stage.as(story.leader), raw, now });
}

type Scene = { stage: Stage; campaign: StoryCampaign; facts: Map<string, string>; now: Date };

async function take({ stage, campaign, facts, now }: Scene, step: CampaignStep): Promise<unknown> {
  const caller = stage.as(step.by ?? campaign.lead);
  const campaignId = idOf(stage.story, "campaign", campaign.key);
  switch (step.does) {
    case "state": {
      const { kind, question = "", words } = step;
      const { factId } = await must(stateFact, { caller, raw: { campaignId, kind, question, words }, now });
      return facts.set(step.fact, factId);
    }
    case "ask": {
      const { question } = step;
      const { factId } = await must(askQuestion, { caller, raw: { campaignId, question }, now });
      return facts.set(step.fact, factId);
    }
    case "change": {
      const factId = facts.get(step.fact) ?? "";
      const question = await questionOf(stage, factId);
      const changed = await must(changeFact, { caller, raw: { factId, question, words: step.words }, now });
      return facts.set(step.fact, changed.factId);
    }
    case "read": {
      const { factsRevision: seenRevision } = await read(stage, campaignId);
      return must(confirmRead, { caller, raw: { campaignId, seenRevision }, now });
    }
    case "end": {
      const { revision: seenRevision } = await read(stage, campaignId);
      return must(endCampaign, { caller, raw: { campaignId, seenRevision }, now });
    }
  }
}

const read = ({ orgId }: Stage, id: string) =>
  inOrganisation(orgId, (tx) => tx.campaign.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } }));

async function questionOf({ orgId }: Stage, id: string): Promise<string> {
  const key = { orgId_id: { orgId, id } };
  return (await inOrganisation(orgId, (tx) => tx.campaignFact.findUniqueOrThrow({ where: key }))).question;
}
