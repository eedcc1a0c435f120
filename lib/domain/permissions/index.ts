import type { Role } from "@/lib/domain/authority";

/**
 * What a role may try at all, apart from the powers over what goes out: those are the agreement's.
 * What is not listed here is nobody's. Source: domain.md, "People".
 */
export const CAPABILITIES = {
  "board.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "board.pin": ["trekker", "member", "editor", "expert", "executive"],
  "board.vote": ["trekker", "member", "editor", "expert", "executive"],
  "board.remark": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "board.curate": ["trekker"],
  // Strategy and goals are the trekker's own task (domain.md, "People").
  "goals.lead": ["trekker"],
  "items.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "items.write": ["trekker", "member", "editor", "expert"],
  "items.remark": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "items.decide": ["trekker", "member", "editor", "expert", "executive"],
  "items.lead": ["trekker"],
  // The mix that is aimed at and the organisation's own days: whoever keeps the overview day by day (seed 000).
  "planning.lead": ["trekker"],
  "campaigns.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // A campaign is part of the planning, and so the trekker begins one; keeping its facts is the trekker's and its lead's,
  // whoever that is: an adviser never (domain.md, "People").
  "campaigns.start": ["trekker"],
  "campaigns.lead": ["trekker", "member", "editor", "expert", "executive"],
  // Asking what to answer, and saying that one has read the facts: whoever may have to answer.
  "campaigns.follow": ["trekker", "member", "editor", "expert", "executive"],
  // A calendar program shows what its owner may see here anyway; it stops with their access.
  "feeds.keep": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "media.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "media.add": ["trekker", "member", "editor", "expert", "executive"],
  "media.edit": ["trekker", "member", "editor", "expert"],
  "tone.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // The guide stops texts, so it is led by whoever runs the channels (domain.md); an editor, who lives by it, spells for it.
  "tone.lead": ["trekker"],
  "tone.teach": ["trekker", "editor"],
  "content.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // Who may make content of what is asked of the agreement, and who may change it depends on whose it is.
  "content.keep": ["trekker", "member", "editor", "expert", "executive"],
  "agreement.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "agreement.edit": ["trekker", "executive"],
  "agreement.adopt": ["executive"],
  "calendar.lead": ["trekker", "executive"],
  "team.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "team.lead": ["trekker", "executive"],
  "channels.lead": ["trekker"],
  "results.lead": ["trekker"],
  "organisation.lead": ["executive"],
  "crisis.lead": ["trekker", "executive"],
  "self.keep": ["trekker", "member", "editor", "expert", "executive", "adviser"],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof CAPABILITIES;

/** Whether one of these roles may try it. Asked by the command before it runs and by the screen before it offers. */
export function mayTry(roles: readonly { role: Role }[], capability: Capability): boolean {
  const allowed: readonly Role[] = CAPABILITIES[capability];
  return roles.some(({ role }) => allowed.includes(role));
}
