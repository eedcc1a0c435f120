/** The names of the values and tags a message takes; throws where the message cannot be read at all. */
export function placeholders(message: string): string[] {
  const found = new Set<string>();
  const end = readText({ message, found }, 0, false);
  if (end !== message.length) throw new Error(`a } too many at position ${end + 1}`);
  return [...found].sort();
}

type Reading = { message: string; found: Set<string> };

/** Reads text up to the end of the message, or, inside a branch, up to the brace that closes it. */
function readText(reading: Reading, start: number, isBranch: boolean): number {
  const { message, found } = reading;
  let at = start;
  while (at < message.length) {
    const rest = message.slice(at);
    if (rest.startsWith("''")) at += 2;
    else if (/^'[{}<>#]/.test(rest)) at = endOfQuote(message, at);
    else if (rest.startsWith("{")) at = readValue(reading, at + 1);
    else if (rest.startsWith("}")) return at;
    else {
      const tag = /^<\/?([a-z][\w-]*)\/?>/i.exec(rest);
      if (tag) found.add(`<${tag[1]}>`);
      at += tag ? tag[0].length : 1;
    }
  }
  if (isBranch) throw new Error("a { that is never closed");
  return at;
}

/** An apostrophe before a sign of the syntax makes everything up to the next one plain text. */
function endOfQuote(message: string, start: number): number {
  const closing = message.indexOf("'", start + 1);
  return closing < 0 ? message.length : closing + 1;
}

function readValue(reading: Reading, start: number): number {
  const head = /^\s*([\w.-]+)\s*(?:,\s*(\w+)\s*)?([,}])/.exec(reading.message.slice(start));
  const [whole, name, kind, ending] = head ?? [];
  if (!whole || !name) throw new Error(`a { without a name behind it at position ${start}`);
  reading.found.add(name);
  const at = start + whole.length;
  if (ending === "}") return at;
  if (kind === "plural" || kind === "select" || kind === "selectordinal") return readBranches(reading, at, name);
  const closing = reading.message.indexOf("}", at);
  if (closing < 0) throw new Error(`{${name} is never closed`);
  return closing + 1;
}

function readBranches(reading: Reading, start: number, name: string): number {
  const { message } = reading;
  const branches: string[] = [];
  let at = start;
  for (;;) {
    const rest = message.slice(at);
    const closing = /^\s*\}/.exec(rest);
    if (closing) {
      if (!branches.includes("other")) throw new Error(`{${name}} has no branch "other"`);
      return at + closing[0].length;
    }
    const branch = /^\s*(?:offset:\d+\s*)?(=\d+|[\w-]+)\s*\{/.exec(rest);
    if (!branch?.[1]) throw new Error(`{${name}} has a branch that cannot be read`);
    branches.push(branch[1]);
    at = readText(reading, at + branch[0].length, true) + 1;
  }
}
