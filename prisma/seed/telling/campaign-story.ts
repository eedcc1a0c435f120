import type { CampaignKind, FactKind } from "@/lib/domain/campaigns";
import type { Ago } from "./moments";
import type { Planned } from "./story";

/** What somebody does with the facts of a campaign. A fact is named by its key, a rule of a contest by its kind. */
export type CampaignStep = { at: Ago; by?: string } & (
  | { does: "state"; fact: string; kind: FactKind; question?: string; words: string }
  | { does: "ask"; fact: string; question: string }
  | { does: "change"; fact: string; words: string }
  | { does: "read" | "end" }
);

/** A campaign or contest; `by` is left out where whoever leads it takes the step. */
export type StoryCampaign = {
  key: string;
  kind: CampaignKind;
  name: string;
  brief: string;
  lead: string;
  /** By its name. */
  goal?: string;
  started: Ago;
  from: Planned;
  until: Planned;
  channels: string[];
  people: { who: string; task: string }[];
  steps: CampaignStep[];
};
