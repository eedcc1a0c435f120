import { MailOpen } from "lucide-react";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { LinkedText } from "@/components/access/linked-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { RowList } from "@/components/ui/row-list";
import { formatMoment } from "@/lib/domain/language";
import { keptMail } from "@/lib/features/access/queries";
import { clock } from "@/lib/platform/clock";
import { keepsMail } from "@/lib/platform/mail/transport";

/** Mail of a demo or of development; where mail leaves, or should, this page does not exist. */
export default async function OutboxPage() {
  if (!keepsMail()) notFound();
  const t = await getTranslations("access");
  const [locale, mails] = await Promise.all([getLocale(), keptMail()]);
  const context = { now: clock.now(), zone: "Europe/Brussels", locale };
  return (
    <Door title={t("outbox.title")} lead={t("outbox.lead")}>
      <Link href="/sign-in">{t("toSignIn")}</Link>
      {mails.length === 0 ? (
        <EmptyState icon={<MailOpen aria-hidden />} title={t("outbox.empty")}>
          {t("outbox.emptyText")}
        </EmptyState>
      ) : (
        <RowList className="border-t border-line">
          {mails.map(({ id, recipient, subject, text, sentAt }) => (
            <li key={id} className="grid gap-2 py-5">
              <h2>{subject}</h2>
              <p className="text-t13 text-ink-2">
                {t("outbox.to", { recipient })} ·{" "}
                <time dateTime={sentAt}>{formatMoment(new Date(sentAt), context)}</time>
              </p>
              <LinkedText text={text} />
            </li>
          ))}
        </RowList>
      )}
    </Door>
  );
}
