"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

/** The address, once: nobody can look it up again. */
export function MadeFeed({ address }: { address: string }) {
  const t = useTranslations("planning.feeds");
  const copy = useCopy(t("copied"));
  return (
    <div role="status" className="grid max-w-140 gap-2 rounded-r border border-accent-line bg-accent-soft p-3">
      <p className="font-medium">{t("shown")}</p>
      <code className="text-t13 break-all select-all">{address}</code>
      <Button size="sm" onPress={() => void copy(address)} className="justify-self-start">
        {t("copy")}
      </Button>
    </div>
  );
}
