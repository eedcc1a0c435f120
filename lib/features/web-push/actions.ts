"use server";

import { action } from "@/lib/platform/action";
import { endDevice, subscribeDevice } from "./commands";

const PAGES = ["/settings/notices"];

export const subscribeDeviceAction = action(subscribeDevice, PAGES);
export const endDeviceAction = action(endDevice, PAGES);
