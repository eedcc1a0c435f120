"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { type Choice, RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { COUNTRIES, type Country } from "@/lib/domain/access";
import type { StarterKey } from "@/lib/domain/agreement/starters";
import { setUpAction } from "@/lib/features/access/actions";
import { PasswordField } from "./password-field";
import { signInBy } from "./sign-in-by";
import { StarterChoice } from "./starter-choice";
import { leaveFor, textsOf, useSubmit } from "./use-submit";

/** The first organisation: what it is called, what it begins with, and who leads. */
export function SetUpForm({ starters }: { starters: (Choice & { id: StarterKey })[] }) {
  const t = useTranslations("access");
  const locale = useLocale();
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const { organisation = "", name = "", email = "", password = "", country, starter } = textsOf(form);
    const chosen = { country: country as Country, starter: starter as StarterKey };
    const answer = await setUpAction({ organisation, name, email, password, locale, ...chosen });
    if (!answer.ok) return answer.refusal;
    return (await signInBy("password", { email: answer.value.email, password })) ?? leaveFor("/");
  });
  const countries = COUNTRIES.map((id) => ({ id, label: t(`setUp.countries.${id}`) }));
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit} className="gap-7">
      <TextField
        name="organisation"
        error={wrong("organisation")}
        label={t("setUp.organisation")}
        hint={t("setUp.organisationHint")}
      />
      <RadioGroup
        name="country"
        error={wrong("country")}
        label={t("setUp.country")}
        hint={t("setUp.countryHint")}
        choices={countries}
        defaultValue="BE"
      />
      <StarterChoice starters={starters} error={wrong("starter")} />
      <section className="grid gap-5 border-t border-line pt-6">
        <div>
          <h2>{t("setUp.you")}</h2>
          <p className="text-t14 text-ink-2">{t("setUp.youHint")}</p>
        </div>
        <TextField name="name" error={wrong("name")} label={t("name")} autoComplete="name" />
        <TextField
          name="email"
          error={wrong("email")}
          label={t("email")}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <PasswordField name="password" error={wrong("password")} label={t("invitation.choosePassword")} isNew />
      </section>
      <Button type="submit" kind="primary" size="lg" wide busy={busy}>
        {t("setUp.submit")}
      </Button>
    </Form>
  );
}
