"use server";

import { action } from "@/lib/platform/action";
import { publishItem, recordByHand, retryPublication } from "./commands";

export const publishItemAction = action(publishItem);
export const recordByHandAction = action(recordByHand);
export const retryPublicationAction = action(retryPublication);
