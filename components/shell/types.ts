import type { Locale } from "@/lib/domain/language";
import type { DoorId } from "./doors";

export type Theme = "light" | "dark" | "system";

export type Viewer = {
  name: string;
  initials: string;
  email: string;
  /** In the words of the page: "trekker", "teamlid". */
  roles: string[];
};

/** Something to choose by name: an organisation, a segment. */
export type Named = { id: string; name: string };

/** What the frame can set in motion. All are server actions, passed in by the layout. */
export type ShellActions = {
  chooseTheme: (theme: Theme) => Promise<void>;
  chooseLocale: (locale: Locale) => Promise<void>;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
  switchOrganisation: (organisationId: string) => Promise<void>;
  switchSegment?: (segmentId: string | null) => Promise<void>;
};

/** Everything the frame shows, decided on the server. */
export type Frame = {
  viewer: Viewer;
  organisation: Named;
  organisations: Named[];
  /** The segment that is looked at; null is all of them. */
  segment: Named | null;
  segments: Named[];
  theme: Theme;
  locale: Locale;
  /** Doors that lead where this person may not go. */
  shut: DoorId[];
  /** By door: how many things wait behind it. */
  counts: Partial<Record<string, number>>;
  /** Now on the server, ISO, and the organisation's time zone. */
  now: string;
  zone: string;
  actions: ShellActions;
};

/** What `/api/search?q=` answers. */
export type SearchAnswer = { results: SearchResult[] };
export type SearchResult = { id: string; title: string; detail?: string; href: string };
