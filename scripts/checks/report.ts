/** Says what a check found; the program ends with code 1 when that is anything at all. */
export function report(name: string, problems: string[]): void {
  for (const problem of problems) console.error(problem);
  const number = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  console.log(problems.length === 0 ? `${name}: in order.` : `${name}: ${number}.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
