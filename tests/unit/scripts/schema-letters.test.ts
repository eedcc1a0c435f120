import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the schema stays within letters of one byte: the server keeps its text several times, and one letter doubles them all", () => {
  const files = globSync("prisma/schema/*.prisma");
  expect(files.length).toBeGreaterThan(0);
  const wide = files.flatMap((file) =>
    [...readFileSync(file, "utf8")].filter((letter) => letter > "\u00ff").map((letter) => `${file}: ${letter}`),
  );
  expect(wide).toEqual([]);
});
