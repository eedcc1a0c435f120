"use server";

import { action } from "@/lib/platform/action";
import { createFeed, endFeed } from "./commands";

const PAGES = ["/settings/planning"];

export const createFeedAction = action(createFeed, PAGES);
export const endFeedAction = action(endFeed, PAGES);
