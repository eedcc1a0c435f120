"use client";

import { ExternalLink } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";

const OutsideDialog = dynamic(() => later(() => import("./outside-dialog")).then((module) => module.OutsideDialog), {
  ssr: false,
});

/** The way to have somebody outside look at the post. */
export function Outside() {
  const t = useTranslations("studio.outside");
  const { page } = useItem();
  const [isOpen, setOpen] = useState(false);
  const open = page.previewLinks.filter(({ state }) => state === "open").length;
  if (!page.may.write) return null;
  return (
    <section className="mt-5 max-w-165 border-t border-line pt-4 text-t14">
      <Button
        size="sm"
        kind="quiet"
        className="-ml-3"
        icon={<ExternalLink className="icon" aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {t("start")}
      </Button>
      {open > 0 ? <span className="ml-2 text-t13 text-ink-3">{t("count", { count: open })}</span> : null}
      {isOpen ? <OutsideDialog close={() => setOpen(false)} /> : null}
    </section>
  );
}
