import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { Link } from "@/components/ui/link";
import { LINK_MINUTES } from "@/lib/domain/access";
import { keepsMail } from "@/lib/platform/mail/transport";

/** The same for every address: whether somebody has it is not told here. */
export default async function CheckMailPage() {
  const t = await getTranslations("access");
  return (
    <Door title={t("checkMail.title")} lead={t("checkMail.text", { minutes: LINK_MINUTES })}>
      <p className="text-t14 text-ink-2">{t("checkMail.nothing")}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {keepsMail() ? <Link href="/outbox">{t("outboxLink")}</Link> : null}
        <Link href="/sign-in">{t("toSignIn")}</Link>
      </p>
    </Door>
  );
}
