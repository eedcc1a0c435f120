import { ADVISER_ROOMS, COMMENT_ROOMS } from "@/lib/domain/advice";
import type { Role } from "@/lib/domain/authority";
import type { RefusalCode } from "@/lib/domain/result";
import { parkIdea, pinIdea, selectIdea } from "@/lib/features/board/commands";
import { newId } from "@/lib/platform/ids";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

/** One person of every role; Wout wrote and pinned what the commands are about. */
export const STAFF = {
  fatima: ["trekker"],
  wout: ["member"],
  tom: ["editor"],
  ilse: ["expert"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const satisfies Record<string, readonly Role[]>;

export type StaffTown = GivenOrganisation<keyof typeof STAFF>;

/** What a command is tried with, and who may get it done by domain.md and the agreement *korte lijnen*. */
export type CommandCase = {
  /** Makes something fresh for the command to be about, and gives the input that fits it. */
  prepare(town: StaffTown): Promise<Record<string, unknown>>;
  allowed: readonly Role[];
  /** Where getting through still ends in another refusal, because of what the case is about. */
  throughWith?: RefusalCode;
  /** What the others hear: that they may not, or of what is somebody's own not even that it is there. */
  othersHear?: "not_allowed" | "not_found";
  /** About nothing in particular: somebody of another organisation does it at home. */
  isAboutNothing?: true;
};

export const EVERYBODY = ["trekker", "member", "editor", "expert", "executive", "adviser"] as const;

export const STAFF_ONLY = ["trekker", "member", "editor", "expert", "executive"] as const;

export const WRITERS = ["trekker", "member", "editor", "expert"] as const;

export const LEADS = ["trekker", "executive"] as const;

/** A town with its expert, ready to have every command tried in it. */
export async function staffTown(): Promise<StaffTown> {
  const town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  await openEveryRoom(town);
  return town;
}

/** What the adviser hears is then about being an adviser, not about a room that is shut. */
async function openEveryRoom({ orgId, members: { piet, fatima } }: StaffTown): Promise<void> {
  const scope = { look: [...ADVISER_ROOMS], comment: [...COMMENT_ROOMS], revision: 1 };
  const row = { orgId, id: newId(), memberId: piet.memberId, ...scope, setById: fatima.memberId, setAt: now() };
  await inOrganisation(orgId, (tx) => tx.adviserScope.create({ data: row }));
}

export const now = () => new Date();

export const byHand = (town: StaffTown) => ({ channelIds: [town.channels.byHand], now: now() });

export async function idea(town: StaffTown, column: "pinned" | "selected" | "parked" = "pinned") {
  const ideaId = newId();
  await must(as(town.members.wout, pinIdea, { id: ideaId, title: "De zeehond is terug" }));
  const seen = { ideaId, seenVersion: 0 };
  if (column === "selected") await must(as(town.members.fatima, selectIdea, seen));
  if (column === "parked") await must(as(town.members.fatima, parkIdea, { ...seen, words: "In de lente!" }));
  return { ideaId, seenVersion: column === "pinned" ? 0 : 1 };
}

export const DAY_MS = 86_400_000;

export async function newcomer({ orgId }: StaffTown): Promise<string> {
  const [personId, memberId] = [newId(), newId()];
  const email = `${personId}@zonnebeke.example`;
  await atTheDoor((tx) => tx.person.create({ data: { id: personId, email, name: "Emma", createdAt: now() } }));
  await inOrganisation(orgId, async (tx) => {
    await tx.member.create({ data: { orgId, id: memberId, personId, name: "Emma", email, createdAt: now() } });
    await tx.roleGrant.create({ data: { orgId, id: newId(), memberId, role: "editor", grantedAt: now() } });
  });
  return memberId;
}
