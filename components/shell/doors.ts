import { Scale, Settings, StickyNote, Sun, Users } from "lucide-react";
import type { ComponentType } from "react";

export type DoorId = "today" | "board" | "agreement" | "team" | "settings";

export type Door = {
  id: DoorId;
  href: string;
  icon: ComponentType<{ className?: string }>;
  /** At the foot of the rail. */
  foot?: boolean;
  /** Among the tabs of the phone; the others are behind "Meer". */
  tab?: boolean;
};

/** The doors of the house, in their fixed order. Only what exists stands here: a door leads somewhere or is not drawn. */
export const DOORS: Door[] = [
  { id: "today", href: "/", icon: Sun, tab: true },
  { id: "board", href: "/board", icon: StickyNote, tab: true },
  { id: "agreement", href: "/agreement", icon: Scale, tab: true },
  { id: "team", href: "/team", icon: Users },
  { id: "settings", href: "/settings", icon: Settings, foot: true },
];

/** Whether a page stands behind a door: the door's own address or one below it. */
export function isBehind(door: Door, pathname: string): boolean {
  return pathname === door.href || (door.href !== "/" && pathname.startsWith(`${door.href}/`));
}
