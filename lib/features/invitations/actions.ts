"use server";

import type { z } from "zod";
import { type Result, refuse } from "@/lib/domain/result";
import { type Answer, action } from "@/lib/platform/action";
import { type Command, execute } from "@/lib/platform/command";
import { readSession, rememberOrganisation } from "@/lib/platform/session";
import { answerNewcomer } from "@/lib/platform/sign-in/asker";
import { acceptAsKnown, acceptAsNew, invite, type Joined, revokeInvitation } from "./commands";
import { invitationLink, type newAccountInput } from "./schema";

export const inviteAction = action(invite, ["/team"]);
export const revokeInvitationAction = action(revokeInvitation, ["/team"]);

/** Joins as somebody new; signing in with the chosen password is the next step, and the page's. */
export async function acceptAsNewAction(link: string, raw: z.input<typeof newAccountInput>): Promise<Answer<Joined>> {
  return answerNewcomer(acceptAsNew.name, () => accept(acceptAsNew, link, raw));
}

/** Joins as whoever is signed in, and goes there. */
export async function acceptAsKnownAction(link: string): Promise<Answer<Joined>> {
  const session = await readSession();
  if (!session) return refuse("not_signed_in", "notSignedIn");
  const { personId, sessionVersion } = session;
  const answer = await answerNewcomer(acceptAsKnown.name, () =>
    accept(acceptAsKnown, link, { personId, sessionVersion }),
  );
  if (answer.ok) await rememberOrganisation(personId, link.split(".")[0] ?? "");
  return answer;
}

/** The link names the organisation in which the system acts, and holds the secret that lets it. */
async function accept<S extends z.ZodType>(
  spec: Command<S, Joined>,
  link: string,
  raw: object,
): Promise<Result<Joined>> {
  const parsed = invitationLink.safeParse(link);
  if (!parsed.success) return refuse("not_found", "access.linkUnknown");
  const { orgId, token } = parsed.data;
  return execute(spec, { caller: { kind: "system", orgId }, raw: { ...raw, token } });
}
