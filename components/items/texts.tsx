"use client";

import { Check, CircleAlert, Eye, LoaderCircle, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import type { DraftKeeper, SaveState } from "./draft-keeper";
import { useItem } from "./item-context";
import { LockedText } from "./locked-text";
import { Presence } from "./presence";
import { TextEditor } from "./text-editor";
import { useSnapshot } from "./use-drafts";

/** What each channel would show, one at a time. */
export function Texts() {
  const t = useTranslations("items");
  const { page, drafts, isOpen } = useItem();
  const [chosen, setChosen] = useState<string>();
  const current = page.texts.find((text) => text.channelId === chosen) ?? page.texts[0];
  if (!current) return <EmptyState title={t("texts.none")}>{t("texts.noneText")}</EmptyState>;
  const keeper = drafts.of(current.channelId);
  return (
    <>
      <Presence />
      <Tabs
        label={t("texts.channels")}
        selectedKey={current.channelId}
        onSelectionChange={(key) => setChosen(String(key))}
        aside={isOpen && keeper ? <SaveStatus keeper={keeper} /> : <ReadingAlong />}
        tabs={page.texts.map((text) => {
          const own = drafts.of(text.channelId);
          return {
            id: text.channelId,
            label: text.name,
            content: isOpen && own ? <TextEditor text={text} keeper={own} /> : <LockedText text={text} keeper={own} />,
          };
        })}
      />
    </>
  );
}

function ReadingAlong() {
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
function SaveStatus({ keeper }: { keeper: DraftKeeper }) {
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
