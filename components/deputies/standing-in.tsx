"use client";

import { UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import { Link } from "@/components/ui/link";
import type { StandingIn as Standing } from "@/lib/features/deputies/schema";

/** On Today: for whom the viewer stands in and until when, who does so for them, and who did. */
export function StandingIn({ standing, viewerId }: { standing: Standing; viewerId: string }) {
  const t = useTranslations("deputies.today");
  const words = useWords(viewerId);
  const { standsInFor, away, back } = standing;
  const lines = [
    ...standsInFor.map(({ turnId, name, until }) => ({
      id: turnId,
      text: t("for", { name, at: words.moment(until) }),
    })),
    ...(away ? [{ id: away.turnId, text: t("away", { name: away.name, at: words.moment(away.until) }) }] : []),
    ...(back ? [{ id: "back", text: t("back", { name: back.name, count: back.decided }) }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="mb-6 grid gap-2 text-t14 text-ink-2">
      {lines.map(({ id, text }) => (
        <li key={id} className="flex gap-3">
          <UserRoundCheck className="icon mt-0.5 text-accent-ink" aria-hidden />
          <span>
            {text} <Link href="/team#away">{t("view")}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
