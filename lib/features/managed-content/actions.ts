"use server";

import { action } from "@/lib/platform/action";
import { arrangeContent, confirmContent, editContent, endContent, putBackContent } from "./commands";

const PAGES = ["/library", "/library/[contentId]"];

export const editContentAction = action(editContent, PAGES);
export const arrangeContentAction = action(arrangeContent, PAGES);
export const confirmContentAction = action(confirmContent, PAGES);
export const endContentAction = action(endContent, PAGES);
export const putBackContentAction = action(putBackContent, PAGES);
