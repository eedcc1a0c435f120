import { relative } from "node:path";
import { dataFolder } from "@/scripts/support/home";
import { projectRoot } from "@/scripts/support/project";
import type { DemoNote } from "./demo";
import type { Address } from "./settings";

/** The last thing a start says: where to go and how to get in. */
export function welcome(address: Address, demo: DemoNote | undefined): string {
  const inside = relative(projectRoot, dataFolder());
  const folder = inside.startsWith("..") ? dataFolder() : inside;
  const lines = ["", `Trekker runs at ${address.url}`, ""];
  if (demo) {
    const people = oneOfEachRole(demo.people);
    const width = Math.max(...people.map((person) => person.email.length));
    lines.push(`Sign in as one of these, with the password ${demo.password}`);
    lines.push(...people.map((person) => `  ${person.email.padEnd(width)}  ${person.name}, ${person.role}`));
    lines.push("Everybody else is on the sign-in page. Without the demo: TREKKER_DEMO=off, on an empty database.");
  } else {
    lines.push("Open it to sign in; the first person there sets the organisation up.");
  }
  lines.push("", `Data and logs are in ${folder}. Ctrl-C stops everything; the next start goes on where this one was.`);
  return lines.join("\n");
}

/** Somebody for every role; who has several is left to the sign-in page. */
function oneOfEachRole(people: DemoNote["people"]): DemoNote["people"] {
  const simple = people.filter(({ role }) => !role.includes(" "));
  return simple.filter(({ role }, at) => simple.findIndex((other) => other.role === role) === at);
}
