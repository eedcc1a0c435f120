"use server";

import { action } from "@/lib/platform/action";
import {
  addCommunity,
  changeCommunity,
  endCommunity,
  followCommunity,
  mergeCommunity,
  resumeCommunity,
  stopFollowing,
} from "./commands";

const SHOWN_ON = ["/insight/communities", "/insight/communities/[communityId]"];

export const addCommunityAction = action(addCommunity, SHOWN_ON);
export const changeCommunityAction = action(changeCommunity, SHOWN_ON);
export const followCommunityAction = action(followCommunity, SHOWN_ON);
export const stopFollowingAction = action(stopFollowing, SHOWN_ON);
export const mergeCommunityAction = action(mergeCommunity, SHOWN_ON);
export const endCommunityAction = action(endCommunity, SHOWN_ON);
export const resumeCommunityAction = action(resumeCommunity, SHOWN_ON);
