import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "@/lib/domain/access";

test.each(["/", "/board", "/items/1?x=2#deel", "/invitation/a.b", "/zoek?q=http://elders.example"])(
  "a path of this site is kept as it is: %s",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test.each([
  undefined,
  null,
  "",
  "board",
  "//elders.example",
  "/\\elders.example",
  "\\\\elders.example",
  "https://elders.example/board",
  "javascript:alert(1)",
  "/\t/elders.example",
  "/..//elders.example",
  "///elders.example",
])("anything that could lead elsewhere becomes the front page: %j", (to) => {
  expect(safePath(to)).toBe("/");
});

test("whatever is asked, a browser stays on this site", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc
      .string({ unit: fc.constantFrom("/", "\\", ".", ":", "@", "\t", "\n", "a", "?", "#", "%") })
      .map((tail) => `/${tail}`),
  );
  fc.assert(
    fc.property(texts, (to) => {
      expect(new URL(safePath(to), "https://trekker.example").origin).toBe("https://trekker.example");
    }),
    { numRuns: 5_000 },
  );
});
