"use client";

import { Check, CircleAlert, Eye, LoaderCircle, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftKeeper, SaveState } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { useSnapshot } from "@/components/items/use-drafts";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";

/** In the place of the state of saving, for who only reads. */
export function ReadingAlong() {
  const t = useTranslations("items.save");
  const { page } = useItem();
  if (page.state !== "open") return null;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Eye className="icon text-accent-ink" aria-hidden />
      {t("reading")}
    </span>
  );
}

const ICONS = {
  saved: Check,
  typing: LoaderCircle,
  saving: LoaderCircle,
  offline: WifiOff,
  refused: CircleAlert,
  conflict: CircleAlert,
};

/** Whether the server has what was typed. What went wrong is said aloud, each quiet save is not. */
export function SaveStatus({ keeper }: { keeper: DraftKeeper }) {
  const { save } = useSnapshot(keeper);
  const Icon = ICONS[save.kind];
  const isWrong = save.kind === "offline" || save.kind === "refused" || save.kind === "conflict";
  return (
    <span
      role={isWrong ? "status" : undefined}
      data-save={save.kind}
      className={`flex items-center gap-1.5 ${isWrong ? "font-medium text-amber-ink" : "whitespace-nowrap"}`}
    >
      <Icon className={`icon size-3.5 ${isWrong ? "" : "text-accent-ink"}`} aria-hidden />
      <span>
        <SaveWords save={save} />
      </span>
    </span>
  );
}

function SaveWords({ save }: { save: SaveState }) {
  const t = useTranslations("items.save");
  const say = useRefusal();
  if (save.kind === "saved") return t.rich("saved", { time: () => <Moment at={save.at} as="time" /> });
  if (save.kind === "refused") return t("refused", { reason: say.whole(save.refusal) });
  return t(save.kind);
}
