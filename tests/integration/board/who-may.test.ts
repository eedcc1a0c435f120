import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/authority";
import * as board from "@/lib/features/board/commands";
import { tellOverdue } from "@/lib/features/board/jobs";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

const EVERYBODY: readonly Role[] = ROLES;
const NOT_THE_ADVISER: readonly Role[] = ROLES.filter((role) => role !== "adviser");
const TREKKER: readonly Role[] = ["trekker"];
const NOBODY: readonly Role[] = [];

/** Every command of the board, what it takes for an idea of this id, and the roles that may try it. */
const COMMANDS = [
  { spec: board.pinIdea, input: () => ({ id: newId(), title: "Nog een idee" }), roles: NOT_THE_ADVISER },
  { spec: board.voteForIdea, input: (ideaId: string) => ({ ideaId }), roles: NOT_THE_ADVISER },
  { spec: board.takeVoteBack, input: (ideaId: string) => ({ ideaId }), roles: NOT_THE_ADVISER },
  { spec: board.remarkOnIdea, input: (ideaId: string) => ({ ideaId, body: "Mooi" }), roles: EVERYBODY },
  { spec: board.selectIdea, input: (ideaId: string) => ({ ideaId, seenVersion: 0 }), roles: TREKKER },
  { spec: board.parkIdea, input: (ideaId: string) => ({ ideaId, seenVersion: 0, words: "Later" }), roles: TREKKER },
  { spec: board.moveIdea, input: (ideaId: string) => ({ ideaId, seenVersion: 0, to: "selected" }), roles: TREKKER },
  {
    spec: board.editIdea,
    input: (ideaId: string) => ({ ideaId, seenVersion: 0, title: "Beter", body: "" }),
    roles: TREKKER,
  },
  { spec: board.bringIdeaBack, input: (ideaId: string) => ({ ideaId, seenVersion: 0 }), roles: NOBODY },
  { spec: tellOverdue, input: () => ({}), roles: NOBODY },
];

let town: GivenOrganisation<Role | "pinner">;
let elsewhere: GivenOrganisation<"trekker">;

beforeAll(async () => {
  const members = Object.fromEntries(ROLES.map((role) => [role, [role]])) as Record<Role, Role[]>;
  town = await given.organisation({ members: { ...members, pinner: ["member"] } });
  elsewhere = await given.organisation({ members: { trekker: ["trekker"] } });
});

async function pinned(): Promise<string> {
  const id = newId();
  await as(town.members.pinner, board.pinIdea, { id, title: "Een idee" });
  return id;
}

const everything = () =>
  inOrganisation(town.orgId, async (tx) => [
    await tx.idea.findMany({ orderBy: { id: "asc" } }),
    await tx.ideaVote.findMany({ orderBy: { id: "asc" } }),
    await tx.comment.findMany({ orderBy: { id: "asc" } }),
    await tx.journalEntry.count(),
    await tx.notification.count(),
    await tx.outbox.count(),
  ]);

describe.each(COMMANDS)("$spec.name", ({ spec, input, roles }) => {
  it.each(ROLES)("asked by the %s does exactly what the role allows", async (role) => {
    const ideaId = await pinned();
    const before = await everything();
    const result = await as(town.members[role], spec as typeof board.voteForIdea, input(ideaId));
    if (roles.includes(role)) {
      expect(result).toMatchObject({ ok: true });
      return;
    }
    // Bringing back what is not parked is a wrong state for the one role that may try it.
    const codes = spec === board.bringIdeaBack && role === "trekker" ? ["wrong_state"] : ["not_allowed"];
    expect(codes).toContain(result.ok ? "ok" : result.refusal.code);
    expect(await everything()).toEqual(before);
  });

  it("asked by another organisation's trekker finds nothing and changes nothing here", async () => {
    const ideaId = await pinned();
    const before = await everything();
    const result = await as(elsewhere.members.trekker, spec as typeof board.voteForIdea, input(ideaId));
    if (spec === board.pinIdea) expect(result).toMatchObject({ ok: true });
    else
      expect(result).toMatchObject({
        ok: false,
        refusal: { code: spec === tellOverdue ? "not_allowed" : "not_found" },
      });
    expect(await everything()).toEqual(before);
  });

  it("asked with claims on an organisation one does not belong to is refused as not signed in", async () => {
    const ideaId = await pinned();
    const before = await everything();
    const claims = { ...elsewhere.members.trekker.claims, orgId: town.orgId };
    const result = await as({ claims }, spec as typeof board.voteForIdea, input(ideaId));
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_signed_in" } });
    expect(await everything()).toEqual(before);
  });
});
