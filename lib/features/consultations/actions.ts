"use server";

import type { z } from "zod";
import { type Result, refuse } from "@/lib/domain/result";
import { whoIsHere } from "@/lib/features/access/queries";
import { type Answer, action } from "@/lib/platform/action";
import { execute } from "@/lib/platform/command";
import { hashToken } from "@/lib/platform/secrets";
import { answerNewcomer } from "@/lib/platform/sign-in/asker";
import { answerConsultation, openConsultation, withdrawConsultation } from "./commands";
import { type answerInput, answerLink } from "./schema";

export const openConsultationAction = action(openConsultation);
export const answerConsultationAction = action(answerConsultation);
export const withdrawConsultationAction = action(withdrawConsultation);

/** Answers by the link from the mail: as the person it was sent to, without a session. */
export async function answerByLinkAction(
  link: string,
  raw: z.input<typeof answerInput>,
): Promise<Answer<{ itemId: string }>> {
  return answerNewcomer(answerConsultation.name, () => byLink(link, raw));
}

async function byLink(link: string, raw: z.input<typeof answerInput>): Promise<Result<{ itemId: string }>> {
  const parsed = answerLink.safeParse(link);
  if (!parsed.success) return refuse("not_found", "signing.unknown");
  const { orgId, token } = parsed.data;
  const here = await whoIsHere();
  const claims = { orgId, tokenHash: hashToken(token), personHere: here?.personId ?? null };
  return execute(answerConsultation, { caller: { kind: "link", claims }, raw });
}
