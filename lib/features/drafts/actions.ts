"use server";

import { action } from "@/lib/platform/action";
import { addRow, changeRow, discardDraft, moveRow, removeRow, renameDraft, startDraft } from "./commands";

const PAGES = ["/agreement/draft"];

export const startDraftAction = action(startDraft, ["/agreement", ...PAGES]);
export const renameDraftAction = action(renameDraft);
export const discardDraftAction = action(discardDraft, ["/agreement", ...PAGES]);
export const addRowAction = action(addRow);
export const changeRowAction = action(changeRow);
export const removeRowAction = action(removeRow);
export const moveRowAction = action(moveRow);
