"use server";

import { action } from "@/lib/platform/action";
import { endInboxAddress, renewInboxAddress } from "./commands";

const PAGES = ["/settings/sources"];

export const renewInboxAddressAction = action(renewInboxAddress, PAGES);
export const endInboxAddressAction = action(endInboxAddress, PAGES);
