import { type AdviserRoom, type AdviserScope, type COMMENT_ROOMS, USUAL_SCOPE } from "@/lib/domain/advice";
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
  "cases.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // Noticing, judging and taking what comes in is everybody's who works here; what goes out is asked of the agreement.
  "cases.work": ["trekker", "member", "editor", "expert", "executive"],
  // The words by which what comes in is sorted: whoever runs the channels (domain.md).
  "cases.lead": ["trekker"],
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
  // What somebody brings to the team they say themselves; an adviser is not part of it.
  "team.belong": ["trekker", "member", "editor", "expert", "executive"],
  // Guidelines bind everybody, so whoever leads issues them; an adviser lives by none of them.
  "policies.lead": ["trekker", "executive"],
  "policies.follow": ["trekker", "member", "editor", "expert", "executive"],
  // Judging and buying software is a task of the team (seed 002), and so its trekker's.
  "tools.lead": ["trekker"],
  // What is arranged before a team works together is arranged by whoever runs the channels.
  "firstSteps.lead": ["trekker"],
  // Whether there is a team, and with which agreement it begins, is the question of whoever would lead it.
  "startUp.lead": ["trekker", "executive"],
  // An adviser asks and doubts; whoever leads answers, and says what the adviser sees and until when.
  "advice.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "advice.ask": ["adviser"],
  "advice.lead": ["trekker", "executive"],
  "channels.lead": ["trekker"],
  "results.lead": ["trekker"],
  // Figures are the team's own work looked at; what something brought about is told by whoever saw it happen.
  "results.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  "results.tell": ["trekker", "member", "editor", "expert", "executive"],
  "goals.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // How a goal stands is written down by its owner, whoever that is, or by the trekker.
  "goals.measure": ["trekker", "member", "editor", "expert", "executive"],
  "communities.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // Which communities to follow is strategy; counting is done by whoever follows one.
  "communities.lead": ["trekker"],
  "communities.follow": ["trekker", "member", "editor", "expert", "executive"],
  // How much colleagues do here is nobody's outside; words to them are chosen by the trekker, who knows them.
  "reflex.look": ["trekker", "member", "editor", "expert", "executive"],
  "reflex.lead": ["trekker"],
  "meetings.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // Whoever meets brings points, votes and writes; when and with whom is arranged by the trekker, who prepares it (domain.md).
  "meetings.attend": ["trekker", "member", "editor", "expert", "executive"],
  "meetings.lead": ["trekker"],
  // What leaves for Teams, Slack and other programs is set up by whoever runs the channels.
  "outside.lead": ["trekker"],
  "roster.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // Who sits when is arranged by whoever runs the channels (domain.md, "People").
  "roster.lead": ["trekker"],
  // Taking a turn, swapping it and telling the next one: whoever may sit at the buttons, and that an adviser never does.
  "roster.take": ["trekker", "member", "editor", "expert", "executive"],
  "service.look": ["trekker", "member", "editor", "expert", "executive", "adviser"],
  // What answering promises to people outside is agreed by those who keep the agreement.
  "service.lead": ["trekker", "executive"],
  "organisation.lead": ["executive"],
  "crisis.lead": ["trekker", "executive"],
  "self.keep": ["trekker", "member", "editor", "expert", "executive", "adviser"],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof CAPABILITIES;

/** What an adviser could be let into at all. */
type OfAdvisers = {
  [One in Capability]: "adviser" extends (typeof CAPABILITIES)[One][number] ? One : never;
}[Capability];

type InScope = { room: AdviserRoom; asks: "look" | "comment" };
const look = (room: AdviserRoom): InScope => ({ room, asks: "look" });
const comment = (room: (typeof COMMENT_ROOMS)[number]): InScope => ({ room, asks: "comment" });

/** In which room of an adviser's scope each of those lies; null: their own, in every scope. A new one has to say it. */
const ROOM_OF: Record<OfAdvisers, InScope | null> = {
  "board.look": look("board"),
  "board.remark": comment("board"),
  "items.look": look("posts"),
  "items.remark": comment("posts"),
  "media.look": look("posts"),
  "feeds.keep": look("posts"),
  "cases.look": look("inbox"),
  "campaigns.look": look("campaigns"),
  "tone.look": look("tone"),
  "content.look": look("library"),
  "agreement.look": look("agreement"),
  "team.look": look("team"),
  "roster.look": look("team"),
  "service.look": look("inbox"),
  "results.look": look("insight"),
  "goals.look": look("insight"),
  "communities.look": look("insight"),
  "meetings.look": look("meeting"),
  "advice.look": null,
  "advice.ask": null,
  "self.keep": null,
};

type Holding = { role: Role; scope?: AdviserScope | undefined };

/**
 * Whether one of these roles may try it. Asked by the command before it runs, by every page and read, and by the screen
 * before it offers. The role of adviser counts within its scope alone.
 */
export function mayTry(roles: readonly Holding[], capability: Capability): boolean {
  const allowed: readonly Role[] = CAPABILITIES[capability];
  return roles.some(
    ({ role, scope }) => allowed.includes(role) && (role !== "adviser" || isInScope(scope ?? USUAL_SCOPE, capability)),
  );
}

/** Whether one may look at an item: an answer to somebody outside lies in the inbox, anything else with the posts. */
export const mayLookAt = (roles: readonly Holding[], item: { kind: string }): boolean =>
  mayTry(roles, item.kind === "case" ? "cases.look" : "items.look");

function isInScope(scope: AdviserScope, capability: Capability): boolean {
  const place = (ROOM_OF as Partial<Record<Capability, InScope | null>>)[capability];
  // What has no room is shut: a list that was forgotten lets nobody in.
  if (place === undefined) return false;
  return place === null || scope[place.asks].includes(place.room);
}
