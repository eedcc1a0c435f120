import {
  CalendarDays,
  ChartNoAxesColumn,
  Inbox,
  MessageCircleQuestion,
  MessagesSquare,
  Scale,
  Settings,
  StickyNote,
  Sun,
  Timer,
  Users,
} from "lucide-react";
import type { ComponentType } from "react";

export type DoorId =
  | "today"
  | "board"
  | "inbox"
  | "calendar"
  | "meeting"
  | "insight"
  | "answering"
  | "agreement"
  | "team"
  | "advice"
  | "settings";

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
const DOORS: Door[] = [
  { id: "today", href: "/", icon: Sun, tab: true },
  { id: "board", href: "/board", rooms: ["/media"], icon: StickyNote, tab: true },
  { id: "inbox", href: "/inbox", icon: Inbox, tab: true },
  { id: "calendar", href: "/calendar", rooms: ["/campaigns"], icon: CalendarDays, tab: true },
  { id: "meeting", href: "/meeting", icon: MessagesSquare },
  { id: "insight", href: "/insight", icon: ChartNoAxesColumn },
  { id: "answering", href: "/insight/answering", icon: Timer },
  { id: "agreement", href: "/agreement", rooms: ["/casebook", "/decisions", "/tone", "/library"], icon: Scale },
  { id: "team", href: "/team", rooms: ["/roster", "/advice"], icon: Users },
  { id: "advice", href: "/advice", icon: MessageCircleQuestion, tab: true },
  { id: "settings", href: "/settings", icon: Settings, foot: true },
];

/** The doors that are not shut for somebody. Who has the adviser room behind a door of its own does not find it at the team's. */
export function doorsBut(shut: readonly DoorId[]): Door[] {
  const open = DOORS.filter(({ id }) => !shut.includes(id));
  if (shut.includes("advice")) return open;
  const own = open.map(({ href }) => href);
  return open.map(({ rooms = [], ...door }) => ({ ...door, rooms: rooms.filter((room) => !own.includes(room)) }));
}

/** Whether a page stands behind a door: the door's own address, one of its rooms, or one below those. */
export function isBehind({ href, rooms = [] }: Door, pathname: string): boolean {
  return [href, ...rooms].some((room) => pathname === room || (room !== "/" && pathname.startsWith(`${room}/`)));
}
