"use client";

import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Filters } from "./use-filters";

const ALL = "all";

/** What of the posts is shown, under each other; each choice shows at once what it leaves. */
export function FilterFields({ filters, themes }: Filters) {
  const t = useTranslations("calendar");
  return (
    <div className="grid gap-5">
      {filters.map(({ id, label, all, options, value, choose }) => (
        <Select
          key={id}
          label={label}
          value={value ?? ALL}
          onChange={(chosen) => choose(chosen === ALL || chosen === null ? null : String(chosen))}
          options={[{ id: ALL, label: all }, ...options.map((option) => ({ id: option.id, label: option.name }))]}
        />
      ))}
      <Switch isSelected={themes.isShown} onChange={themes.show}>
        {t("themes")}
      </Switch>
      <LinkButton href="/settings/planning" className="w-full" icon={<Settings2 className="icon" aria-hidden />}>
        {t("settings")}
      </LinkButton>
    </div>
  );
}
