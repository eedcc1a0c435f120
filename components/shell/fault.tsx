"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export type FaultProps = { error: unknown; retry: () => void };

/** Something broke on the server or in the page: what was kept, what to do, and the number under which it is logged. */
export function Fault({ error, retry }: FaultProps) {
  const t = useTranslations("errors.fault");
  const reference = referenceOf(error);
  return (
    <div role="alert" className="grid min-h-96 place-items-center p-4">
      <EmptyState
        as="h1"
        icon={<TriangleAlert className="icon" aria-hidden />}
        title={t("title")}
        action={
          <Button kind="primary" onPress={retry}>
            {t("retry")}
          </Button>
        }
      >
        <p>{t("text")}</p>
        {reference ? <p className="mt-2 text-t13 text-ink-3">{t("reference", { reference })}</p> : null}
      </EmptyState>
    </div>
  );
}

/** The number that the server's log has too; a fault of the browser alone has none. */
function referenceOf(error: unknown): string | undefined {
  const found = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof found === "string" ? found : undefined;
}
