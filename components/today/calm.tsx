"use client";

import { StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { TodayPage } from "@/lib/features/today/schema";

/** The day on which nothing waits: deliberate, and a pleasure. */
export function Calm({ page: { calm } }: { page: TodayPage }) {
  const t = useTranslations("today.calm");
  return (
    <>
      <div className="mx-auto mt-12 max-w-130 text-center md:mt-24">
        <Sea />
        <h2 className="text-t20">{t("title")}</h2>
        <p className="mt-2 text-balance text-ink-2">{t("text", { count: calm.publishedThisWeek })}</p>
      </div>
      {calm.newIdeas > 0 ? (
        <p className="mx-auto mt-12 flex max-w-130 items-center gap-3 border-y border-line py-3 text-t14">
          <StickyNote className="icon text-ink-3" aria-hidden />
          <span className="min-w-0 flex-1">{t("newIdeas", { count: calm.newIdeas })}</span>
          <LinkButton size="sm" href="/board">
            {t("view")}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

function Sea() {
  return (
    <svg
      className="mx-auto mb-8 h-26 w-60 text-accent-ink"
      viewBox="0 0 240 104"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="120" cy="56" r="26" fill="var(--accent-soft)" stroke="none" />
      <path d="M94 56a26 26 0 0 1 52 0" />
      <path d="M0 56h240" />
      <path d="M44 70h56M140 70h60M76 84h88M20 84h24M108 98h28M184 98h16" opacity=".55" />
      <path d="M120 8v10M86 22l6 8M154 22l-6 8" opacity=".55" />
    </svg>
  );
}
