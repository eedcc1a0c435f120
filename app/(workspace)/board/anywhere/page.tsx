import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardMailPart } from "@/components/board/anywhere/board-mail-part";
import { Bookmarklet } from "@/components/board/anywhere/bookmarklet";
import { MailList } from "@/components/board/anywhere/mail-list";
import { PhoneHelp } from "@/components/board/anywhere/phone-help";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { boardMailOf, mailsOf } from "@/lib/features/board-mail/queries";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("anywhere"))("title") };
}

/** The ways to the board from a phone, by mail and out of a browser; for the trekker, what came in by mail too. */
export default async function AnywherePage() {
  const actor = await requireCapability("board.pin");
  const t = await getTranslations("anywhere");
  const mayLead = mayTry(actor.roles, "board.curate");
  const { boardMail, mails } = await inOrganisation(actor.orgId, async (tx) => ({
    boardMail: await boardMailOf(tx, actor.orgId),
    mails: mayLead ? await mailsOf(tx, actor.orgId) : [],
  }));
  return (
    <ClientMessages of={["anywhere", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/board", label: t("back") }} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("phone.title")} text={t("phone.text")}>
            <PhoneHelp />
          </SettingsPart>
          <SettingsPart title={t("mail.title")} text={t("mail.text")}>
            <BoardMailPart boardMail={boardMail} mayLead={mayLead} />
          </SettingsPart>
          {mayLead && boardMail.canReceive ? (
            <SettingsPart title={t("mails.title")} text={t("mails.text")}>
              <MailList mails={mails} />
            </SettingsPart>
          ) : null}
          <SettingsPart title={t("browser.title")} text={t("browser.text")}>
            <Bookmarklet base={env().NEXTAUTH_URL} />
          </SettingsPart>
        </div>
      </Page>
    </ClientMessages>
  );
}
