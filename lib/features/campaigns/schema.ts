import { z } from "zod";
import { type AtButtons, BRIEF_MAX, CAMPAIGN_KINDS, CAMPAIGN_NAME_MAX, TASK_MAX } from "@/lib/domain/campaigns";
import { isDay, type PostState } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";
import type { CampaignFacts, CampaignHead } from "@/lib/features/campaign-facts/schema";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

const PEOPLE_MAX = 60;

const day = z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" });

const described = {
  kind: z.enum(CAMPAIGN_KINDS, { error: "fields.unknown" }),
  name: requiredText(CAMPAIGN_NAME_MAX),
  brief: plainText(BRIEF_MAX).trim(),
  startsOn: day,
  endsOn: day,
  goalId: id.nullable(),
  leadId: id,
  channelIds: z.array(id).max(20),
  people: z.array(z.object({ memberId: id, task: plainText(TASK_MAX).trim() })).max(PEOPLE_MAX),
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const backwards = { path: ["endsOn"], error: "fields.endsBeforeStart" };

export const startCampaignInput = z.object({ id: id.optional(), ...described }).refine(inOrder, backwards);

/** Names the campaign and the version of it that somebody had on screen. */
const seenCampaign = { campaignId: id, seenRevision: changeCount };

export const changeCampaignInput = z.object({ ...seenCampaign, ...described }).refine(inOrder, backwards);
export const seenCampaignInput = z.object(seenCampaign);

export type CampaignDraft = Omit<z.input<typeof startCampaignInput>, "id">;

type Named = { id: string; name: string };

/** Somebody at the buttons, why, and whether they know the facts as they are. */
export type Reader = PersonRef & { why: AtButtons; isUpToDate: boolean; readAt: string | null };

export type CampaignPost = { id: string; title: string; at: string | null; state: PostState };

/** One campaign with all there is to it. */
export type CampaignView = CampaignFacts & {
  brief: string;
  revision: number;
  endedAt: string | null;
  goal: Named | null;
  channels: Named[];
  people: (PersonRef & { task: string })[];
  /** Who has read the facts, for whoever leads it; null for others. */
  readers: Reader[] | null;
  posts: CampaignPost[];
  /** What it can be given, for whoever may change it. */
  choices: CampaignChoices | null;
};

export type CampaignChoices = { people: Named[]; channels: Named[]; goals: Named[]; today: string };

/** A campaign in the list. */
export type CampaignLine = CampaignHead & {
  channels: string[];
  /** Posts that are out, of all that belong to it. */
  published: number;
  posts: number;
  unanswered: number;
  hasToRead: boolean;
};

export type CampaignList = { lines: CampaignLine[]; choices: CampaignChoices | null; viewerId: string };
