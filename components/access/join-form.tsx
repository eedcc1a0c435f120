"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { acceptAsKnownAction, acceptAsNewAction } from "@/lib/features/invitations/actions";
import { PasswordField } from "./password-field";
import { signInBy } from "./sign-in-by";
import { leaveFor, textsOf, useSubmit } from "./use-submit";

type JoinFormProps = { link: string; name: string; email: string };

/** An invitation for somebody without an account: a name, a password, and in. */
export function JoinForm({ link, name, email }: JoinFormProps) {
  const t = useTranslations("access");
  const locale = useLocale();
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const texts = textsOf(form);
    const password = texts.password ?? "";
    const answer = await acceptAsNewAction(link, { name: texts.name ?? "", password, locale });
    if (!answer.ok) return answer.refusal;
    return (await signInBy("password", { email: answer.value.email, password })) ?? leaveFor("/");
  });
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit}>
      <TextField
        name="name"
        error={wrong("name")}
        label={t("name")}
        hint={t("invitation.nameHint")}
        defaultValue={name}
        autoComplete="name"
      />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField name="password" error={wrong("password")} label={t("invitation.choosePassword")} isNew />
      <Button type="submit" kind="primary" size="lg" wide busy={busy}>
        {t("invitation.submit")}
      </Button>
    </Form>
  );
}

/** The same for whoever is signed in already: one button. */
export function JoinButton({ link, organisation }: { link: string; organisation: string }) {
  const t = useTranslations("access.invitation");
  const { errors, busy, onSubmit } = useSubmit(async () => {
    const answer = await acceptAsKnownAction(link);
    return answer.ok ? leaveFor("/") : answer.refusal;
  });
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit}>
      <Button type="submit" kind="primary" size="lg" wide busy={busy}>
        {t("submitKnown", { organisation })}
      </Button>
    </Form>
  );
}
