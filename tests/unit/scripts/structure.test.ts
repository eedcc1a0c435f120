import { describe, expect, it } from "vitest";
import { structureProblems } from "@/scripts/checks/structure";

const problems = (files: Record<string, string>) =>
  structureProblems(Object.entries(files).map(([path, text]) => ({ path, text })));

const feature = (name: string, uses = "") =>
  ({ [`lib/features/${name}/commands.ts`]: uses && `import { x } from "@/lib/features/${uses}/queries";` }) as const;

describe("the layout of the code", () => {
  it("is in order with the six files of a feature and imports that follow the rules", () => {
    const names = ["schema", "queries", "commands", "actions", "jobs", "options"];
    const files = names.map((name) => [`lib/features/board/${name}.ts`, 'import { a } from "./schema";'] as const);
    expect(problems(Object.fromEntries(files))).toEqual([]);
    expect(problems({ "app/page.tsx": 'import { Button } from "@/components/ui/button";' })).toEqual([]);
  });

  it.each([
    ["another file name", "lib/features/board/helpers.ts", "holds schema.ts"],
    ["a component", "lib/features/board/options.tsx", "holds schema.ts"],
    ["a folder inside", "lib/features/board/columns/queries.ts", "no folders inside"],
    ["a file beside the features", "lib/features/index.ts", "lives in that feature's folder"],
  ])("refuses %s in a feature", (_what, path, message) => {
    expect(problems({ [path]: "" })).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ["out of the folder", 'import { a } from "../items/queries";', "leaves its folder"],
    ["far out of the folder", 'export * from "../../platform/env";', "leaves its folder"],
    ["while running", 'const a = await import("../items/queries");', "leaves its folder"],
    ["by require", "const a = require('../items/queries');", "leaves its folder"],
    ["for its effect", 'import "../items/queries";', "leaves its folder"],
    ["over several lines", 'import {\n  a,\n} from "../items/queries";', "leaves its folder"],
    ["through a folder and back", 'import { a } from "@/lib/domain/../platform/env";', "hides where it goes"],
    ["without the sign", 'import { a } from "lib/platform/env";', "goes around the boundaries"],
    ["from the root of the disk", 'import { a } from "/lib/platform/env";', "goes around the boundaries"],
  ])("refuses an import that goes around the boundaries: %s", (_how, text, message) => {
    expect(problems({ "lib/features/board/queries.ts": text })).toEqual([expect.stringContaining(message)]);
  });

  it("allows features to call each other in one direction", () => {
    expect(problems({ ...feature("a", "b"), ...feature("b", "c"), ...feature("c"), ...feature("d", "b") })).toEqual([]);
  });

  it("refuses a circle of any length, and names every step and file", () => {
    const [message, ...more] = problems({
      ...feature("z", "a"),
      ...feature("a", "b"),
      ...feature("b", "c"),
      ...feature("c", "a"),
    });
    expect(more).toEqual([]);
    expect(message).toContain("a → b (lib/features/a/commands.ts), b → c (lib/features/b/commands.ts), c → a");
    expect(message).not.toContain("z →");
  });
});
