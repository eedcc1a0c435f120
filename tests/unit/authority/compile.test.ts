import { describe, expect, it } from "vitest";
import { compile, decide, exampleOf, type Matrix, MatrixError, type Row } from "@/lib/domain/authority";

const dimensions = { role: ["member", "trekker"], risk: ["low", "high"] };
const good: Row = { id: "r1", power: "respond", when: { role: ["member"] }, verdict: "allowed" };

function thrownBy(act: () => unknown): MatrixError {
  try {
    act();
  } catch (error) {
    if (error instanceof MatrixError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
const errorOf = (...rows: Row[]) => thrownBy(() => compile({ dimensions, rows }));

describe("compile", () => {
  it("names row, fact and value when a row has a value that the fact has not", () => {
    const error = errorOf(good, { ...good, id: "r2", when: { risk: ["low", "huge"] } });
    expect(error).toMatchObject({ name: "MatrixError", code: "unknown_value", row: "r2", fact: "risk", value: "huge" });
    expect(error.message).toBe('unknown value: row "r2", fact "risk", value "huge"');
  });

  it("names row and fact when a row has a fact that is no dimension", () => {
    expect(errorOf({ ...good, when: { weather: ["rain"] } })).toMatchObject({
      code: "unknown_fact",
      row: "r1",
      fact: "weather",
    });
  });

  it("takes no fact from the prototype of objects", () => {
    expect(errorOf({ ...good, when: { constructor: ["low"] } })).toMatchObject({ code: "unknown_fact" });
    const compiled = compile({ dimensions: { constructor: ["a"] }, rows: [] });
    expect(thrownBy(() => decide(compiled, { power: "respond", facts: {} }))).toMatchObject({ fact: "constructor" });
  });

  it("refuses a fact with an empty list, which would match nothing", () => {
    expect(errorOf({ ...good, when: { risk: [] } })).toMatchObject({ code: "empty_values", row: "r1", fact: "risk" });
  });

  it("refuses a row id used twice, also under another power", () => {
    expect(errorOf(good, { ...good, power: "publish" })).toMatchObject({ code: "duplicate_row", row: "r1" });
  });

  it("refuses a verdict it does not know", () => {
    const row: Row = JSON.parse(JSON.stringify({ ...good, verdict: "maybe" }));
    expect(errorOf(row)).toMatchObject({ code: "unknown_verdict", row: "r1", value: "maybe" });
  });

  it("refuses a dimension without values", () => {
    const matrix: Matrix = { dimensions: { ...dimensions, topic: [] }, rows: [] };
    expect(thrownBy(() => compile(matrix))).toMatchObject({ code: "empty_dimension", fact: "topic" });
  });

  it("lets a doubled value count once", () => {
    const rows: Row[] = [{ ...good, when: { role: ["member", "member"] } }];
    const compiled = compile({ dimensions: { role: ["member", "member", "trekker"] }, rows });
    expect(decide(compiled, { power: "respond", facts: { role: "member" } }).rows).toEqual(["r1"]);
  });
});

describe("decide", () => {
  const compiled = compile({ dimensions, rows: [good] });

  it("names the fact that a situation lacks, also for a power without rows", () => {
    for (const power of ["respond", "harden"]) {
      const error = thrownBy(() => decide(compiled, { power, facts: { role: "member" } }));
      expect(error).toMatchObject({ code: "missing_fact", fact: "risk" });
    }
  });

  it("names the fact and the value that the dimensions do not have", () => {
    const error = thrownBy(() => decide(compiled, { power: "respond", facts: { role: "member", risk: "huge" } }));
    expect(error).toMatchObject({ code: "unknown_value", fact: "risk", value: "huge" });
  });

  it("ignores facts that are no dimension", () => {
    const facts = { role: "member", risk: "low", weather: "rain" };
    expect(decide(compiled, { power: "respond", facts }).verdict).toBe("allowed");
  });
});

describe("exampleOf", () => {
  it("gives a situation that the row matches, and refuses an unknown row", () => {
    const compiled = compile({ dimensions, rows: [good] });
    expect(decide(compiled, exampleOf(compiled, "r1")).rows).toEqual(["r1"]);
    expect(thrownBy(() => exampleOf(compiled, "r9"))).toMatchObject({ code: "unknown_row", row: "r9" });
  });
});
