import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { NoPreviewReason } from "@/lib/features/preview-links/schema";

/** The page of an address behind which there is nothing (any more): why, and whom to ask. */
export function NoPreview({ reason }: { reason: NoPreviewReason }) {
  const t = useTranslations("preview.none");
  return (
    <main className="self-center">
      <EmptyState as="h1" icon={<EyeOff aria-hidden />} title={t(`${reason}.title`)}>
        {t(`${reason}.text`)}
      </EmptyState>
    </main>
  );
}
