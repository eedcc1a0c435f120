"use client";

import { Archive, Ellipsis, FileUp, Images, Layers, Printer, Share2, Tags } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type HTMLAttributes, type ReactNode, useRef } from "react";
import { useDrop } from "react-aria/useDrop";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { type Column, FILTERS } from "@/lib/domain/board";
import { boardHref, type Looking } from "@/lib/domain/board/looking";
import { useBoard } from "./board-context";
import { BoardSearch } from "./filters/board-search";
import { FilterButton } from "./filters/filter-button";
import type { Look } from "./filters/use-look";

type Parked = {
  count: number;
  isShown: boolean;
  onToggle: () => void;
  canDrop: (column: Column) => boolean;
  onDrop: (column: Column) => void;
};

type BoardHeaderProps = {
  looking: Looking;
  look: Look;
  /** Left out where there are no columns. */
  parked?: Parked;
  canCurate: boolean;
};

/** The title, what is shown of the board and how to find something on it, and the door to what is parked. */
export function BoardHeader({ looking, look, parked, canCurate }: BoardHeaderProps) {
  const t = useTranslations("board");
  const options = FILTERS.map((filter) => ({
    href: boardHref({ ...looking, filter }),
    label: t(`filters.${filter}`),
    current: filter === looking.filter,
  }));
  return (
    <div className="@container">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="mr-auto">{t("title")}</h1>
        <div className="flex items-center gap-1 @min-[58rem]:order-last">
          {parked ? <ParkedDoor {...parked} /> : null}
          <MoreMenu canCurate={canCurate} />
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 @max-[58rem]:w-full">
          <SegmentedLinks label={t("show")} options={options} />
          <div className="flex items-center gap-1 max-md:w-full">
            <BoardSearch looking={looking} look={look} />
            <FilterButton looking={looking} look={look} />
          </div>
        </div>
      </header>
    </div>
  );
}

/** What else belongs to the board and is not needed every day. */
function MoreMenu({ canCurate }: { canCurate: boolean }) {
  const t = useTranslations("board");
  const router = useRouter();
  const { viewer, actions } = useBoard();
  const entry = (id: "anywhere" | "library" | "poster" | "labels" | "import", href: string, icon: ReactNode) => {
    return { id, label: t(`doors.${id}`), icon, onAction: () => router.push(href) };
  };
  const curating = [
    {
      id: "bundle",
      label: t("stack.bundle.label"),
      icon: <Layers aria-hidden />,
      onAction: () => actions.bundle(null),
    },
    entry("labels", "/settings/labels", <Tags aria-hidden />),
    entry("import", "/board/import", <FileUp aria-hidden />),
  ];
  const entries = [
    ...(viewer.canPin ? [entry("anywhere", "/board/anywhere", <Share2 aria-hidden />)] : []),
    entry("library", "/media", <Images aria-hidden />),
    entry("poster", "/board/poster", <Printer aria-hidden />),
    ...(canCurate ? curating : []),
  ];
  return (
    <Menu
      label={t("doors.more")}
      groups={[{ id: "doors", entries }]}
      trigger={
        <IconButton label={t("doors.more")}>
          <Ellipsis className="icon" aria-hidden />
        </IconButton>
      }
    />
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
