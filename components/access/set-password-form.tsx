"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { setPasswordAction } from "@/lib/features/access/actions";
import { PasswordField } from "./password-field";
import { signInBy } from "./sign-in-by";
import { leaveFor, textsOf, useSubmit } from "./use-submit";

/** Chooses a new password by a link from the mail, and comes in with it. */
export function SetPasswordForm({ token }: { token: string }) {
  const t = useTranslations("access");
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const { password = "" } = textsOf(form);
    const answer = await setPasswordAction({ token, password });
    if (!answer.ok) return answer.refusal;
    return (await signInBy("password", { email: answer.value.email, password })) ?? leaveFor("/");
  });
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit}>
      <PasswordField name="password" error={wrong("password")} label={t("newPassword")} isNew />
      <Button type="submit" kind="primary" size="lg" wide busy={busy}>
        {t("setPassword.submit")}
      </Button>
    </Form>
  );
}
