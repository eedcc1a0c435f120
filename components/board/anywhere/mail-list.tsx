"use client";

import { Check, CircleSlash, MailQuestion, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { PageLink } from "@/components/ui/page-link";
import type { MailView } from "@/lib/features/board-mail/schema";

const ICONS = {
  pinned: Check,
  unknown_sender: MailQuestion,
  unverified: ShieldAlert,
  empty: CircleSlash,
  unreadable: CircleSlash,
};

/** The newest mails that came for the board, with what came of each: so that nothing disappears without a word. */
export function MailList({ mails }: { mails: readonly MailView[] }) {
  const t = useTranslations("anywhere.mails");
  if (mails.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <ul className="max-w-160 divide-y divide-line border-y border-line">
      {mails.map((mail) => (
        <MailLine key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}

function MailLine({ mail: { sender, subject, at, outcome, leftOut, ideaId } }: { mail: MailView }) {
  const t = useTranslations("anywhere.mails");
  const Icon = ICONS[outcome];
  const name = subject || t("noSubject");
  return (
    <li className="grid gap-0.5 py-2.5 text-t14">
      <p className="wrap-anywhere">
        {ideaId ? (
          <PageLink href={`/board/${ideaId}`} className="font-medium underline decoration-line-2 underline-offset-3">
            {name}
          </PageLink>
        ) : (
          <span className="font-medium">{name}</span>
        )}
      </p>
      <p className="flex gap-1.5 text-t13 text-ink-2">
        <Icon className="icon mt-0.5 size-3.5 flex-none" aria-hidden />
        <span className="min-w-0 wrap-anywhere">
          {t(`outcomes.${outcome}`)} {sender ? t("from", { sender }) : t("noSender")} <Moment at={at} />
        </span>
      </p>
      {leftOut.map(({ why, name: file }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files of a mail may bear one name, and the list never changes
        <p key={at} className="pl-5 text-t13 wrap-anywhere text-ink-2">
          {t(`leftOut.${why}`, { name: file })}
        </p>
      ))}
    </li>
  );
}
