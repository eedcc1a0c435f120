"use server";

import { action } from "@/lib/platform/action";
import { endPreviewLink, makePreviewLink } from "./commands";

export const makePreviewLinkAction = action(makePreviewLink);
export const endPreviewLinkAction = action(endPreviewLink);
