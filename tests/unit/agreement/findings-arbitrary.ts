import fc from "fast-check";
import { QUESTIONS, type Rule } from "@/lib/domain/agreement";
import type { FindingsInput, PastSituation } from "@/lib/domain/agreement/findings";
import { type Matrix, type Obligation, VERDICTS, type Verdict, type When } from "@/lib/domain/authority";

/** Small enough to be walked whole: 36 situations of each power. */
export const DIMENSIONS: Matrix["dimensions"] = {
  role: ["trekker", "member", "editor"],
  topic: ["none", "water", "waste"],
  risk: ["low", "high"],
  moment: ["office_hours", "outside"],
};
const POWERS = ["respond", "accept", "publish"] as const;

const OBLIGATIONS: Obligation[] = [
  { kind: "expert" },
  { kind: "four_eyes" },
  { kind: "acceptor", with: "trekker" },
  { kind: "approved_content_only" },
];

const when: fc.Arbitrary<When> = fc
  .tuple(
    ...Object.entries(DIMENSIONS).map(([fact, values]) =>
      // Most cells are empty, so that wide rows, exceptions and gaps between them are common.
      fc.option(fc.subarray(values, { minLength: 1 }), { freq: 1 }).map((chosen) => (chosen ? { [fact]: chosen } : {})),
    ),
  )
  .map((parts): When => Object.assign({}, ...parts));

type Likely = { respond: Verdict; others: Verdict };

const rowArbitrary = (likely: Likely) =>
  fc.constantFrom(...POWERS).chain((power) => {
    const usual = power === "respond" ? likely.respond : likely.others;
    return fc.record({
      power: fc.constant(power),
      when,
      verdict: fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, fc.constantFrom(...VERDICTS)),
      obligations: fc.option(fc.subarray(OBLIGATIONS, { maxLength: 2 }), { freq: 1, nil: [] }),
      binding: fc.boolean(),
      question: fc.constantFrom(...QUESTIONS),
    });
  });

const rowsOf = (likely: Likely): fc.Arbitrary<Rule[]> =>
  fc
    .array(rowArbitrary(likely), { minLength: 1, maxLength: 10, size: "max" })
    .map((rows) => rows.map((one, index): Rule => ({ ...one, id: `row${index}`, number: index + 1, note: null })));

export const rowsArbitrary = rowsOf({ respond: "allowed", others: "allowed" });
/** Mostly: who writes needs acceptance, so that accepting one's own work is what a hole turns on. */
export const acceptedRowsArbitrary = rowsOf({ respond: "with_acceptance", others: "allowed" });
type Said = fc.Arbitrary<Pick<Rule, "power" | "when" | "verdict" | "obligations">>;
const writtenArbitrary: Said = fc.record({
  power: fc.constant("respond" as const),
  when,
  verdict: fc.constantFrom(...(["with_acceptance", "with_acceptance", "allowed", "refused"] as const)),
  obligations: fc.constantFrom<Obligation[]>([], [{ kind: "acceptor", with: "trekker" }]),
});
const acceptedArbitrary: Said = fc.record({
  power: fc.constant("accept" as const),
  when,
  verdict: fc.constantFrom(...(["allowed", "refused", "refused", "with_acceptance", "consult_first"] as const)),
  obligations: fc.constant([]),
});

/** Who writes needs acceptance, and whoever should give it is let here and refused there, so that answers get stuck. */
export const stuckRowsArbitrary: fc.Arbitrary<Rule[]> = fc
  .array(fc.oneof(writtenArbitrary, acceptedArbitrary), { minLength: 2, maxLength: 8, size: "max" })
  .map((rows) =>
    rows.map((one, index): Rule => {
      const id = `row${index}`;
      return { ...one, id, number: index + 1, note: null, binding: false, question: "critic" };
    }),
  );

const facts = fc.record(
  Object.fromEntries(Object.entries(DIMENSIONS).map(([fact, values]) => [fact, fc.constantFrom(...values)])),
);

export const pastArbitrary: fc.Arbitrary<PastSituation[]> = fc.array(
  fc
    .record({ power: fc.constantFrom(...POWERS), facts, count: fc.integer({ min: 1, max: 9 }) })
    .map((one) => ({ ...one, verdict: "allowed", examples: [] })),
  { maxLength: 12 },
);

export const peopleArbitrary = fc
  .array(fc.subarray(DIMENSIONS.role ?? []), { minLength: 1, maxLength: 4 })
  .map((roles) => roles.map((held, index) => ({ memberId: `m${index}`, name: `Person ${index}`, roles: held })));

const CALENDAR = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: [["09:00", "17:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  closed: [],
} satisfies FindingsInput["calendar"];

/** Everything that findings are made from, where a test is about one part of it. */
export function inputOf(parts: Partial<FindingsInput>): FindingsInput {
  const crew = { roles: {}, experts: {}, segmentTrekkers: {}, people: [] };
  return {
    dimensions: DIMENSIONS,
    rows: [],
    terms: [],
    calendar: CALENDAR,
    crew,
    isSmallTeam: false,
    past: [],
    ...parts,
  };
}
