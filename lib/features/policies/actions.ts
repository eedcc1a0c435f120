"use server";

import { action } from "@/lib/platform/action";
import { addPolicy, confirmPolicy, endPolicy, revisePolicy } from "./commands";

const PAGES = ["/team/policy", "/team/policy/[policyId]"];

export const addPolicyAction = action(addPolicy, PAGES);
export const revisePolicyAction = action(revisePolicy, PAGES);
export const confirmPolicyAction = action(confirmPolicy, PAGES);
export const endPolicyAction = action(endPolicy, PAGES);
