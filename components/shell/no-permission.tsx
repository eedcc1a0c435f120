import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";

type NoPermissionProps = {
  as?: "h1" | "h2" | "h3";
  /** Who may, and can be asked. */
  ask?: string | undefined;
  /** The reason in words, when the agreement gave one. */
  children?: ReactNode;
};

/** A page that this person may not see: why, and whom to ask. */
export function NoPermission({ as = "h1", ask, children }: NoPermissionProps) {
  const t = useTranslations("errors.noPermission");
  return (
    <EmptyState as={as} icon={<Lock className="icon" aria-hidden />} title={t("title")}>
      <p>{children ?? t("text")}</p>
      {ask ? <p className="mt-1">{t("ask", { name: ask })}</p> : null}
    </EmptyState>
  );
}
