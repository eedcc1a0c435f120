"use client";

import { useTranslations } from "next-intl";
import { textsOf, useSubmit } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { isLocale, type Locale } from "@/lib/domain/language";
import { saveProfileAction } from "@/lib/features/profile/actions";

type Profile = { name: string; email: string; jobTitle: string | null; locale: string };

/** Each language by its own name, so that who cannot read this one finds the way. */
const LANGUAGES: { id: Locale; label: string }[] = [
  { id: "nl", label: "Nederlands" },
  { id: "en", label: "English" },
];

/** What colleagues see of somebody, and the language they are spoken to in. */
export function ProfileForm({ profile, organisation }: { profile: Profile; organisation: string }) {
  const t = useTranslations("settings.profile");
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const { name = "", jobTitle = "", locale } = textsOf(form);
    const answer = await saveProfileAction({ name, jobTitle, locale: isLocale(locale) ? locale : "nl" });
    if (!answer.ok) return answer.refusal;
    toast.show({ text: t("saved") });
    return null;
  });
  return (
    <Form errors={errors} onSubmit={onSubmit} className="max-w-md">
      <TextField
        name="name"
        error={wrong("name")}
        label={t("name")}
        hint={t("nameHint", { organisation })}
        defaultValue={profile.name}
        autoComplete="name"
      />
      <TextField
        name="jobTitle"
        error={wrong("jobTitle")}
        label={t("jobTitle")}
        defaultValue={profile.jobTitle ?? ""}
      />
      <TextField label={t("email")} hint={t("emailHint")} value={profile.email} isReadOnly />
      <RadioGroup
        name="locale"
        error={wrong("locale")}
        label={t("language")}
        hint={t("languageHint")}
        choices={LANGUAGES}
        defaultValue={profile.locale}
      />
      <Button type="submit" kind="primary" className="justify-self-start" busy={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
