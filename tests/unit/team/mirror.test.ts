import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorOf } from "@/lib/domain/team";

const IDS = ["groen", "jeugd", "zorg", "sport", "communicatie"];
const sizes = fc
  .tuple(...IDS.map(() => fc.integer({ min: 1, max: 500 })))
  .map((people) => IDS.map((id, index) => ({ id, name: id, people: people[index] ?? 1 })));
const team = fc.array(fc.option(fc.constantFrom(...IDS, "elders")), { maxLength: 60 });

describe("the mirror of the team", () => {
  it("gives each department its share by size: together that is the team that is counted", () => {
    fc.assert(
      fc.property(sizes, team, (departments, members) => {
        const { rows, counted, withoutDepartment } = mirrorOf(departments, members);
        const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
        expect(sum(({ expected }) => expected)).toBeCloseTo(counted, 6);
        expect(sum(({ inTeam }) => inTeam)).toBe(counted);
        expect(sum(({ organisationShare }) => organisationShare)).toBeCloseTo(1, 6);
        expect(counted + withoutDepartment).toBe(members.length);
      }),
    );
  });

  it("says the same whoever is named first, and when every department is as many times as big", () => {
    fc.assert(
      fc.property(sizes, team, fc.integer({ min: 2, max: 50 }), (departments, members, times) => {
        const said = (some: typeof departments, of: (string | null)[]) =>
          mirrorOf(some, of)
            .rows.map(({ id, standing }) => `${id} ${standing}`)
            .sort();
        const asIs = said(departments, members);
        expect(said(departments.toReversed(), members.toReversed())).toEqual(asIs);
        expect(
          said(
            departments.map((one) => ({ ...one, people: one.people * times })),
            members,
          ),
        ).toEqual(asIs);
      }),
    );
  });

  it("never calls a department fewer in the team because somebody of it joined", () => {
    const order = ["missing", "too_small", "under", "balanced", "over"];
    fc.assert(
      fc.property(sizes, team, fc.constantFrom(...IDS), (departments, members, joins) => {
        const standing = (of: (string | null)[]) =>
          order.indexOf(mirrorOf(departments, of).rows.find(({ id }) => id === joins)?.standing ?? "");
        expect(standing([...members, joins])).toBeGreaterThanOrEqual(standing(members));
      }),
    );
  });

  it.each([
    {
      says: "missing: nobody where its size gives two",
      people: { groen: 64, communicatie: 16 },
      team: ["communicatie", "communicatie", "communicatie"],
      of: { id: "groen", standing: "missing" },
    },
    {
      says: "too small to miss: nobody where its size gives less than half a person",
      people: { groen: 90, sport: 4 },
      team: ["groen", "groen"],
      of: { id: "sport", standing: "too_small" },
    },
    {
      says: "many: a whole person more than its size gives",
      people: { groen: 90, communicatie: 10 },
      team: ["groen", "communicatie", "communicatie"],
      of: { id: "communicatie", standing: "over" },
    },
    {
      says: "few: a whole person fewer than its size gives",
      people: { groen: 90, sport: 10 },
      team: ["groen", "sport", "sport", "sport"],
      of: { id: "groen", standing: "under" },
    },
    {
      says: "in proportion: as many as its size gives, but for a part of a person",
      people: { groen: 50, sport: 50 },
      team: ["groen", "sport", "sport"],
      of: { id: "groen", standing: "balanced" },
    },
  ])("calls a department $says", ({ people, team: members, of }) => {
    const departments = Object.entries(people).map(([name, count]) => ({ id: name, name, people: count ?? 0 }));
    const { rows } = mirrorOf(departments, members);
    expect(rows.find(({ id }) => id === of.id)?.standing).toBe(of.standing);
  });

  it("warns where the numbers are too small to say much, and not where they are not", () => {
    const departments = [
      { id: "groen", name: "Groen", people: 50 },
      { id: "sport", name: "Sport", people: 50 },
    ];
    expect(mirrorOf(departments, ["groen", "sport", "sport"]).isSmall).toBe(true);
    expect(mirrorOf(departments, ["groen", "groen", "sport", "sport"]).isSmall).toBe(false);
  });

  it("says nothing of nothing", () => {
    expect(mirrorOf([], ["groen", null])).toMatchObject({ rows: [], counted: 0, withoutDepartment: 2, people: 0 });
  });
});
