import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { newEnforcer, newModelFromString } from "casbin";
import type { Rule } from "@/lib/domain/agreement";
import { type FindingsInput, findingsOf } from "@/lib/domain/agreement/findings";
import {
  analyse,
  type CompiledMatrix,
  compare,
  compile,
  decide,
  dimensionsOf,
  FACTS,
  type Matrix,
  POWERS,
  type Row,
  type Situation,
  VERDICTS,
  whatWouldHaveToDiffer,
} from "@/lib/domain/authority";

type Figure = { name: string; value: number; unit: string; target?: string };

const dimensions = dimensionsOf({ topics: named("topic", 39), segments: named("segment", 9), channels: named("x", 7) });

/** Measures the agreement's engine beside two general policy engines that are asked the same questions of one table. */
export async function run(): Promise<Figure[]> {
  const small = matrixOf(200, ["respond"]);
  const large = matrixOf(400, POWERS);
  const asked = situations(500);
  const compiled = compile(small);
  const casbinAllows = await casbinOf(small);
  const cedarRows = cedarOf(small);
  for (const situation of asked) expectSameAnswers(compiled, situation, { cedarRows, casbinAllows });
  return [
    perCall("decide, 200 rows of one power, 13 facts", { asked, rounds: 200_000, target: "< 2" }, (one) =>
      decide(compiled, one),
    ),
    perCall("cedar-wasm, the same rows and questions (preparsed)", { asked, rounds: 1_000 }, cedarRows),
    perCall("casbin, the same, yes or no only", { asked, rounds: 500 }, casbinAllows),
    perCall("whatWouldHaveToDiffer, same table", { asked, rounds: 500 }, (one) => whatWouldHaveToDiffer(compiled, one)),
    once("compile, 400 rows, 13 facts, 40 topics", () => compile(large)),
    ...analysed("400 rows over six powers", large, "< 500"),
    whileTyping(large),
    ...analysed("400 rows of one power", matrixOf(400, ["respond"])),
  ];
}

function named(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${word}${number}`);
}

/** The same numbers in every run, so that figures can be laid beside each other. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Rows as people write them: one in forty for a role at large, the others narrowed by one to three facts more. */
function matrixOf(count: number, powers: readonly string[]): Matrix {
  const roll = dice(count + powers.length);
  const rows = Array.from({ length: count }, (_, number): Row => {
    const when: Row["when"] = {};
    const facts = number % 40 === 0 ? 0 : 1 + roll(3);
    for (const fact of ["role", ...Array.from({ length: facts }, () => FACTS[roll(FACTS.length)] ?? "role")]) {
      const values = dimensions[fact] ?? [];
      const first = roll(values.length);
      when[fact] = values.slice(first, first + 1 + roll(Math.max(1, Math.floor(values.length / 3))));
    }
    const verdict = VERDICTS[roll(VERDICTS.length)] ?? "refused";
    const obligations = roll(4) === 0 ? [{ kind: "expert" }] : [];
    return { id: `row${number}`, power: powers[number % powers.length] ?? "", when, verdict, obligations };
  });
  return { dimensions, rows };
}

function situations(count: number): Situation[] {
  const roll = dice(count);
  return Array.from({ length: count }, () => ({
    power: "respond",
    facts: Object.fromEntries(Object.entries(dimensions).map(([fact, all]) => [fact, all[roll(all.length)] ?? ""])),
  }));
}

type Peers = { cedarRows: (situation: Situation) => string[]; casbinAllows: (situation: Situation) => boolean };

// A measurement of engines that answer differently would compare nothing.
function expectSameAnswers(compiled: CompiledMatrix, situation: Situation, peers: Peers): void {
  const { rows, replaced } = decide(compiled, situation);
  const matching = [...rows, ...replaced].sort().join();
  if (matching !== peers.cedarRows(situation).sort().join()) throw new Error("cedar finds other rows than decide");
  if (rows.length > 0 !== peers.casbinAllows(situation)) throw new Error("casbin answers otherwise than decide");
}

/** Every row as a policy; the answer is the list of matching rows, from which ours goes on to verdict and obligations. */
function cedarOf({ rows }: Matrix): Peers["cedarRows"] {
  const staticPolicies = Object.fromEntries(
    rows.map(({ id, power, when }) => {
      const tests = Object.entries(when).map(([fact, values]) => `${JSON.stringify(values)}.contains(context.${fact})`);
      return [id, `permit(principal, action == Action::"${power}", resource) when { ${tests.join(" && ") || true} };`];
    }),
  );
  const parsed = cedar.preparsePolicySet("agreement", { staticPolicies });
  if (parsed.type === "failure") throw new Error(parsed.errors.map(({ message }) => message).join());
  return ({ power, facts }) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: "Person", id: "somebody" },
      action: { type: "Action", id: power },
      resource: { type: "Item", id: "something" },
      context: facts,
      preparsedPolicySetId: "agreement",
      entities: [],
    });
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join());
    return answer.response.diagnostics.reason;
  };
}

async function casbinOf({ rows }: Matrix): Promise<Peers["casbinAllows"]> {
  const columns = ["power", ...FACTS].join(", ");
  const tests = FACTS.map((fact) => `accepts(p.${fact}, r.${fact})`).join(" && ");
  const model = newModelFromString(`
[request_definition]
r = ${columns}
[policy_definition]
p = ${columns}
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.power == p.power && ${tests}
`);
  const enforcer = await newEnforcer(model);
  await enforcer.addFunction(
    "accepts",
    (cell: string, value: string) => cell === "*" || cell.split("|").includes(value),
  );
  const lines = rows.map(({ power, when }) => [power, ...FACTS.map((fact) => when[fact]?.join("|") ?? "*")]);
  // Casbin refuses a whole batch when it holds a line twice; a double cannot change a yes or no.
  await enforcer.addPolicies([...new Map(lines.map((line) => [line.join(), line])).values()]);
  return ({ power, facts }) => enforcer.enforceSync(power, ...FACTS.map((fact) => facts[fact]));
}

function analysed(what: string, matrix: Matrix, target?: string): Figure[] {
  const before = compile(matrix);
  const changed = matrix.rows.map((row, number): Row => (number % 40 === 3 ? { ...row, verdict: "refused" } : row));
  const after = compile({ ...matrix, rows: changed });
  const findings = analyse(before);
  const gaps = findings.filter(({ kind }) => kind === "gap").length;
  const differences = compare(before, after).length;
  return [
    once(`analyse, ${what} (${gaps} gaps, ${findings.length - gaps} other findings)`, () => analyse(before), target),
    once(`compare, ${what}, 10 verdicts changed (${differences} differences)`, () => compare(before, after), target),
  ];
}

/** All that the editor shows beside the rows: with forty people and three thousand different past situations. */
function whileTyping({ rows }: Matrix): Figure {
  const roll = dice(rows.length);
  const people = named("person", 40).map((memberId) => {
    return { memberId, name: memberId, roles: (dimensions.role ?? []).filter(() => roll(3) === 0) };
  });
  const held = (dimensions.role ?? []).map((role) => [role, people.filter(({ roles }) => roles.includes(role)).length]);
  const past = situations(3_000).map(({ facts }, number) => {
    return { power: POWERS[number % POWERS.length] ?? "", facts, verdict: "allowed", count: 1 + roll(9), examples: [] };
  });
  const day: [string, string][] = [["09:00", "17:00"]];
  const weeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  const input: FindingsInput = {
    dimensions,
    rows: rows.map((row, number): Rule => ({ ...row, number, question: "creator", note: null })),
    terms: [],
    calendar: { timeZone: "Europe/Brussels", weeklyHours, closed: [] },
    crew: { roles: Object.fromEntries(held), experts: {}, segmentTrekkers: {}, people },
    isSmallTeam: true,
    past,
  };
  const { gaps, fourEyes } = findingsOf(input);
  const what = `${gaps.length} gaps to read, ${fourEyes.length} people alone`;
  return once(`findingsOf, 400 rows over six powers (${what})`, () => findingsOf(input), "< 500");
}

type Load = { asked: readonly Situation[]; rounds: number; target?: string };

function perCall(name: string, { asked, rounds, target }: Load, call: (situation: Situation) => unknown): Figure {
  const calls = (count: number) => {
    for (let done = 0; done < count; done += asked.length) for (const situation of asked) call(situation);
  };
  calls(Math.min(rounds, 20_000));
  const begin = performance.now();
  calls(rounds);
  const made = Math.ceil(rounds / asked.length) * asked.length;
  const value = rounded(((performance.now() - begin) * 1000) / made);
  return target === undefined ? { name, value, unit: "µs" } : { name, value, unit: "µs", target };
}

/** The median of seven: what somebody waits for who is typing. */
function once(name: string, call: () => unknown, target?: string): Figure {
  const times = Array.from({ length: 7 }, () => {
    const begin = performance.now();
    call();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  const value = rounded(times[3] ?? 0);
  return target === undefined ? { name, value, unit: "ms" } : { name, value, unit: "ms", target };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
