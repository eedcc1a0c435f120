/** A name that translates in one stretch of a file; its namespace may be a template, or be left to whoever runs it. */
export type Translator = { name: string; namespace: string | undefined; start: number; end: number };

type Begun = Omit<Translator, "end">;

/** `useTranslations("board")`, `getTranslations({ namespace: "board" })`; its argument is in the first group. */
const MAKER = "(?:useTranslations|getTranslations)\\s*\\(([^)]*)\\)";

/** The translators of a file; each name holds until it is given anew. */
export function translatorsOf(text: string): Translator[] {
  const begun = [...made(text), ...madeTogether(text), ...handedOver(text)].sort(
    (left, right) => left.start - right.start,
  );
  const known = begun.map((translator, at) => {
    const next = begun.slice(at + 1).find((other) => other.name === translator.name);
    return { ...translator, end: next?.start ?? text.length };
  });
  const hasT = known.some(({ name }) => name === "t");
  return hasT ? known : [...known, { name: "t", namespace: undefined, start: 0, end: text.length }];
}

/** `const t = await getTranslations("board")` */
function made(text: string): Begun[] {
  const form = new RegExp(`\\bconst\\s+(\\w+)\\s*=\\s*(?:await\\s+)?${MAKER}`, "g");
  return [...text.matchAll(form)].map((match) => ({
    name: match[1] ?? "",
    namespace: namespaceIn(match[2] ?? ""),
    start: match.index,
  }));
}

/** `const [actor, t] = await Promise.all([readActor(), getTranslations("board")])` */
function madeTogether(text: string): Begun[] {
  const form = /\bconst\s*\[([^\]]+)\]\s*=\s*await\s+Promise\.all\(\[/g;
  return [...text.matchAll(form)].flatMap((match) => {
    const names = (match[1] ?? "").split(",").map((name) => name.trim());
    const parts = partsOf(text.slice(match.index + match[0].length));
    return names.flatMap((name, at) => {
      const maker = new RegExp(`^${MAKER}`).exec(parts[at] ?? "");
      return maker ? [{ name, namespace: namespaceIn(maker[1] ?? ""), start: match.index }] : [];
    });
  });
}

/** The namespace an argument names, as a template where part of it is chosen while running. */
function namespaceIn(argument: string): string | undefined {
  const named = /^\s*(?:\{.*\bnamespace:\s*)?["'`]([^"'`]*)["'`]/s.exec(argument)?.[1];
  const isAtTheRoot = argument.trim() === "" || (argument.trim().startsWith("{") && !argument.includes("namespace"));
  return named ?? (isAtTheRoot ? "" : undefined);
}

/** `function label(t: Translator<"board">)` */
function handedOver(text: string): Begun[] {
  return [...text.matchAll(/\b(\w+)\??:\s*[\w<>\s]*Translat\w*<\s*["']([\w.-]+)["']\s*>/g)].map((match) => ({
    name: match[1] ?? "",
    namespace: match[2] ?? "",
    start: match.index,
  }));
}

/** The elements of a list whose opening bracket has just been read. */
function partsOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth < 0) break;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
  }
  return parts.map((part) => part.trim());
}
