"use server";

import { action } from "@/lib/platform/action";
import { changeEffect, removeEffect, tellEffect } from "./commands";

export const tellEffectAction = action(tellEffect);
export const changeEffectAction = action(changeEffect);
export const removeEffectAction = action(removeEffect);
