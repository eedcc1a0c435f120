"use server";

import { action } from "@/lib/platform/action";
import { addWebhook, changeWebhook, endWebhook, resumeWebhook, testWebhook } from "./commands";

const PAGES = ["/settings/outside"];

export const addWebhookAction = action(addWebhook, PAGES);
export const changeWebhookAction = action(changeWebhook, PAGES);
export const endWebhookAction = action(endWebhook, PAGES);
export const resumeWebhookAction = action(resumeWebhook, PAGES);
export const testWebhookAction = action(testWebhook, PAGES);
