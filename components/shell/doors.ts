import { CalendarDays, Scale, Settings, StickyNote, Sun, Users } from "lucide-react";
import type { ComponentType } from "react";

export type DoorId = "today" | "board" | "calendar" | "agreement" | "team" | "settings";

export type Door = {
  id: DoorId;
  href: string;
  icon: ComponentType<{ className?: string }>;
  /** What else belongs behind it, under an address of its own. */
  rooms?: readonly string[];
  /** At the foot of the rail. */
  foot?: boolean;
  /** Among the tabs of the phone; the others are behind "Meer". */
  tab?: boolean;
};

/** The doors of the house, in their fixed order. Only what exists stands here: a door leads somewhere or is not drawn. */
export const DOORS: Door[] = [
  { id: "today", href: "/", icon: Sun, tab: true },
  { id: "board", href: "/board", rooms: ["/media"], icon: StickyNote, tab: true },
  { id: "calendar", href: "/calendar", rooms: ["/campaigns"], icon: CalendarDays, tab: true },
  { id: "agreement", href: "/agreement", rooms: ["/casebook", "/decisions", "/tone", "/library"], icon: Scale },
  { id: "team", href: "/team", icon: Users },
  { id: "settings", href: "/settings", icon: Settings, foot: true },
];

/** Whether a page stands behind a door: the door's own address, one of its rooms, or one below those. */
export function isBehind({ href, rooms = [] }: Door, pathname: string): boolean {
  return [href, ...rooms].some((room) => pathname === room || (room !== "/" && pathname.startsWith(`${room}/`)));
}
