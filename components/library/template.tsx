"use client";

import { useLocale, useTranslations } from "next-intl";
import { preview, type Values } from "@/lib/domain/content";

const NOTHING: Values = {};

/** The words of content; what is still to be filled in stands there by its name, on a ground of its own. */
export function Template({ body, values = NOTHING }: { body: string; values?: Values }) {
  const t = useTranslations("hardening");
  const locale = useLocale();
  let at = 0;
  return preview(body, values, locale).map((piece) => {
    at += 1;
    if (piece.kind === "text") return piece.text;
    return (
      <span key={at} className="rounded-[3px] bg-accent-soft px-1 text-accent-ink">
        <span className="sr-only">{t("toFill")} </span>
        {piece.name}
      </span>
    );
  });
}
