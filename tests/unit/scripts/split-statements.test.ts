import { describe, expect, it } from "vitest";
import { splitStatements } from "@/scripts/database/split-statements";

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.text);

describe("a script is split where PostgreSQL ends a statement", () => {
  it("at semicolons, with or without one at the end", () => {
    expect(texts("select 1; select 2;")).toEqual(["select 1", "select 2"]);
    expect(texts("select 1;\n\nselect 2\n")).toEqual(["select 1", "select 2"]);
  });

  it("never sends an empty statement or a comment by itself", () => {
    expect(texts(";; -- nothing; here\n /* nor; here */ ;")).toEqual([]);
    expect(texts("")).toEqual([]);
  });

  it.each([
    ["a string", "select 'a;b'", "select 'it''s;'", "select 'c:\\'"],
    ["an escape string", "select E'it\\'s;'", "select e'\\\\'", "select E'a'';b'"],
    ["a quoted name", 'select 1 as "a;b"', 'select 1 as "a"";b"'],
    ["a dollar-quoted body", "do $$ begin; end; $$", "select $a$ $$;$b$ ; $a$", "select $Größe$;$Größe$"],
    ["a comment", "select 1 -- one; two\n + 1", "select /* a /* b; */ c; */ 1"],
    ["parentheses", "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))"],
    ["a name with a dollar in it", "select a$b$c from d$$e"],
    ["a parameter", "select $1"],
  ])("not inside %s", (_place, ...statements) => {
    expect(texts(`${statements.join(";\n")};`)).toEqual(statements);
  });

  it("not inside a body in the standard's form, and again after it", () => {
    const body = `create or replace function f(n int) returns int
      begin atomic select case when n > 0 then 1 else 2 end; select 3; end`;
    expect(texts(`${body}; select 4`)).toEqual([body, "select 4"]);
  });

  it("also where BEGIN is only a word of the language", () => {
    expect(texts("begin; select 1; end;")).toEqual(["begin", "select 1", "end"]);
    expect(texts("create table begin_end (a int); select 1")).toHaveLength(2);
  });

  it("names the line each statement begins on, past the comments before it", () => {
    const lines = splitStatements("-- first\nselect 1;\n\n/* two\nlines */\nselect 2;").map((it) => it.line);
    expect(lines).toEqual([2, 6]);
  });

  it.each([
    ["quote", "select 1;\nselect 'open"],
    ["quote", 'select 1;\nselect "open'],
    ["$x$ body", "select 1;\nselect $x$ open $$"],
    ["comment", "select 1;\n/* open /* closed */"],
  ])("and a %s that is never closed is refused with its line", (what, sql) => {
    expect(() => splitStatements(sql)).toThrow(`The ${what} that opens on line 2 is never closed.`);
  });
});
