"use client";

import { Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { SORTS } from "@/lib/domain/board/looking";
import { CARDS_ON, type PosterOptions as Options, PAPERS, POSTER_COLUMNS, posterHref } from "./layout";

/** What the poster shows, and the way to the printer; the address follows, so that it can be printed again. */
export function PosterOptions({ options }: { options: Options }) {
  const t = useTranslations("board");
  const router = useRouter();
  const [, startComing] = useTransition();
  const choose = (part: Partial<Options>) =>
    startComing(() => router.replace(posterHref({ ...options, ...part }), { scroll: false }));
  return (
    <div className="mt-6 grid max-w-180 gap-5 print:hidden">
      <fieldset>
        <legend className="mb-1 text-t14 font-medium">{t("poster.columns")}</legend>
        <div className="flex flex-wrap gap-x-6">
          {POSTER_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              isSelected={options.columns.includes(column)}
              isDisabled={options.columns.length === 1 && options.columns.includes(column)}
              onChange={(isOn) =>
                choose({
                  columns: POSTER_COLUMNS.filter((one) => (one === column ? isOn : options.columns.includes(one))),
                })
              }
            >
              {t(`columns.${column}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          label={t("poster.paper")}
          value={options.paper}
          onChange={(id) => choose({ paper: PAPERS.find((paper) => paper === id) ?? "A3" })}
          options={PAPERS.map((id) => ({ id, label: t(`poster.papers.${id}`) }))}
        />
        <Select
          label={t("poster.cards")}
          value={String(options.cards)}
          onChange={(id) => choose({ cards: Number(id) })}
          options={CARDS_ON[options.paper].map((count) => ({ id: String(count), label: String(count) }))}
        />
        <Select
          label={t("looking.sort")}
          value={options.sort}
          onChange={(id) => choose({ sort: SORTS.find((sort) => sort === id) ?? "newest" })}
          options={SORTS.map((id) => ({ id, label: t(`looking.sorts.${id}`) }))}
        />
      </div>
      <Button
        kind="primary"
        className="justify-self-start"
        icon={<Printer className="icon" aria-hidden />}
        onPress={() => window.print()}
      >
        {t("poster.print")}
      </Button>
    </div>
  );
}
