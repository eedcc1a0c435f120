"use server";

import { action } from "@/lib/platform/action";
import { acceptItem, sendBackItem, submitItem, withdrawItem } from "./commands";

export const submitItemAction = action(submitItem);
export const acceptItemAction = action(acceptItem);
export const sendBackItemAction = action(sendBackItem);
export const withdrawItemAction = action(withdrawItem);
