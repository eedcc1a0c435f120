"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { isNarrowed, type Looking, widened } from "@/lib/domain/board/looking";
import type { Look } from "./use-look";

/** Nothing on the board is like what is looked for: said, with the way back to everything. */
export function NothingFound({ looking, look }: { looking: Looking; look: Look }) {
  const t = useTranslations("board.looking");
  const { words } = looking;
  return (
    <div className="mt-10">
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={words ? t("nothingFor", { words }) : t("nothing")}
        action={
          <Button kind="primary" onPress={() => look(widened(looking))}>
            {t("clear")}
          </Button>
        }
      >
        {t("nothingText")}
      </EmptyState>
    </div>
  );
}

/** How many were found, for the ear; nothing while there is nothing to say. */
export function Found({ looking, count }: { looking: Looking; count: number | null }) {
  const t = useTranslations("board.looking");
  return count !== null && isNarrowed(looking) ? t("found", { count }) : null;
}
