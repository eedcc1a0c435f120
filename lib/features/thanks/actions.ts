"use server";

import { action } from "@/lib/platform/action";
import { sayThanks, takeThanksBack } from "./commands";

export const sayThanksAction = action(sayThanks);
export const takeThanksBackAction = action(takeThanksBack);
