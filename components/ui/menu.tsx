"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { later } from "./later";
import type { MenuContents } from "./menu-surface";
import { OverlayTrigger } from "./overlay-trigger";

const fetchCode = () => later(() => import("./menu-surface"));
const MenuSurface = dynamic(() => fetchCode().then((module) => module.MenuSurface), { ssr: false });

type MenuProps = MenuContents & {
  /** The button that opens it. */
  trigger: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** Things to do with something, behind one button. */
export function Menu({ trigger, isOpen, onOpenChange, ...contents }: MenuProps) {
  return (
    <OverlayTrigger kind="menu" fetchCode={fetchCode} trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(opened) => <MenuSurface {...opened} {...contents} />}
    </OverlayTrigger>
  );
}
