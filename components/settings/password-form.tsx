"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { PasswordField } from "@/components/access/password-field";
import { signInBy } from "@/components/access/sign-in-by";
import { textsOf, useSubmit } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { requestLinkAction } from "@/lib/features/access/actions";
import { changePasswordAction } from "@/lib/features/profile/actions";

type PasswordFormProps = { email: string; hasPassword: boolean; canMail: boolean };

/** Ends every session, and opens this browser's again with the password just chosen. */
export function PasswordForm({ email, hasPassword, canMail }: PasswordFormProps) {
  const t = useTranslations("settings.password");
  const access = useTranslations("access");
  const form = useRef<HTMLDivElement>(null);
  const change = useSubmit(async (fields) => {
    const { current = "", password = "" } = textsOf(fields);
    const answer = await changePasswordAction({ current, password });
    if (!answer.ok) return answer.refusal;
    const refused = await signInBy("password", { email: answer.value.email, password });
    if (refused) return refused;
    form.current?.querySelector("form")?.reset();
    toast.show({ text: t("saved") });
    return null;
  });
  const link = useSubmit(async () => {
    const answer = await requestLinkAction({ email, purpose: "set_password" });
    if (!answer.ok) return answer.refusal;
    toast.show({ text: t("linkSent") });
    return null;
  });
  return (
    <div ref={form}>
      <Form errors={change.errors ?? link.errors} onSubmit={change.onSubmit} className="max-w-md">
        <p className="text-t14 text-ink-2">{hasPassword ? t("lead") : t("none")}</p>
        {hasPassword ? <PasswordField name="current" error={change.wrong("current")} label={t("current")} /> : null}
        <PasswordField name="password" error={change.wrong("password")} label={access("newPassword")} isNew />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" busy={change.busy}>
            {t("submit")}
          </Button>
          {hasPassword && canMail ? (
            <TextButton isDisabled={link.busy} onPress={() => link.run(new FormData())}>
              {t("forgot")}
            </TextButton>
          ) : null}
        </div>
      </Form>
    </div>
  );
}
