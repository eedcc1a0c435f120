"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import { safePath } from "@/lib/domain/access";
import type { Answer } from "@/lib/platform/action";
import { clock } from "@/lib/platform/clock";
import { forgetSession, readSession, rememberOrganisation, workplacesOf } from "@/lib/platform/session";
import { answerAtTheDoor, answerNewcomer } from "@/lib/platform/sign-in/asker";
import { requestLink, setPassword, setUp } from "./commands";
import type { requestLinkInput, setPasswordInput, setUpInput } from "./schema";

/** Mails a link to sign in with or to choose a password by; says the same for every address. */
export async function requestLinkAction(raw: z.input<typeof requestLinkInput>): Promise<Answer<true>> {
  return answerAtTheDoor(requestLink, raw);
}

export async function setPasswordAction(raw: z.input<typeof setPasswordInput>): Promise<Answer<{ email: string }>> {
  return answerAtTheDoor(setPassword, raw);
}

/** Makes the first organisation. */
export async function setUpAction(raw: z.input<typeof setUpInput>): Promise<Answer<{ email: string }>> {
  return answerNewcomer("access.setUp", () => setUp(raw));
}

/** Signs this browser out. */
export async function signOutAction(): Promise<void> {
  await forgetSession();
  redirect("/sign-in");
}

/** Goes to another organisation somebody belongs to; one they do not belong to is as if it were not there. */
export async function switchOrganisationAction(orgId: string, to?: string): Promise<void> {
  const session = await readSession();
  if (!session) redirect("/sign-in");
  const places = await workplacesOf(session.personId, clock.now());
  if (places.some(({ id }) => id === orgId)) await rememberOrganisation(session.personId, orgId);
  redirect(safePath(to));
}
