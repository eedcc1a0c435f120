"use server";

import { action } from "@/lib/platform/action";
import { endAddress, renewAddress } from "./commands";

const PAGES = ["/board/anywhere"];

export const renewAddressAction = action(renewAddress, PAGES);
export const endAddressAction = action(endAddress, PAGES);
