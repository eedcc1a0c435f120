"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import { type Answer, action } from "@/lib/platform/action";
import { chooseLocale } from "@/lib/platform/i18n/preferences";
import { forgetSession } from "@/lib/platform/session";
import { answerAtTheDoor } from "@/lib/platform/sign-in/asker";
import { changePassword, saveProfile, signOutEverywhere } from "./commands";
import type { changePasswordInput, saveProfileInput } from "./schema";

const save = action(saveProfile, ["/settings"]);

/** Keeps name, job and language; the language of this browser goes along. */
export async function saveProfileAction(raw: z.input<typeof saveProfileInput>): Promise<Answer<true>> {
  const answer = await save(raw);
  if (answer.ok) await chooseLocale(raw.locale);
  return answer;
}

export async function changePasswordAction(
  raw: z.input<typeof changePasswordInput>,
): Promise<Answer<{ email: string }>> {
  return answerAtTheDoor(changePassword, raw);
}

/** Ends every session of whoever asks. A session that did not count any more is over all the same. */
export async function signOutEverywhereAction(): Promise<void> {
  await answerAtTheDoor(signOutEverywhere, {});
  await forgetSession();
  redirect("/sign-in?reason=everywhere");
}
