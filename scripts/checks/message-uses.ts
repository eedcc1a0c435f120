import type { SourceFile } from "./source-files";
import { type Translator, translatorsOf } from "./translators";

export type KeyUses = {
  /** Keys the code asks for in so many words, each with a file that does. */
  exact: { key: string; path: string }[];
  /** Whether any code may ask for this key; in doubt yes, where keys are put together while running. */
  isUsed(key: string): boolean;
};

/** Which messages the code asks for, as far as its text tells. */
export function keyUses(files: SourceFile[]): KeyUses {
  const exact: { key: string; path: string }[] = [];
  const patterns: RegExp[] = [];
  const literals = new Set<string>();
  for (const { path, text } of files) {
    for (const literal of text.matchAll(/["'`]([\w-]+(?:\.[\w-]+)*)["'`]/g)) literals.add(literal[1] ?? "");
    for (const translator of translatorsOf(text)) {
      for (const key of literalCalls(text, translator)) {
        if (translator.namespace === undefined || key.includes("${"))
          patterns.push(patternOf(undefined, fixedParts(key)));
        else exact.push({ key, path });
      }
      patterns.push(...composedCalls(text, translator));
    }
    if (!/\b(use|get)Translations\b/.test(text))
      patterns.push(...wordsSaid(text).map((word) => patternOf(undefined, [word])));
    patterns.push(...templates(text).map((template) => patternOf(undefined, fixedParts(template))));
  }
  const asked = new Set(exact.map(({ key }) => key));
  const isUsed = (key: string) => asked.has(key) || isSaid(key, literals) || patterns.some((it) => it.test(key));
  return { exact, isUsed };
}

/** A key may be written whole as a value ("refusals.stale"), or without the first of its names where a namespace gives that. */
function isSaid(key: string, literals: Set<string>): boolean {
  const names = key.split(".");
  return names.some((_, from) => names.length - from >= 2 && literals.has(names.slice(from).join(".")));
}

function callsOf(text: string, { name, start, end }: Translator): string[] {
  const call = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(\\s*([^,()]+)`, "g");
  return [...text.slice(start, end).matchAll(call)].map((match) => match[1]?.trim() ?? "");
}

function literalCalls(text: string, translator: Translator): string[] {
  return callsOf(text, translator).flatMap((argument) => {
    const key = /^["']([^"']+)["']$/.exec(argument)?.[1];
    return key ? [join(translator.namespace, key)] : [];
  });
}

/** What is put together while running: a template tells its fixed parts, anything else only the namespace. */
function composedCalls(text: string, translator: Translator): RegExp[] {
  return callsOf(text, translator).flatMap((argument) => {
    if (/^["']/.test(argument) && !argument.includes("?")) return [];
    const template = /^`([^`]*)`?/.exec(argument)?.[1];
    if (template !== undefined) return [patternOf(translator.namespace, fixedParts(template))];
    return translator.namespace ? [patternOf(translator.namespace, ["", ""])] : [];
  });
}

/** Keys composed away from their translator, whole or without their namespace: `refusals.${code}`. */
function templates(text: string): string[] {
  return [...text.matchAll(/`([\w-]+(?:\.[\w-]+)*\.\$\{[^`]*)`/g)].map((match) => match[1] ?? "");
}

/** What stands around the values of a template, the beginning of one that was cut off included. */
function fixedParts(template: string): string[] {
  return template.split(/\$\{[^}]*\}?/);
}

/** Where somebody else translates, a key may be handed to any function, without its namespace. */
function wordsSaid(text: string): string[] {
  return [...text.matchAll(/\w\(\s*["']([\w-]+(?:\.[\w-]+)*)["']/g)].map((match) => match[1] ?? "");
}

function patternOf(namespace: string | undefined, [first = "", ...more]: string[]): RegExp {
  const begin = fixedParts(join(namespace, first));
  const fixed = [...begin, ...more].map(escaped).join(".+");
  return new RegExp(`${namespace === undefined ? "(^|\\.)" : "^"}${fixed}$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");
}

function join(namespace: string | undefined, key: string): string {
  return namespace ? `${namespace}.${key}` : key;
}
