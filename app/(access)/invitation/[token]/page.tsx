import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { JoinButton, JoinForm } from "@/components/access/join-form";
import { SignOut } from "@/components/access/sign-out";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { whoIsHere } from "@/lib/features/access/queries";
import { invitationBehind, type OpenInvitation } from "@/lib/features/invitations/queries";

/** `token` is the organisation and the secret, as the mail has them. Looking uses nothing up. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token: link } = await params;
  const t = await getTranslations("access.invitation");
  const invitation = await invitationBehind(decodeURIComponent(link));
  if (!invitation) return <Useless title={t("unknown")} text={t("unknownText")} />;
  if (!invitation.isUsable) return <Useless title={t("gone")} text={t("goneText")} />;
  const { organisation, role, segment } = invitation;
  const roles = await getTranslations("team.roles");
  const lead = t("text", { role: roles(role), segment: segment ? "some" : "none", segmentName: segment ?? "" });
  return (
    <Door title={t("title", { organisation })} lead={lead}>
      <Accept link={link} invitation={invitation} />
    </Door>
  );
}

async function Accept({ link, invitation }: { link: string; invitation: OpenInvitation }) {
  const t = await getTranslations("access.invitation");
  const here = await whoIsHere();
  const { organisation, name, email } = invitation;
  if (here?.email === email) {
    return (
      <>
        <p className="text-ink-2">{t("asKnown", { name: here.name })}</p>
        <JoinButton link={link} organisation={organisation} />
      </>
    );
  }
  if (here) {
    return (
      <>
        <Notice kind="mine">{t("for", { email })}</Notice>
        <p className="text-ink-2">{t("otherAccount")}</p>
        <SignOut />
      </>
    );
  }
  return (
    <>
      <p className="text-ink-2">{t("for", { email })}</p>
      <JoinForm link={link} name={name} email={email} />
      <p className="border-t border-line pt-5 text-t14 text-ink-2">
        {t("haveAccount")} <Link href={`/sign-in?to=/invitation/${link}`}>{t("signInFirst")}</Link>
      </p>
    </>
  );
}

async function Useless({ title, text }: { title: string; text: string }) {
  const t = await getTranslations("access");
  return (
    <Door title={title} lead={text}>
      <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
    </Door>
  );
}
