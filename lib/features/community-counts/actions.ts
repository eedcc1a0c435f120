"use server";

import { action } from "@/lib/platform/action";
import { countCommunity, importCounts, mendCount } from "./commands";

const SHOWN_ON = ["/insight/communities", "/insight/communities/[communityId]"];

export const countCommunityAction = action(countCommunity, SHOWN_ON);
export const mendCountAction = action(mendCount, SHOWN_ON);
export const importCountsAction = action(importCounts, SHOWN_ON);
