"use server";

import { action } from "@/lib/platform/action";
import { askSize } from "./commands";

export const askSizeAction = action(askSize, ["/insight/communities/[communityId]"]);
