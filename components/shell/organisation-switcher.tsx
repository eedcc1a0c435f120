"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { later } from "@/components/ui/later";
import { Popover } from "@/components/ui/popover";
import type { Frame } from "./types";

const OrganisationPanel = dynamic(
  () => later(() => import("./organisation-panel")).then((module) => module.OrganisationPanel),
  {
    ssr: false,
  },
);

export type SwitcherProps = {
  frame: Pick<Frame, "organisation" | "organisations" | "segment" | "segments" | "actions">;
};

/** Where you are. Opens a list only when there is somewhere else to go. */
export function OrganisationSwitcher({ frame }: SwitcherProps) {
  const t = useTranslations("shell");
  const { organisation, organisations, segment, segments, actions } = frame;
  const here = (
    <>
      <b className="min-w-0 truncate font-semibold">{organisation.name}</b>
      {segments.length > 0 ? (
        <span className="flex-none text-ink-2 max-lg:hidden before:mr-2 before:text-ink-3 before:content-['·']">
          {segment?.name ?? t("allSegments")}
        </span>
      ) : null}
    </>
  );
  const canSwitch = organisations.length > 1 || (actions.switchSegment !== undefined && segments.length > 0);
  if (!canSwitch) return <p className="flex min-w-0 items-center gap-2 text-t14">{here}</p>;
  return (
    <Popover
      label={t("switcher")}
      className="w-72"
      trigger={
        <Button className="-ml-2 flex h-9 min-w-0 items-center gap-2 rounded-r px-2 text-t14 hover:bg-sunken">
          {here}
          <ChevronsUpDown className="icon" aria-hidden />
        </Button>
      }
    >
      {(close) => <OrganisationPanel frame={frame} close={close} />}
    </Popover>
  );
}
