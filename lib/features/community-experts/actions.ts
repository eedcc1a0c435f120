"use server";

import { action } from "@/lib/platform/action";
import { involveExpert, releaseExpert } from "./commands";

const SHOWN_ON = ["/insight/communities/[communityId]"];

export const involveExpertAction = action(involveExpert, SHOWN_ON);
export const releaseExpertAction = action(releaseExpert, SHOWN_ON);
