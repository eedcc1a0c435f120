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
    [{ words: "lang" }, "words", "fields.too_big", { maximum: 3 }],
    [{ words: "", list: ["a", "b"] }, "list", "fields.too_many", { maximum: 1 }],
    [{ words: "", count: 11 }, "count", "fields.too_high", { maximum: 10 }],
    [{ words: "", value: 11 }, "value", "fields.too_high", { maximum: 10 }],
    [{ words: "", value: -11 }, "value", "fields.too_low", { minimum: -10 }],
  ])("is said of a text, a list and a number each in its own words: %j", (raw, field, message, values) =>
    expect(readInput(schema, raw)).toMatchObject({ refusal: { fields: { [field]: [{ message, values }] } } }),
  );
});
