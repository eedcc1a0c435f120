"use server";

import { action } from "@/lib/platform/action";
import { importPosts, undoPosts } from "./commands";

const PAGES = ["/calendar/import"];

export const importPostsAction = action(importPosts, PAGES);
export const undoPostsAction = action(undoPosts, PAGES);
