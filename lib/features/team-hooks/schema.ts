import { z } from "zod";
import { type NoticeGroup, TEAM_GROUPS } from "@/lib/domain/notices/kinds";
import { id } from "@/lib/features/items/schema";
import { line } from "@/lib/features/team/schema";

export const TEAM_HOOK_KINDS = ["teams", "slack"] as const;
export type TeamHookKind = (typeof TEAM_HOOK_KINDS)[number];

export const TEAM_HOOKS_MAX = 10;

const url = z.string().trim().min(1, { error: "fields.required" }).max(2_000, { error: "fields.too_big" });
const teamGroup = z.enum(TEAM_GROUPS as [NoticeGroup, ...NoticeGroup[]], { error: "fields.choose" });
const groups = z.array(teamGroup).min(1, { error: "fields.choose" });

export const addTeamHookInput = z.object({
  kind: z.enum(TEAM_HOOK_KINDS, { error: "fields.choose" }),
  name: line(60),
  url,
  groups,
});

/** Without an address the one there is stays: nobody can read it back to fill it in again. */
export const changeTeamHookInput = z.object({
  hookId: id,
  name: line(60),
  url: z.union([z.literal(""), url]).default(""),
  groups,
});

export const teamHookInput = z.object({ hookId: id });

/** The worker's own: what the conversation's server answered. */
export const recordTeamHookInput = z.object({ hookId: id, status: z.int().nullable(), answer: z.string().max(500) });

/** A conversation as the settings show it; of its address only the host. */
export type TeamHookView = {
  id: string;
  kind: TeamHookKind;
  name: string;
  host: string;
  groups: NoticeGroup[];
  last: { at: string; status: number | null; answer: string; hasArrived: boolean } | null;
};

/** What a conversation's address is sealed to. */
export const teamHookAbout = (orgId: string, hookId: string): string => `team_hook:${orgId}:${hookId}`;
