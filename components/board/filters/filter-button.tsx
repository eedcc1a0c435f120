"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { Popover } from "@/components/ui/popover";
import type { Looking } from "@/lib/domain/board/looking";
import { activeFilters } from "./active";
import type { Look } from "./use-look";

const FilterFields = dynamic(() => later(() => import("./filter-fields")).then((module) => module.FilterFields), {
  ssr: false,
});

type FilterButtonProps = { looking: Looking; look: Look };

/** The door to everything the board can be narrowed to: a popover where there is room, a sheet on a phone. */
export function FilterButton({ looking, look }: FilterButtonProps) {
  const t = useTranslations("board.looking");
  const count = activeFilters(looking).length;
  const button = (
    <Button kind="quiet" icon={<SlidersHorizontal className="icon" aria-hidden />}>
      {t("filter")}
      {count > 0 ? <span className="text-ink-3">{count}</span> : null}
    </Button>
  );
  return (
    <>
      <div className="max-md:hidden">
        <Popover trigger={button} label={t("filterTitle")} placement="bottom end" className="w-88">
          <div className="p-4">
            <FilterFields looking={looking} look={look} />
          </div>
        </Popover>
      </div>
      <div className="md:hidden">
        <Dialog trigger={button} title={t("filterTitle")}>
          {(close) => (
            <>
              <FilterFields looking={looking} look={look} />
              <Button kind="primary" wide className="mt-6" onPress={close}>
                {t("show")}
              </Button>
            </>
          )}
        </Dialog>
      </div>
    </>
  );
}
