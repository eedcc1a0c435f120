"use server";

import { action } from "@/lib/platform/action";
import { endLetBe, letBe } from "./commands";

export const letBeAction = action(letBe);
export const endLetBeAction = action(endLetBe);
