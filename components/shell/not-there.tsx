import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** A page that does not exist, or not for this organisation: said so, with a way on. */
export function NotThere() {
  const t = useTranslations("errors.notFound");
  return (
    <EmptyState
      as="h1"
      icon={<MapPinOff className="icon" aria-hidden />}
      title={t("title")}
      action={<LinkButton href="/">{t("home")}</LinkButton>}
    >
      {t("text")}
    </EmptyState>
  );
}
