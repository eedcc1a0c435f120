import { report } from "./checks/report";
import { sourceFiles } from "./checks/source-files";
import { structureProblems } from "./checks/structure";
import { projectRoot } from "./support/project";

const files = sourceFiles(projectRoot, ["app", "components", "lib", "prisma/seed", "scripts", "tests"]);
// The check's own tests hold, as text, the imports it refuses.
const judged = files.filter(({ path }) => path !== "tests/unit/scripts/structure.test.ts");

report("Structure", structureProblems(judged));
