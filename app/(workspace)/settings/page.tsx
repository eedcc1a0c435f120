import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/settings/password-form";
import { ProfileForm } from "@/components/settings/profile-form";
import { SettingsPart } from "@/components/settings/settings-part";
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
    <ClientMessages of={["settings", "access"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("profile.title")}>
            <ProfileForm profile={profile} organisation={actor.organisation.name} />
          </SettingsPart>
          <SettingsPart title={t("look.title")} text={t("look.text")}>
            <ThemeChoice theme={theme} choose={chooseTheme} />
          </SettingsPart>
          <SettingsPart title={t("password.title")}>
            <PasswordForm email={profile.email} hasPassword={profile.hasPassword} canMail={canMail()} />
          </SettingsPart>
          <Notices />
          <Organisation />
          <Planning />
          {mayTry(actor.roles, "board.pin") ? <Anywhere /> : null}
          <Goals />
          <Answering />
          {mayTry(actor.roles, "channels.lead") ? <Channels /> : null}
          {mayTry(actor.roles, "outside.lead") ? <Outside /> : null}
          {mayTry(actor.roles, "channels.lead") ? <Sources /> : null}
          <SettingsPart title={t("sessions.title")} text={t("sessions.text")}>
            <form action={signOutEverywhereAction}>
              <Button type="submit">{t("sessions.submit")}</Button>
            </form>
          </SettingsPart>
        </div>
      </Page>
    </ClientMessages>
  );
}

/** How one hears of things. */
function Notices() {
  const t = useTranslations("noticeSettings");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/notices" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What other programs hear of; for whoever leads that. */
function Outside() {
  const t = useTranslations("outside");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/outside" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What holds for everybody here: crisis mode and the small-team exception. */
function Organisation() {
  const t = useTranslations("organisation");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/organisation" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What the calendar goes by, and one's own ways to read it elsewhere. */
function Planning() {
  const t = useTranslations("calendar");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/planning" className="justify-self-start">
        {t("settings")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What all of it is for. */
function Goals() {
  const t = useTranslations("goals");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/insight/goals" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What is promised to whoever asks something. */
function Answering() {
  const t = useTranslations("answering.targets");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/answering" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** The ways to the board; for the trekker its address for mail too. */
function Anywhere() {
  const t = useTranslations("anywhere");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/board/anywhere" className="justify-self-start">
        {t("open")}
      </LinkButton>
    </SettingsPart>
  );
}

/** Where what people say comes in; for whoever leads that. */
function Sources() {
  const t = useTranslations("sources");
  return (
    <SettingsPart title={t("title")} text={t("settingsText")}>
      <LinkButton href="/settings/sources" className="justify-self-start">
        {t("manage")}
      </LinkButton>
    </SettingsPart>
  );
}

/** What the whole organisation posts on; for whoever leads that. */
function Channels() {
  const t = useTranslations("channels");
  return (
    <SettingsPart title={t("title")} text={t("lead")}>
      <LinkButton href="/settings/channels" className="justify-self-start">
        {t("manage")}
      </LinkButton>
    </SettingsPart>
  );
}
