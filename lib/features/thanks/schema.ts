import { z } from "zod";
import { WORDS_MAX } from "@/lib/domain/board";
import { id, said } from "@/lib/features/inputs/schema";

export const sayThanksInput = z.object({ ideaId: id, words: said(WORDS_MAX) });
export const takeThanksBackInput = z.object({ ideaId: id });

export type ThanksView = { id: string; by: string; byId: string; words: string; saidAt: string };
