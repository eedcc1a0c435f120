import { describe, expect, it } from "vitest";
import { placeholders } from "@/scripts/checks/icu";
import { type Messages, messageProblems } from "@/scripts/checks/messages";

const source = (text: string) => [{ path: "app/page.tsx", text }];

function problems(nl: Messages, en: Messages, text: string): string[] {
  return messageProblems({ nl, en }, source(text));
}

const board = { board: { title: "Bord" } };
const asksTitle = 'const t = useTranslations("board"); t("title");';

describe("the two languages", () => {
  it("are in order when they say the same and the code asks for it", () => {
    expect(problems(board, { board: { title: "Board" } }, asksTitle)).toEqual([]);
  });

  it("must both have every message", () => {
    expect(problems(board, {}, asksTitle)).toEqual(['en.json lacks "board.title": translate it.']);
    expect(problems({}, board, asksTitle)).toContain('nl.json lacks "board.title": translate it.');
  });

  it("must say something", () => {
    expect(problems(board, { board: { title: " " } }, asksTitle)).toEqual([expect.stringContaining("nothing to say")]);
  });

  it("must take the same values and tags", () => {
    const nl = { board: { title: "{count, plural, one {# <b>idee</b> van {name}} other {# ideeën}}" } };
    expect(problems(nl, { board: { title: "{count} <b>of</b> {name}" } }, asksTitle)).toEqual([]);
    expect(problems(nl, { board: { title: "{count} of {person}" } }, asksTitle)).toEqual([
      expect.stringContaining("<b>, count, name in nl.json and count, person in en.json"),
    ]);
  });

  it.each(["{count", "{count, plural, one {x}}", "{}", "{n, plural, one {a} other {b}", "} too many"])(
    "must be readable: %s",
    (text) => {
      expect(problems(board, { board: { title: text } }, asksTitle)).toEqual([
        expect.stringContaining("cannot be read"),
      ]);
    },
  );

  it("know text in apostrophes from a value", () => {
    expect(placeholders("it''s '{not}' {yes}, {when, date, short}, {who, select, a {{x}} other {y}}")).toEqual([
      "when",
      "who",
      "x",
      "yes",
    ]);
  });
});

describe("messages and code", () => {
  it.each([
    ["in a component", asksTitle],
    ["on the server", 'const t = await getTranslations("board"); t.rich("title", {});'],
    ["with a language", 'const t = await getTranslations({ locale, namespace: "board" }); t("title");'],
    ["without a namespace", 'const t = useTranslations(); t("board.title");'],
    [
      "together with other work",
      'const [a, t] = await Promise.all([readA("x", 1), getTranslations("board")]); t("title");',
    ],
    ["handed to a function", 'function label(t: Translator<"board">) { return t("title"); }'],
    ["handed over without a word", 'function label(t: Words) { return t("title"); }'],
    ["as a value", 'return { message: "board.title" };'],
    ["composed", `const t = useTranslations("board"); t(\`ti\${rest}\`);`],
    ["chosen while running", 'const t = useTranslations("board"); t(key);'],
    ["chosen from two", 'const t = useTranslations("board"); t(a ? "title" : "other");'],
    ["in a namespace chosen while running", `const t = useTranslations(\`bo\${rest}\`); t("title");`],
    ["in a namespace the text does not tell", 'const t = useTranslations(namespace); t("title");'],
    ["composed as a value", `return { message: \`board.\${code}\` };`],
  ])("a message asked for %s is used", (_how, text) => {
    expect(problems(board, board, text)).toEqual([]);
  });

  it.each([
    ["composed", `export const key = (column) => \`column.\${column}\`;`],
    ["said to a function", 'sentence.push(say("column.new"));'],
    ["said in one word", 'sentence.push(say("new"));'],
  ])("a message named without its namespace, where somebody else translates, is used: %s", (_how, text) => {
    const nested = { board: { column: { new: "Nieuw" } } };
    expect(problems(nested, nested, text)).toEqual([]);
  });

  it("a message nothing asks for is reported", () => {
    const unused = ['"board.title" is used nowhere: take it out of both languages.'];
    expect(problems(board, board, 'const t = useTranslations("other"); other(t);')).toEqual(unused);
    expect(problems(board, board, `return { message: \`boards.\${code}\` };`)).toEqual(unused);
  });

  it("a message that is not there is reported with the file that asks for it", () => {
    expect(problems(board, board, `${asksTitle} t("titel");`)).toEqual([
      'app/page.tsx asks for "board.titel", which neither language has: add it, or correct the key.',
    ]);
  });

  it("a name that is given anew belongs to its last namespace", () => {
    const text = `${asksTitle} function b() { const t = useTranslations("ui"); t("close"); }`;
    expect(problems({ ...board, ui: { close: "Sluit" } }, { ...board, ui: { close: "Close" } }, text)).toEqual([]);
  });
});
