import { actsAs } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { Phase } from "./phase";

/** Why somebody is at the buttons of a campaign, the weightiest first. */
export const AT_BUTTONS = ["lead", "people", "trekker", "writes"] as const;
export type AtButtons = (typeof AT_BUTTONS)[number];

export type ButtonPeople = Record<AtButtons, readonly string[]>;

/**
 * Who has to know the facts, each once and with the weightiest reason: who leads it, who works on it, the trekkers, and
 * whoever writes or holds a piece of its open work. Source: seed 000, "breng de trekker en de persoon die de knoppen die
 * dag bedient op de hoogte".
 */
export function atTheButtons(people: ButtonPeople): Map<string, AtButtons> {
  const found = new Map<string, AtButtons>();
  for (const why of AT_BUTTONS) {
    for (const memberId of people[why]) if (!found.has(memberId)) found.set(memberId, why);
  }
  return found;
}

/** Whether somebody is asked to say that they read what changed: at the buttons of a campaign that is not past. */
export const hasToRead = (asked: { phase: Phase; isAtButtons: boolean; changes: number }): boolean =>
  asked.phase !== "past" && asked.isAtButtons && asked.changes > 0;

/** Whether somebody keeps this campaign: the trekker, and who leads it, or whoever stands in for one of these. */
export const keepsCampaign = (
  who: { memberId: string; roles: readonly HeldRole[] },
  { leadId }: { leadId: string },
): boolean => mayTry(who.roles, "campaigns.start") || actsAs(who).includes(leadId);
