import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { dataPath, readJson, writeJson } from "./support/home";
import { generateClient } from "./support/prepare";
import { projectRoot } from "./support/project";
import { runNode } from "./support/run-tool";
import { program, StepFailed } from "./support/step-failed";

/** What one measurement gives; `target` in words, such as "≤ 8". */
type Figure = { name: string; value: number; unit: string; target?: string };

const FOLDER = "tests/bench";

await program(async () => {
  await generateClient();
  const files = chosenFiles(process.argv.slice(2));
  const measured: Record<string, Figure[]> = {};
  let failed = 0;
  for (const file of files) {
    const name = file.replace(/\.bench\.ts$/, "");
    console.log(`\n== ${name} ==`);
    const report = dataPath("bench", `${name}.json`);
    // A process of its own for each: what one leaves in memory must not slow down the next.
    const code = await runNode(["scripts/testing/run-bench.ts", join(FOLDER, file), report]);
    const figures = code === 0 ? readJson<Figure[]>(report) : undefined;
    if (!figures) failed += 1;
    else measured[name] = figures;
    print(figures ?? []);
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
  writeJson(dataPath("bench.json"), { machine, measuredAt: new Date().toISOString(), benches: measured });
  console.log(`\n${machine}\nAll figures: ${dataPath("bench.json")}`);
  return failed === 0 ? 0 : 1;
});

function chosenFiles(names: string[]): string[] {
  const all = readdirSync(join(projectRoot, FOLDER)).filter((file) => file.endsWith(".bench.ts"));
  const chosen = names.length === 0 ? all : all.filter((file) => names.includes(file.replace(/\.bench\.ts$/, "")));
  if (chosen.length > 0) return chosen.sort();
  throw new StepFailed(`There is no bench ${names.join(", ")}.`, `Choose from: ${all.join(", ")}`);
}

function print(figures: Figure[]): void {
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  for (const { name, value, unit, target } of figures) {
    const number = value.toLocaleString("en", { maximumSignificantDigits: 4 }).padStart(12);
    console.log(`${name.padEnd(width)} ${number} ${unit}${target ? `  (to reach: ${target})` : ""}`);
  }
}
