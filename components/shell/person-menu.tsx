"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { later } from "@/components/ui/later";
import { Popover } from "@/components/ui/popover";
import type { Frame } from "./types";

const PersonPanel = dynamic(() => later(() => import("./person-panel")).then((module) => module.PersonPanel), {
  ssr: false,
});

export type PersonMenuProps = { frame: Pick<Frame, "viewer" | "theme" | "locale" | "actions"> };

/** Your initials, and behind them how it looks and the way out. On a phone that is behind "Meer". */
export function PersonMenu({ frame }: PersonMenuProps) {
  const t = useTranslations("shell");
  return (
    <Popover
      label={t("you")}
      placement="bottom end"
      className="w-72"
      trigger={
        <Button aria-label={t("youNamed", { name: frame.viewer.name })} className="rounded-full max-md:hidden">
          <Avatar initials={frame.viewer.initials} me size="lg" />
        </Button>
      }
    >
      <PersonPanel frame={frame} />
    </Popover>
  );
}
