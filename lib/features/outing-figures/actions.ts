"use server";

import { action } from "@/lib/platform/action";
import { noteFigures } from "./commands";

export const noteFiguresAction = action(noteFigures, ["/insight/figures"]);
