import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { PressToSignIn } from "@/components/access/press-to-sign-in";
import { LinkButton } from "@/components/ui/link-button";
import { safePath } from "@/lib/domain/access";
import { linkState } from "@/lib/features/access/queries";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** Looks at the link and uses nothing up: mail scanners open every link they see. */
export default async function LinkPage({ params, searchParams }: Props) {
  const [{ token }, { to }] = await Promise.all([params, searchParams]);
  const t = await getTranslations();
  const state = await linkState(token, "magic_link");
  if (state === "usable") {
    return (
      <Door title={t("access.link.title")} lead={t("access.link.text")}>
        <PressToSignIn token={token} to={safePath(Array.isArray(to) ? to[0] : to)} />
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
