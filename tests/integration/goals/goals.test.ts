import { beforeEach, describe, expect, it } from "vitest";
import { goalCourse } from "@/lib/features/goal-course/queries";
import { addReading, changeReading, removeReading, restoreReading } from "@/lib/features/goal-readings/commands";
import { addGoal } from "@/lib/features/goals/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "wout" | "tom">;

beforeEach(async () => {
  town = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"], tom: ["member"] } });
});

const AIM = { baseline: 96, baselineOn: "2026-01-05", target: 300, targetOn: "2030-01-01" };
const goal = (name: string, more = {}) => ({ name, objective: "energising", measure: "by_hand", ...more }) as const;

describe("a goal", () => {
  it("is named like no other, letter by letter: a per cent sign is only itself", async () => {
    const { fatima } = town.members;
    await must(as(fatima, addGoal, goal("100 keer gehoord")));
    await must(as(fatima, addGoal, goal("100%")));
    expect(await as(fatima, addGoal, goal("100 KEER gehoord"))).toMatchObject({ refusal: { code: "conflict" } });
  });

  it("says where it begins and where it goes, or neither", async () => {
    const answer = await as(town.members.fatima, addGoal, goal("Half", { target: 300 }));
    expect(answer).toMatchObject({ refusal: { fields: { baseline: [{ message: "fields.required" }] } } });
  });

  it("is read by whoever owns it or leads, once a day, and what was taken away comes back", async () => {
    const { fatima, wout, tom } = town.members;
    const raw = goal("300 jongeren", { ...AIM, ownerId: wout.memberId });
    const { goalId } = await must(as(fatima, addGoal, raw));
    const reading = { goalId, onDay: "2026-02-02", value: 120 };
    expect(await as(tom, addReading, reading)).toMatchObject({ refusal: { code: "not_allowed" } });
    const { readingId } = await must(as(wout, addReading, reading));
    expect(await as(fatima, addReading, reading)).toMatchObject({ refusal: { fields: { onDay: expect.anything() } } });
    const changed = { readingId, seenRevision: 0, onDay: "2026-02-03", value: 121 };
    await must(as(wout, changeReading, changed));
    expect(await as(fatima, changeReading, changed)).toMatchObject({ refusal: { code: "stale" } });
    await must(as(wout, removeReading, { readingId, seenRevision: 1 }));
    const series = async () => {
      const look = { orgId: town.orgId, now: new Date("2026-03-01T12:00:00Z") };
      return (await inOrganisation(town.orgId, (tx) => goalCourse(tx, look, goalId)))?.series;
    };
    expect(await series()).toEqual([]);
    await must(as(wout, restoreReading, { readingId }));
    expect(await series()).toEqual([{ onDay: "2026-02-03", value: 121 }]);
  });
});
