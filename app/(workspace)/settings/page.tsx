import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PasswordForm } from "@/components/settings/password-form";
import { ProfileForm } from "@/components/settings/profile-form";
import { Page } from "@/components/shell/page";
import { ThemeChoice } from "@/components/shell/preferences";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { signOutEverywhereAction } from "@/lib/features/profile/actions";
import { profileOf } from "@/lib/features/profile/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { chooseTheme } from "@/lib/platform/i18n/preferences";
import { readTheme } from "@/lib/platform/i18n/theme";
import { canMail } from "@/lib/platform/mail/transport";
import { requireCapability } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** What is one's own: name, language, light, password, and the way out of every device. */
export default async function SettingsPage() {
  const actor = await requireCapability("self.keep");
  const t = await getTranslations("settings");
  const [profile, theme] = await Promise.all([profileOf(actor), readTheme()]);
  return (
    <ClientMessages of={["settings", "access", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="mt-8 grid gap-10">
          <Part title={t("profile.title")}>
            <ProfileForm profile={profile} organisation={actor.organisation.name} />
          </Part>
          <Part title={t("look.title")} text={t("look.text")}>
            <ThemeChoice theme={theme} choose={chooseTheme} />
          </Part>
          <Part title={t("password.title")}>
            <PasswordForm email={profile.email} hasPassword={profile.hasPassword} canMail={canMail()} />
          </Part>
          {mayTry(actor.roles, "channels.lead") ? <Channels /> : null}
          <Part title={t("sessions.title")} text={t("sessions.text")}>
            <form action={signOutEverywhereAction}>
              <Button type="submit">{t("sessions.submit")}</Button>
            </form>
          </Part>
        </div>
      </Page>
    </ClientMessages>
  );
}

/** What the whole organisation posts on; for whoever leads that. */
function Channels() {
  const t = useTranslations("channels");
  return (
    <Part title={t("title")} text={t("lead")}>
      <LinkButton href="/settings/channels" className="justify-self-start">
        {t("manage")}
      </LinkButton>
    </Part>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-4 border-t border-line pt-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <h2>{title}</h2>
        {text ? <p className="max-w-prose text-t14 text-ink-2">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
