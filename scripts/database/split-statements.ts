/** One statement of a script, with the line it begins on so that an error can point at it. */
export type Statement = { text: string; line: number };

const TOKEN =
  /--[^\n]*|\/\*|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?:[a-z_\u0080-\uffff][a-z0-9_\u0080-\uffff]*)?\$|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|\s+|./gisy;

/** How deep the scanner is inside one statement: semicolons count only at the outside of all three. */
type Depth = { parentheses: number; body: number; words: string[] };

/**
 * Splits an SQL script at the semicolons that end a statement.
 *
 * Drivers split at every semicolon and Citus refuses a whole script at once, so the migration runner needs the borders
 * as PostgreSQL sees them: not those in quotes, dollar-quoted bodies, (nested) comments, parentheses or BEGIN ATOMIC.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let position = 0;
  let start = -1;
  let depth = freshDepth();

  while (position < sql.length) {
    const end = endOfToken(sql, position);
    const token = sql.slice(position, end);
    if (token === ";" && depth.parentheses === 0 && depth.body === 0) {
      if (start >= 0) statements.push({ text: sql.slice(start, position).trimEnd(), line: lineAt(sql, start) });
      start = -1;
      depth = freshDepth();
    } else if (!isBlank(token)) {
      if (start < 0) start = position;
      follow(depth, token);
    }
    position = end;
  }
  if (start >= 0) statements.push({ text: sql.slice(start).trimEnd(), line: lineAt(sql, start) });
  return statements;
}

function freshDepth(): Depth {
  return { parentheses: 0, body: 0, words: [] };
}

function isBlank(token: string): boolean {
  return /^\s/.test(token) || token.startsWith("--") || token.startsWith("/*");
}

function endOfToken(sql: string, position: number): number {
  TOKEN.lastIndex = position;
  const token = TOKEN.exec(sql)?.[0] ?? "";
  if (token === "/*") return endOfComment(sql, position);
  if (token.length > 1 && token.startsWith("$")) return endOfDollarQuote(sql, position, token);
  if (token === "'" || token === '"') throw unterminated(sql, position, "quote");
  return position + token.length;
}

function endOfComment(sql: string, position: number): number {
  const border = /\/\*|\*\//g;
  border.lastIndex = position;
  let open = 0;
  for (let match = border.exec(sql); match; match = border.exec(sql)) {
    open += match[0] === "/*" ? 1 : -1;
    if (open === 0) return border.lastIndex;
  }
  throw unterminated(sql, position, "comment");
}

function endOfDollarQuote(sql: string, position: number, tag: string): number {
  const closing = sql.indexOf(tag, position + tag.length);
  if (closing < 0) throw unterminated(sql, position, `${tag} body`);
  return closing + tag.length;
}

function unterminated(sql: string, position: number, what: string): Error {
  return new Error(`The ${what} that opens on line ${lineAt(sql, position)} is never closed.`);
}

function follow(depth: Depth, token: string): void {
  if (token === "(") depth.parentheses += 1;
  if (token === ")") depth.parentheses -= 1;
  if (!/^[a-z]/i.test(token) || token.includes("'")) return;
  const word = token.toLowerCase();
  if (depth.words.length < 4) depth.words.push(word);
  followBody(depth, word);
}

/** Bodies in the SQL standard's form (BEGIN ATOMIC … END) hold semicolons outside any quotes. */
function followBody(depth: Depth, word: string): void {
  const definesRoutine =
    depth.words[0] === "create" && depth.words.some((it) => it === "function" || it === "procedure");
  if (!definesRoutine) return;
  if (word === "begin" || (word === "case" && depth.body > 0)) depth.body += 1;
  if (word === "end" && depth.body > 0) depth.body -= 1;
}

function lineAt(sql: string, position: number): number {
  return sql.slice(0, position).split("\n").length;
}
