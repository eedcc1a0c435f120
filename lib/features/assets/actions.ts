"use server";

import { action } from "@/lib/platform/action";
import { attachToIdea, describeAsset, detachFromIdea, focusAsset, putBackAsset, removeAsset } from "./commands";

const PAGE = ["/media/[assetId]"];

export const describeAssetAction = action(describeAsset, PAGE);
export const focusAssetAction = action(focusAsset, PAGE);
export const removeAssetAction = action(removeAsset, ["/media"]);
export const putBackAssetAction = action(putBackAsset, ["/media"]);
export const attachToIdeaAction = action(attachToIdea);
export const detachFromIdeaAction = action(detachFromIdea);
