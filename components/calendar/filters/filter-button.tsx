"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { type FilterProps, useFilters } from "./use-filters";

const FilterFields = dynamic(() => later(() => import("./filter-fields")).then((module) => module.FilterFields), {
  ssr: false,
});

/** The same choices on a phone: a sheet, with how many are made on the button that opens it. */
export function FilterButton(props: FilterProps) {
  const t = useTranslations("calendar");
  const { filters, themes } = useFilters(props);
  const count = filters.filter(({ value }) => value !== null).length + (themes.isShown ? 0 : 1);
  return (
    <Dialog
      title={t("filterTitle")}
      trigger={
        <Button kind="quiet" icon={<SlidersHorizontal className="icon" aria-hidden />}>
          {t("filter")}
          {count > 0 ? <span className="text-ink-3">{count}</span> : null}
        </Button>
      }
    >
      {(close) => (
        <>
          <FilterFields filters={filters} themes={themes} />
          <Button kind="primary" wide className="mt-6" onPress={close}>
            {t("show")}
          </Button>
        </>
      )}
    </Dialog>
  );
}
