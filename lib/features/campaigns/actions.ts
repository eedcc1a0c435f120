"use server";

import { action } from "@/lib/platform/action";
import { changeCampaign, endCampaign, reopenCampaign, startCampaign } from "./commands";

export const startCampaignAction = action(startCampaign);
export const changeCampaignAction = action(changeCampaign);
export const endCampaignAction = action(endCampaign);
export const reopenCampaignAction = action(reopenCampaign);
