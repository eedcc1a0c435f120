import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <main className="grid min-h-[60dvh] place-items-center p-4">
      <EmptyState
        as="h1"
        icon={<MapPinOff className="icon" aria-hidden />}
        title={t("title")}
        action={<LinkButton href="/">{t("home")}</LinkButton>}
      >
        {t("text")}
      </EmptyState>
    </main>
  );
}
