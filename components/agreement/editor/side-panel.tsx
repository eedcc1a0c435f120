"use client";

import { PanelRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { focusRow } from "./places";

/** What the draft does, beside its rows where there is room for it. */
export function SidePanel({ children }: { children: ReactNode }) {
  const t = useTranslations("editor.side");
  return (
    <aside
      aria-label={t("title")}
      className="max-[85rem]:hidden min-[85rem]:border-l min-[85rem]:border-line min-[85rem]:bg-surface print:hidden"
    >
      <div className="sticky top-(--banner) max-h-[calc(100dvh-var(--banner))] overflow-y-auto px-(--edge) [--edge:1.25rem]">
        {children}
      </div>
    </aside>
  );
}

type SideSheetProps = {
  count: number | undefined;
  /** What it shows; `leaveFor` closes it and goes to a row. */
  children: (leaveFor: (rowId: string) => void) => ReactNode;
};

/** The same over the page, where there is no room beside the rows. */
export function SideSheet({ count, children }: SideSheetProps) {
  const t = useTranslations("editor.side");
  const goal = useRef<string | null>(null);
  const onGone = useCallback(() => {
    if (goal.current) focusRow(goal.current);
    goal.current = null;
  }, []);
  const trigger = (
    <Button size="sm" icon={<PanelRight className="icon" aria-hidden />}>
      <span className="max-sm:hidden">{t("open")}</span>
      <span className="sm:hidden">{t("findings")}</span>
      {count ? <b className="font-semibold">{count}</b> : null}
    </Button>
  );
  return (
    <div className="ml-auto min-[85rem]:hidden">
      <Dialog title={t("title")} trigger={trigger}>
        {(close) => (
          <UntilGone onGone={onGone}>
            {children((rowId) => {
              goal.current = rowId;
              close();
            })}
          </UntilGone>
        )}
      </Dialog>
    </div>
  );
}

/** As long as the sheet is there the focus is held in it: only when it is gone can a row have it. */
function UntilGone({ onGone, children }: { onGone: () => void; children: ReactNode }) {
  useEffect(() => onGone, [onGone]);
  return <div className="[--edge:0rem]">{children}</div>;
}

export type SidePart = {
  id: string;
  name: string;
  /** How much there is to see; left out when that says nothing. */
  count?: number | undefined;
  content: ReactNode;
};

/** What stands beside the rows, one part under the other; the line above says what there is and leads to each. */
export function SideParts({ parts }: { parts: readonly SidePart[] }) {
  const t = useTranslations("editor.side");
  return (
    <div data-side>
      <nav
        aria-label={t("parts")}
        className="-mx-(--edge) flex flex-wrap gap-x-4 border-b border-line bg-surface px-(--edge) py-1 min-[85rem]:sticky min-[85rem]:top-0 min-[85rem]:z-1"
      >
        {parts.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            onClick={({ currentTarget }) => showPart(currentTarget, id)}
            className="min-h-8 rounded-[3px] text-t13 font-medium text-ink-2 hover:text-ink hover:underline max-md:min-h-11"
          >
            {name}
            {count ? <span className="ml-1 font-semibold text-ink">{count}</span> : null}
          </button>
        ))}
      </nav>
      {parts.map(({ id, content }) => (
        <div
          key={id}
          data-part={id}
          tabIndex={-1}
          className="-mx-(--edge) scroll-mt-10 border-b border-line px-(--edge) py-5 outline-none last:border-b-0"
        >
          {content}
        </div>
      ))}
    </div>
  );
}

/** Within the panel that was pressed in: the same parts stand in the panel and in the sheet. */
function showPart(pressed: HTMLElement, id: string): void {
  const part = pressed.closest("[data-side]")?.querySelector<HTMLElement>(`[data-part="${id}"]`);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: "start" });
}
