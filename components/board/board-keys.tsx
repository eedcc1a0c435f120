"use client";

import { useTranslations } from "next-intl";
import { KeysLine } from "@/components/shell/keys-line";

/** The keys of the board. */
export function BoardKeys({ canCurate }: { canCurate: boolean }) {
  const t = useTranslations("board.keys");
  const curating = [
    { shown: ["M"], does: t("move") },
    { shown: ["B"], does: t("bundle") },
    { shown: ["V"], does: t("park") },
  ];
  const keys = [
    { shown: ["←", "→"], does: t("walk") },
    { shown: ["E"], does: t("open") },
    { shown: ["L"], does: t("label") },
    ...(canCurate ? curating : []),
  ];
  return <KeysLine keys={keys} all={t("all")} />;
}
