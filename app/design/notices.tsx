import { Archive, Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { NoPermission } from "@/components/shell/no-permission";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextButton } from "@/components/ui/text-button";
import { Section } from "./section";

export function Notices() {
  const t = useTranslations("design.notices");
  return (
    <Section title={t("title")}>
      <div className="grid gap-3">
        <Notice
          kind="undo"
          icon={<Archive className="icon" aria-hidden />}
          action={<TextButton>{t("undoAction")}</TextButton>}
        >
          {t("undo")}
        </Notice>
        <Notice kind="offline">{t("offline")}</Notice>
        <Notice kind="presence" action={<TextButton>{t("presenceAction")}</TextButton>}>
          {t("presence")}
        </Notice>
        <Notice kind="error">{t("error")}</Notice>
        <Notice kind="crisis" action={<TextButton>{t("crisisAction")}</TextButton>}>
          {t("crisis")}
        </Notice>
      </div>
    </Section>
  );
}

export function States() {
  const t = useTranslations("design.states");
  return (
    <Section title={t("title")}>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <EmptyState
          framed
          as="h3"
          icon={<Inbox className="icon" aria-hidden />}
          title={t("empty")}
          action={<Button size="sm">{t("emptyAction")}</Button>}
        >
          {t("emptyText")}
        </EmptyState>
        <Skeleton label={t("loading")} lines={["40%", "92%", "84%", "36%", "88%", "72%"]} />
        <NoPermission as="h3" ask="Jan Decroos">
          {t("refusedText")}
        </NoPermission>
      </div>
    </Section>
  );
}
