"use server";

import { action } from "@/lib/platform/action";
import { remarkOnItem } from "./commands";

export const remarkOnItemAction = action(remarkOnItem);
