import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Messages, messageProblems } from "./checks/messages";
import { report } from "./checks/report";
import { sourceFiles } from "./checks/source-files";
import { projectRoot } from "./support/project";

const read = (language: string) =>
  JSON.parse(readFileSync(join(projectRoot, "messages", `${language}.json`), "utf8")) as Messages;
const files = sourceFiles(projectRoot, ["app", "components", "lib"]);

report("Messages", messageProblems({ nl: read("nl"), en: read("en") }, files));
