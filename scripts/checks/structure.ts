import type { SourceFile } from "./source-files";

const FEATURES = "lib/features";
const ROLES = ["schema", "queries", "commands", "actions", "jobs", "options"];
const ROLE_LIST = ROLES.map((role) => `${role}.ts`).join(", ");

/** What in the layout of the code goes against the house's rules, in sentences that say what to do. */
export function structureProblems(files: SourceFile[]): string[] {
  return [...files.flatMap(nameProblems), ...files.flatMap(importProblems), ...circleProblems(files)];
}

function nameProblems({ path }: SourceFile): string[] {
  if (!path.startsWith(`${FEATURES}/`)) return [];
  const [feature, file, ...deeper] = path.slice(FEATURES.length + 1).split("/");
  if (file === undefined) return [`${path}: a file of a feature lives in that feature's folder.`];
  if (deeper.length > 0) return [`${path}: a feature has no folders inside it; give "${feature}" a sibling instead.`];
  if (ROLES.includes(file.replace(/\.ts$/, ""))) return [];
  return [`${path}: a feature holds ${ROLE_LIST} and nothing else; rules belong in lib/domain, tools in lib/platform.`];
}

/** Biome holds the arrow between the rooms by the names in imports; these are the ways around a name. */
function importProblems({ path, text }: SourceFile): string[] {
  return importsOf(text).flatMap((target) => {
    if (target.startsWith("..")) return [`${path}: "${target}" leaves its folder; across folders import "@/…".`];
    if (target.includes("/../")) return [`${path}: "${target}" hides where it goes; write the address itself.`];
    if (/^(app|components|lib|messages|prisma|scripts|tests)\//.test(target) || target.startsWith("/")) {
      return [`${path}: "${target}" goes around the boundaries; write "@/${target.replace(/^\//, "")}".`];
    }
    return [];
  });
}

function circleProblems(files: SourceFile[]): string[] {
  const calls = new Map<string, Map<string, string>>();
  for (const file of files) {
    const from = featureOf(file.path);
    if (!from) continue;
    for (const target of importsOf(file.text)) {
      const to = featureOf(target.replace(/^@\//, ""));
      if (to && to !== from) known(calls, from).set(to, file.path);
    }
  }
  const circle = findCircle(calls);
  if (!circle) return [];
  const steps = circle.map((feature, at) => {
    const next = circle[(at + 1) % circle.length] ?? feature;
    return `${feature} → ${next} (${calls.get(feature)?.get(next)})`;
  });
  return [`Features call each other in a circle: ${steps.join(", ")}. Let one take what it needs as an argument.`];
}

function known(calls: Map<string, Map<string, string>>, feature: string): Map<string, string> {
  const existing = calls.get(feature) ?? new Map<string, string>();
  calls.set(feature, existing);
  return existing;
}

function findCircle(calls: Map<string, Map<string, string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (feature: string, trail: string[]): string[] | undefined => {
    if (trail.includes(feature)) return trail.slice(trail.indexOf(feature));
    if (done.has(feature)) return undefined;
    for (const next of calls.get(feature)?.keys() ?? []) {
      const circle = walk(next, [...trail, feature]);
      if (circle) return circle;
    }
    done.add(feature);
    return undefined;
  };
  for (const feature of calls.keys()) {
    const circle = walk(feature, []);
    if (circle) return circle;
  }
  return undefined;
}

function featureOf(path: string): string | undefined {
  return path.startsWith(`${FEATURES}/`) ? path.slice(FEATURES.length + 1).split("/")[0] : undefined;
}

/** Every module a file names: imports and exports of both kinds, and calls of import, require and vi.mock. */
function importsOf(text: string): string[] {
  const forms = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bvi\.mock\s*\(\s*)["']([^"'\n]+)["']/g;
  return [...text.matchAll(forms)].flatMap((match) => match[1] ?? []);
}
