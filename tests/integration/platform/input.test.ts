import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readInput } from "@/lib/platform/input";

const said = { error: "fields.too_big" };
const schema = z.object({
  words: z.string().max(3),
  list: z.array(z.string()).max(1, said).default([]),
  count: z.int().max(10, said).default(0),
  value: z.number().min(-10, said).max(10).default(0),
});

describe("what is too much", () => {
  it.each([
    [{ words: "lang" }, { words: [{ message: "fields.too_big", values: { maximum: 3 } }] }],
    [{ words: "", list: ["a", "b"] }, { list: [{ message: "fields.too_many", values: { maximum: 1 } }] }],
    [{ words: "", count: 11 }, { count: [{ message: "fields.too_high", values: { maximum: 10 } }] }],
    [{ words: "", value: 11 }, { value: [{ message: "fields.too_high", values: { maximum: 10 } }] }],
    [{ words: "", value: -11 }, { value: [{ message: "fields.too_low", values: { minimum: -10 } }] }],
  ])("is said of a text, a list and a number each in its own words: %j", (raw, fields) =>
    expect(readInput(schema, raw)).toMatchObject({ refusal: { fields } }),
  );
});
