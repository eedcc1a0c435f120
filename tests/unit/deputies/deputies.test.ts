import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/authority";
import { actsAs, canStandIn, capacitiesOf, overlaps, ownRoles, withDeputyRoles } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";

const held = (...roles: Role[]): HeldRole[] => roles.map((role) => ({ role, segmentId: null }));
const fatima = { memberId: "fatima", name: "Fatima", roles: held("trekker") };

describe("standing in", () => {
  it("gives the roles of whoever is away beside one's own, and says whose they are", () => {
    const roles = withDeputyRoles(held("editor"), [fatima]);
    expect(roles).toEqual([
      { role: "editor", segmentId: null },
      { role: "trekker", segmentId: null, standsInFor: { memberId: "fatima", name: "Fatima" } },
    ]);
    expect(actsAs({ memberId: "tom", roles })).toEqual(["tom", "fatima"]);
  });

  it("goes one step deep: what somebody only has as a deputy does not pass on", () => {
    const tom = { memberId: "tom", name: "Tom", roles: withDeputyRoles(held("editor"), [fatima]) };
    const ilse = withDeputyRoles(held("expert"), [tom]);
    expect(ilse.map(({ role }) => role)).toEqual(["expert", "editor"]);
  });

  it("is not for an adviser, who never decides, in nobody's name", () => {
    expect(canStandIn(held("adviser"))).toBe(false);
    expect(withDeputyRoles(held("adviser"), [fatima])).toEqual(held("adviser"));
    expect(canStandIn(held("adviser", "member"))).toBe(true);
  });

  it("asks in one's own name first, and never mixes the powers of two people", () => {
    const hilde = { memberId: "hilde", name: "Hilde", roles: held("executive", "expert") };
    const capacities = capacitiesOf({ memberId: "tom", roles: withDeputyRoles(held("editor"), [fatima, hilde]) });
    expect(capacities.map(({ memberId, deputyFor }) => [memberId, deputyFor?.name ?? null])).toEqual([
      ["tom", null],
      ["fatima", "Fatima"],
      ["hilde", "Hilde"],
    ]);
    expect(capacities.map(({ roles }) => roles.map(({ role }) => role))).toEqual([
      ["editor"],
      ["trekker"],
      ["executive", "expert"],
    ]);
  });

  it("keeps one's own powers whoever one stands in for, and never gives more than those people hold themselves", () => {
    const roles = fc.array(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 4 }).map((some) => held(...some));
    const people = fc.array(fc.record({ memberId: fc.uuid(), name: fc.string(), roles }), { maxLength: 4 });
    fc.assert(
      fc.property(roles, people, (own, away) => {
        const all = withDeputyRoles(own, away);
        expect(ownRoles(all)).toEqual(own);
        const theirs = new Set(away.flatMap((one) => one.roles.map(({ role }) => `${one.memberId} ${role}`)));
        const borrowed = all.filter(({ standsInFor }) => standsInFor);
        expect(borrowed.every((one) => theirs.has(`${one.standsInFor?.memberId} ${one.role}`))).toBe(true);
      }),
    );
  });
});

describe("two times away", () => {
  const span = (from: number, until: number) => ({ from: new Date(from), until: new Date(until) });
  it("overlap when they share a moment; the end of one may be the beginning of the next", () => {
    expect(overlaps(span(0, 10), span(10, 20))).toBe(false);
    expect(overlaps(span(0, 11), span(10, 20))).toBe(true);
    expect(overlaps(span(0, 30), span(10, 20))).toBe(true);
  });
});
