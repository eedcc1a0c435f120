"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import type { Decidable } from "@/lib/features/crisis/schema";

const DecideHeldForm = dynamic(
  () => later(() => import("./decide-held-form")).then((module) => module.DecideHeldForm),
  { loading: () => null },
);

/** A decision on one post that stood still, in a room over the page. */
export function DecideHeld({ item, size = "sm" }: { item: Decidable; size?: "sm" | "lg" }) {
  const t = useTranslations("held.decide");
  const named = t("openNamed", { title: item.title });
  return (
    <Dialog
      size="sm"
      title={t("title", { title: item.title })}
      trigger={
        <Button
          size={size}
          kind={size === "lg" ? "primary" : "plain"}
          aria-label={named}
          className="max-md:col-span-2 max-md:min-h-11"
        >
          {t("open")}
        </Button>
      }
    >
      {(close) => <DecideHeldForm item={item} close={close} />}
    </Dialog>
  );
}
