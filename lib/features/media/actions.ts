"use server";

import { action } from "@/lib/platform/action";
import { addMedia, cropMedia, excuseAlt, removeMedia, saveAlt } from "./commands";

export const addMediaAction = action(addMedia);
export const saveAltAction = action(saveAlt);
export const excuseAltAction = action(excuseAlt);
export const cropMediaAction = action(cropMedia);
export const removeMediaAction = action(removeMedia);
