import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { SetPasswordForm } from "@/components/access/set-password-form";
import { LinkButton } from "@/components/ui/link-button";
import { linkState } from "@/lib/features/access/queries";

/** A new password by a link from the mail; the link is used up when the password is saved, not before. */
export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations();
  const state = await linkState(token, "set_password");
  if (state === "usable") {
    return (
      <Door title={t("access.setPassword.title")} lead={t("access.setPassword.text")}>
        <SetPasswordForm token={token} />
      </Door>
    );
  }
  const why = state === "gone" ? t("refusals.access.linkNoLonger") : t("refusals.access.linkUnknown");
  return (
    <Door title={t("access.link.gone")} lead={why}>
      <LinkButton href="/sign-in" kind="primary" size="lg">
        {t("access.link.again")}
      </LinkButton>
    </Door>
  );
}
