"use client";

import { ChevronLeft, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextButton } from "@/components/ui/text-button";

type SidePanelProps = {
  title: string;
  /** Above the title: what kind of thing it is. */
  kind?: ReactNode;
  closeLabel: string;
  takesFocus: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** What is open of the board: beside it where there is room, else in its place. */
export function SidePanel({ title, kind, closeLabel, takesFocus, onClose, children }: SidePanelProps) {
  const t = useTranslations("board");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <aside
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      className="min-w-0 pb-8 max-xl:mx-auto max-xl:w-full max-xl:max-w-2xl lg:overflow-y-auto xl:-mt-6 xl:w-96 xl:flex-none xl:border-l xl:border-line xl:pt-6 xl:pl-6"
    >
      {/* In the place of the board, the panel takes the board's heading along. */}
      <h1 className="sr-only xl:hidden">{t("title")}</h1>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextButton onPress={onClose} className="mb-2 flex items-center gap-1 text-ink-2 no-underline xl:hidden">
            <ChevronLeft className="icon" aria-hidden />
            {t("title")}
          </TextButton>
          {kind}
          <h2
            id="panel-title"
            ref={heading}
            tabIndex={-1}
            className="text-t20 font-semibold text-balance wrap-anywhere"
          >
            {title}
          </h2>
        </div>
        <IconButton label={closeLabel} onPress={onClose} className="-mr-2 max-xl:hidden">
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
      {children}
    </aside>
  );
}

/** A part of what is open, under a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
