"use client";

import { Archive, FileUp, Images } from "lucide-react";
import { useTranslations } from "next-intl";
import { type HTMLAttributes, useRef } from "react";
import { useDrop } from "react-aria/useDrop";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { LinkButton } from "@/components/ui/link-button";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { type Column, FILTERS, type Filter } from "@/lib/domain/board";

type Parked = {
  count: number;
  isShown: boolean;
  onToggle: () => void;
  canDrop: (column: Column) => boolean;
  onDrop: (column: Column) => void;
};

type BoardHeaderProps = { filter: Filter; parked: Parked; canCurate: boolean };

/** The title, what is shown, and the door to what is parked. */
export function BoardHeader({ filter, parked, canCurate }: BoardHeaderProps) {
  const t = useTranslations("board");
  const options = FILTERS.map((option) => ({
    href: option === "all" ? "/board" : `/board?filter=${option}`,
    label: t(`filters.${option}`),
    current: option === filter,
  }));
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <h1 className="mr-auto">{t("title")}</h1>
      <div className="max-md:order-last max-md:w-full">
        <SegmentedLinks label={t("show")} options={options} />
      </div>
      <LinkButton kind="quiet" href="/media" icon={<Images className="icon" aria-hidden />}>
        {t("library")}
      </LinkButton>
      {canCurate ? (
        <LinkButton
          kind="quiet"
          className="max-md:hidden"
          href="/board/import"
          icon={<FileUp className="icon" aria-hidden />}
        >
          {t("import")}
        </LinkButton>
      ) : null}
      <ParkedDoor {...parked} />
    </header>
  );
}

/** Shows and hides the parked ideas, and is a place to drop a card on. */
function ParkedDoor({ count, isShown, onToggle, canDrop, onDrop }: Parked) {
  const t = useTranslations("board");
  const place = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    getDropOperation: () => (canDrop("parked") ? "move" : "cancel"),
    onDrop: () => onDrop("parked"),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop on, not a set of fields
    <div
      {...(dropProps as HTMLAttributes<HTMLElement>)}
      ref={place}
      role="group"
      aria-label={t("columns.parked")}
      tabIndex={-1}
      className={cx("rounded-r", isDropTarget && "bg-accent-soft")}
    >
      <Button
        kind="quiet"
        icon={<Archive className="icon" aria-hidden />}
        aria-expanded={isShown}
        onPress={onToggle}
        className={cx(isShown && "bg-sunken text-ink")}
      >
        {t("columns.parked")} <span className="text-ink-3">{count}</span>
      </Button>
    </div>
  );
}
