"use server";

import type { z } from "zod";
import { type Result, refuse } from "@/lib/domain/result";
import { whoIsHere } from "@/lib/features/access/queries";
import { signingLink } from "@/lib/features/signing/schema";
import { type Answer, action } from "@/lib/platform/action";
import { type Command, execute } from "@/lib/platform/command";
import { hashToken } from "@/lib/platform/secrets";
import { answerNewcomer } from "@/lib/platform/sign-in/asker";
import { adoptVersion, declineVersion, propose, withdrawProposal } from "./commands";
import type { adoptInput, declineInput } from "./schema";

const PAGES = ["/agreement", "/agreement/draft", "/agreement/versions"];

export const proposeAction = action(propose, PAGES);
export const withdrawProposalAction = action(withdrawProposal, PAGES);
export const declineVersionAction = action(declineVersion, PAGES);
export const adoptVersionAction = action(adoptVersion, PAGES);

/** Signs by the link from the mail: as the person it was sent to, without a session. */
export async function signByLinkAction(
  link: string,
  raw: z.input<typeof adoptInput>,
): Promise<Answer<{ inForceFrom: string }>> {
  return answerNewcomer(adoptVersion.name, () => byLink(adoptVersion, link, raw));
}

/** Says no by the link from the mail, with words. */
export async function declineByLinkAction(
  link: string,
  raw: z.input<typeof declineInput>,
): Promise<Answer<{ versionId: string }>> {
  return answerNewcomer(declineVersion.name, () => byLink(declineVersion, link, raw));
}

async function byLink<S extends z.ZodType, T>(spec: Command<S, T>, link: string, raw: unknown): Promise<Result<T>> {
  const parsed = signingLink.safeParse(link);
  if (!parsed.success) return refuse("not_found", "signing.unknown");
  const { orgId, token } = parsed.data;
  const here = await whoIsHere();
  const claims = { orgId, tokenHash: hashToken(token), personHere: here?.personId ?? null };
  return execute(spec, { caller: { kind: "link", claims }, raw });
}
