import type { HeldRole } from "@/lib/domain/people";

export type Named = { id: string; name: string };

/** What roles and expertise are spoken of with. */
export type TeamWords = { segments: Named[]; topics: Named[] };

export type MemberRow = Named & {
  roles: HeldRole[];
  topics: Named[];
  jobTitle: string | null;
  segment: string | null;
  /** In words; an adviser's access ends by itself. */
  until: string | null;
};
