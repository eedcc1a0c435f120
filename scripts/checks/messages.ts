import { placeholders } from "./icu";
import { keyUses } from "./message-uses";
import type { SourceFile } from "./source-files";

export type Messages = { [key: string]: string | Messages };

/** What is wrong between the two languages, and between them and the code, in sentences that say what to do. */
export function messageProblems(languages: { nl: Messages; en: Messages }, files: SourceFile[]): string[] {
  const nl = flat(languages.nl);
  const en = flat(languages.en);
  return [
    ...absent(nl, en, "en"),
    ...absent(en, nl, "nl"),
    ...textProblems(nl, "nl"),
    ...textProblems(en, "en"),
    ...placeholderProblems(nl, en),
    ...problemsOfUse(nl, files),
  ];
}

function flat(messages: Messages, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

function absent(from: Map<string, string>, to: Map<string, string>, language: string): string[] {
  return [...from.keys()].filter((key) => !to.has(key)).map((key) => `${language}.json lacks "${key}": translate it.`);
}

function textProblems(messages: Map<string, string>, language: string): string[] {
  return [...messages].flatMap(([key, text]) => {
    if (text.trim() === "") return [`${language}.json has nothing to say for "${key}": fill it in or take it out.`];
    const fault = faultIn(text);
    return fault ? [`${language}.json: "${key}" cannot be read: ${fault}.`] : [];
  });
}

function faultIn(text: string): string | undefined {
  try {
    placeholders(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function placeholderProblems(nl: Map<string, string>, en: Map<string, string>): string[] {
  return [...nl].flatMap(([key, text]) => {
    const other = en.get(key);
    if (other === undefined || faultIn(text) || faultIn(other)) return [];
    const [inDutch, inEnglish] = [placeholders(text).join(", "), placeholders(other).join(", ")];
    if (inDutch === inEnglish) return [];
    return [
      `"${key}" takes ${inDutch || "nothing"} in nl.json and ${inEnglish || "nothing"} in en.json: make them the same.`,
    ];
  });
}

function problemsOfUse(messages: Map<string, string>, files: SourceFile[]): string[] {
  const uses = keyUses(files);
  const unknown = uses.exact
    .filter(({ key }) => !messages.has(key) && !isGroup(messages, key))
    .map(({ key, path }) => `${path} asks for "${key}", which neither language has: add it, or correct the key.`);
  const unused = [...messages.keys()]
    .filter((key) => !uses.isUsed(key))
    .map((key) => `"${key}" is used nowhere: take it out of both languages.`);
  return [...unknown, ...unused];
}

/** `t.raw` and `t.has` may ask for a whole group. */
function isGroup(messages: Map<string, string>, key: string): boolean {
  return [...messages.keys()].some((it) => it.startsWith(`${key}.`));
}
