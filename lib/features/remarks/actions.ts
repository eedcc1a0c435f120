"use server";

import { action } from "@/lib/platform/action";
import { remarkOnItem, settleRemark } from "./commands";

export const remarkOnItemAction = action(remarkOnItem);
export const settleRemarkAction = action(settleRemark);
