"use server";

import { action } from "@/lib/platform/action";
import { endWall, makeWall } from "./commands";

export const makeWallAction = action(makeWall, ["/insight/reflex"]);
export const endWallAction = action(endWall, ["/insight/reflex"]);
