import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADVISER_ROOMS, COMMENT_ROOMS, scopeOf, USUAL_SCOPE } from "@/lib/domain/advice";
import { CAPABILITIES, type Capability, mayLookAt, mayTry } from "@/lib/domain/permissions";

const every = Object.keys(CAPABILITIES) as Capability[];
const adviser = (scope = USUAL_SCOPE) => [{ role: "adviser" as const, scope }];
const allowed = (scope = USUAL_SCOPE) => every.filter((one) => mayTry(adviser(scope), one));
const everything = { look: ADVISER_ROOMS, comment: COMMENT_ROOMS };
const words = fc.subarray([...ADVISER_ROOMS, "kluis", ""]);

describe("an adviser's scope", () => {
  it("shut, leaves their own room and themselves", () => {
    expect(allowed({ look: [], comment: [] })).toEqual(["advice.look", "advice.ask", "self.keep"]);
  });

  it("never opens more than the role of adviser has, and nothing that decides, accepts or publishes", () => {
    const open = allowed(everything);
    expect(open).toEqual(every.filter((one) => (CAPABILITIES[one] as readonly string[]).includes("adviser")));
    expect(open.filter((one) => !/\.(look|remark|ask|keep)$/.test(one))).toEqual([]);
  });

  it("keeps what residents wrote shut until it is opened on purpose", () => {
    expect(mayTry(adviser(), "cases.look")).toBe(false);
    expect(mayTry([{ role: "adviser" }], "cases.look")).toBe(false);
    expect(mayLookAt(adviser(), { kind: "case" })).toBe(false);
    expect(mayLookAt(adviser(), { kind: "post" })).toBe(true);
    expect(mayLookAt(adviser(everything), { kind: "case" })).toBe(true);
  });

  it("narrowed, only takes away; and nobody speaks where they may not look", () => {
    fc.assert(
      fc.property(words, words, (look, comment) => {
        const scope = scopeOf({ look, comment });
        const open = new Set(allowed(everything));
        expect(allowed(scope).filter((one) => !open.has(one))).toEqual([]);
        expect(scope.comment.filter((room) => !scope.look.includes(room))).toEqual([]);
        expect(scopeOf(scope)).toEqual(scope);
      }),
    );
  });

  it("says nothing of the other roles: who also works here keeps what that role has", () => {
    const shut = { look: [], comment: [] };
    for (const one of every) {
      const both = [{ role: "member" as const }, { role: "adviser" as const, scope: shut }];
      if (mayTry([{ role: "member" }], one)) expect(mayTry(both, one)).toBe(true);
    }
  });
});
