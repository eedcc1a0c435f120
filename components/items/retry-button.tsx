"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { retryPublicationAction } from "@/lib/features/publishing/actions";
import { useStep } from "./use-step";

type RetryButtonProps = { item: { id: string; version: number }; publicationId: string };

/** Puts what a network did not take back in line. A second send finds a first that came through after all. */
export function RetryButton({ item, publicationId }: RetryButtonProps) {
  const t = useTranslations("publishing");
  const { take, isBusy } = useStep(retryPublicationAction);
  const [problem, setProblem] = useState<string>();
  async function retry() {
    const taken = await take({ itemId: item.id, seenVersion: item.version, publicationId });
    setProblem(taken.ok ? undefined : taken.problem);
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button size="sm" busy={isBusy} icon={<RotateCw className="icon" aria-hidden />} onPress={() => void retry()}>
        {t("retry")}
      </Button>
      {problem ? (
        <p role="alert" className="text-t13 font-medium text-red-ink">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
