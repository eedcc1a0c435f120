"use client";

import { ChevronDown, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { Switch } from "@/components/ui/switch";
import { type Filter, type FilterProps, useFilters } from "./use-filters";

/** What of the posts is shown, each choice in a menu of its own: where there is room for a row of them. */
export function FilterRow(props: FilterProps) {
  const t = useTranslations("calendar");
  const { filters, themes } = useFilters(props);
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
      {filters.map((filter) => (
        <Choice key={filter.id} {...filter} />
      ))}
      <Switch className="ml-2 text-t14" isSelected={themes.isShown} onChange={themes.show}>
        {t("themes")}
      </Switch>
      <LinkButton
        href="/settings/planning"
        kind="quiet"
        className="ml-auto"
        icon={<Settings2 className="icon" aria-hidden />}
      >
        {t("settings")}
      </LinkButton>
    </div>
  );
}

function Choice({ label, all, options, value, choose }: Filter) {
  const chosen = options.find(({ id }) => id === value)?.name;
  const entries = [{ id: "all", name: all }, ...options].map(({ id, name }) => ({
    id,
    label: name,
    onAction: () => choose(id === "all" ? null : id),
  }));
  return (
    <Menu
      label={label}
      placement="bottom start"
      groups={[{ id: "options", entries }]}
      trigger={
        <Button kind={chosen ? "plain" : "quiet"} size="sm" aria-label={`${label}: ${chosen ?? all}`}>
          {chosen ?? all}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    />
  );
}
