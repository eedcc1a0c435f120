import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { Document, Font, Page, Rect, renderToBuffer, type StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement, type ReactNode } from "react";
import type { Line, Paper, PaperColumn, PaperPart, PaperRow, Run } from "@/lib/domain/papers";

/*
 * Runs as a thread of its own: setting a page takes more than a tenth of a second, in which a server would answer nobody.
 * It is run as it stands here, without being built, so it imports nothing of ours but types and writes no JSX.
 */

type Style = Parameters<typeof StyleSheet.create>[0][string];

/** After shared/design/tokens.css, for paper: black is ink, and green only where something was brought about. */
const INK = "#1e1c19";
const QUIET = "#55514a";
const LINE = "#d2cdc4";
const GREEN = "#1a5c43";
const SAND = "#e6e3dd";

const fonts = join(process.cwd(), "node_modules/@fontsource/figtree/files");
const family = (name: string, letters: string) =>
  Font.register({
    family: name,
    fonts: [400, 600].map((weight) => ({
      src: join(fonts, `figtree-${letters}-${weight}-normal.woff`),
      fontWeight: weight,
    })),
  });
family("Figtree", "latin");
family("Figtree east", "latin-ext");
// Broken by whole words: Dutch words broken by rules for another language read worse than a ragged edge.
Font.registerHyphenationCallback((word) => [word]);

/** Names from further east are set with their own letters; only where one stands, since each such run weighs more. */
const fontOf = (words: string): Style => (/[Ā-ʯḀ-ỿ]/u.test(words) ? { fontFamily: ["Figtree", "Figtree east"] } : {});

const AS: Record<"strong" | "verdict" | "quiet", Style> = {
  strong: { fontWeight: 600 },
  verdict: { fontWeight: 600, textDecoration: "underline" },
  quiet: { color: QUIET },
};

function run(one: Run, key: number): ReactNode {
  if (typeof one === "string") return one;
  return h(Text, { key, style: AS[one.as] }, one.text);
}

const wordsIn = (line: Line): string =>
  typeof line === "string" ? line : line.map((one) => (typeof one === "string" ? one : one.text)).join("");

const text = (line: Line, style: Style = {}, key?: number): ReactElement =>
  h(
    Text,
    { ...(key === undefined ? {} : { key }), style: { ...fontOf(wordsIn(line)), ...style } },
    typeof line === "string" ? line : line.map(run),
  );

type Sizes = { base: number; small: number; heading: number; row: number; gap: number };
const SIZES: Record<"dense" | "plain", Sizes> = {
  dense: { base: 8.5, small: 7.8, heading: 9.4, row: 1.5, gap: 5 },
  plain: { base: 10, small: 8.6, heading: 12, row: 3.5, gap: 11 },
};

function heading(part: { text: string; number?: string }, sizes: Sizes, key: number): ReactElement {
  const style: Style = { fontSize: sizes.heading, fontWeight: 600, marginTop: sizes.gap, marginBottom: 3 };
  const number = part.number === undefined ? [] : [text(part.number, { width: 20 }, 0)];
  return h(
    View,
    { key, minPresenceAhead: 28, style: { flexDirection: "row", ...style }, bookmark: part.text } as object,
    ...number,
    text(part.text, { flex: 1 }, 1),
  );
}

const TONES: Record<"plain" | "lead" | "quiet", Style> = {
  plain: {},
  lead: { fontSize: 13, marginVertical: 4 },
  quiet: { color: QUIET },
};

/** In the right margin, beside what is otherwise than it was. */
const CHANGED: Style = { position: "absolute", right: -8, top: 1, bottom: 1, width: 2.2, backgroundColor: INK };

function rowOf(row: PaperRow, sizes: Sizes, key: number): ReactElement {
  const mark = row.mark === undefined ? [] : [text(row.mark, { width: 20, color: QUIET }, 0)];
  const note = row.note === undefined ? [] : [text(row.note, { width: 120, textAlign: "right", color: QUIET }, 2)];
  return h(
    View,
    {
      key,
      wrap: false,
      style: {
        flexDirection: "row",
        borderTopWidth: 0.5,
        borderTopColor: LINE,
        paddingVertical: sizes.row,
        paddingLeft: (row.indent ?? 0) * 12,
      },
    },
    ...(row.isChanged ? [h(View, { key: "changed", style: CHANGED })] : []),
    ...mark,
    text(row.words, { flex: 1 }, 1),
    ...note,
  );
}

const cell = ({ share, align }: PaperColumn): Style => ({
  flexGrow: share,
  flexBasis: 0,
  paddingRight: 8,
  textAlign: align ?? "left",
});

function table(part: Extract<PaperPart, { kind: "table" }>, sizes: Sizes, key: number): ReactElement {
  const line: Style = { flexDirection: "row", paddingVertical: sizes.row };
  const head = part.columns.map((column, at) =>
    text(column.head, { ...cell(column), color: QUIET, fontSize: sizes.small }, at),
  );
  const rows = part.rows.map((row, index) =>
    h(
      View,
      { key: index, wrap: false, style: { ...line, borderTopWidth: 0.5, borderTopColor: LINE } },
      ...part.columns.map((column, at) => text(row[at] ?? "", cell(column), at)),
    ),
  );
  return h(View, { key }, h(View, { key: "head", style: line }, ...head), ...rows);
}

function figures(part: Extract<PaperPart, { kind: "figures" }>, sizes: Sizes, key: number): ReactElement {
  return h(
    View,
    { key, style: { flexDirection: "row", marginTop: 6, marginBottom: 2 } },
    ...part.figures.map(({ value, label, note }, at) =>
      h(
        View,
        { key: at, style: { flex: 1, paddingRight: 10 } },
        text(value, { fontSize: 20, fontWeight: 600 }, 0),
        text(label, {}, 1),
        ...(note ? [text(note, { color: QUIET, fontSize: sizes.small }, 2)] : []),
      ),
    ),
  );
}

const BAR = { width: 84, height: 8 };

function bars(part: Extract<PaperPart, { kind: "bars" }>, sizes: Sizes, key: number): ReactElement {
  const { bars: all, markAt } = part;
  const mark = (at: number) =>
    h(Rect, { key: "mark", x: BAR.width * at - 0.6, y: -1, width: 1.2, height: BAR.height + 2, fill: INK });
  return h(
    View,
    { key },
    ...all.map(({ label, share, value }, at) =>
      h(
        View,
        { key: at, wrap: false, style: { flexDirection: "row", alignItems: "center", paddingVertical: sizes.row } },
        text(label, { flex: 1, paddingRight: 8 }, 0),
        h(
          Svg,
          { key: 1, width: BAR.width, height: BAR.height, viewBox: `0 0 ${BAR.width} ${BAR.height}` },
          h(Rect, { key: "all", x: 0, y: 0, width: BAR.width, height: BAR.height, fill: SAND }),
          h(Rect, { key: "own", x: 0, y: 0, width: BAR.width * share, height: BAR.height, fill: GREEN }),
          ...(markAt === undefined ? [] : [mark(markAt)]),
        ),
        text(value, { width: 66, paddingLeft: 8, fontWeight: 600 }, 2),
      ),
    ),
  );
}

function signatures(part: Extract<PaperPart, { kind: "signatures" }>, key: number): ReactElement {
  return h(
    View,
    { key, wrap: false, style: { flexDirection: "row", flexWrap: "wrap", marginTop: 18 } },
    ...part.people.map(({ name, role, date }, at) =>
      h(
        View,
        { key: at, style: { width: "33%", paddingRight: 18, marginBottom: 8 } },
        h(View, { key: 0, style: { height: 34, borderBottomWidth: 0.8, borderBottomColor: INK, marginBottom: 3 } }),
        text(name, { fontWeight: 600 }, 1),
        text(role, {}, 2),
        text(date, {}, 3),
      ),
    ),
  );
}

function partOf(part: PaperPart, sizes: Sizes, key: number): ReactElement {
  switch (part.kind) {
    case "heading":
      return heading(part, sizes, key);
    case "text":
      return text(
        part.words,
        { marginVertical: 3, fontSize: sizes.base, lineHeight: 1.3, ...TONES[part.tone ?? "plain"] },
        key,
      );
    case "rows":
      return h(View, { key }, ...part.rows.map((row, at) => rowOf(row, sizes, at)));
    case "table":
      return table(part, sizes, key);
    case "figures":
      return figures(part, sizes, key);
    case "bars":
      return bars(part, sizes, key);
    case "signatures":
      return signatures(part, key);
    case "split":
      return h(
        View,
        { key, style: { flexDirection: "row" } },
        ...[part.left, part.right].map((side, at) =>
          h(
            View,
            { key: at, style: { flex: 1, [at === 0 ? "paddingRight" : "paddingLeft"]: 12 } },
            ...side.map((inner, index) => partOf(inner, sizes, index)),
          ),
        ),
      );
  }
}

function headOf({ organisation, title, beside, standing }: Paper): ReactElement {
  const box: Style = { borderWidth: 1.5, borderColor: INK, paddingHorizontal: 5, paddingVertical: 2, fontWeight: 600 };
  return h(
    View,
    {
      style: {
        flexDirection: "row",
        alignItems: "flex-end",
        justifyContent: "space-between",
        borderBottomWidth: 1.5,
        borderBottomColor: INK,
        paddingBottom: 7,
        marginBottom: 5,
      },
    },
    h(
      View,
      { key: 0, style: { flex: 1, paddingRight: 16 } },
      text(organisation, {}, 0),
      text(title, { fontSize: 16, fontWeight: 600 }, 1),
    ),
    h(
      View,
      { key: 1, style: { alignItems: "flex-end" } },
      ...(standing ? [text(standing, { ...box, marginBottom: 3 }, -1)] : []),
      ...beside.map((line, at) => text(line, { textAlign: "right" }, at)),
    ),
  );
}

function documentOf(paper: Paper): ReactElement<object> {
  const { organisation, title, foot, language, isDense = false } = paper;
  const sizes = SIZES[isDense ? "dense" : "plain"];
  const again = [organisation, title, ...(paper.standing ? [paper.standing] : [])].join(" · ");
  const small: Style = { position: "absolute", left: 42, right: 42, fontSize: 7.8, color: QUIET };
  const page: Style = {
    fontFamily: "Figtree",
    fontSize: sizes.base,
    color: INK,
    paddingTop: 40,
    paddingBottom: 40,
    paddingHorizontal: 42,
  };
  return h(
    Document,
    { title, language, author: organisation, creator: "Trekker", creationDate: new Date(paper.madeAt) },
    h(
      Page,
      { size: "A4", style: page },
      h(Text, {
        fixed: true,
        style: { ...small, top: 20, ...fontOf(again) },
        render: ({ pageNumber }: { pageNumber: number }) => (pageNumber > 1 ? again : ""),
      }),
      headOf(paper),
      ...paper.parts.map((part, at) => partOf(part, sizes, at)),
      h(
        View,
        { fixed: true, style: { ...small, bottom: 22, flexDirection: "row", justifyContent: "space-between" } },
        text(foot.left, {}, 0),
        h(Text, {
          key: 1,
          render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
            foot.page.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages)),
        }),
      ),
    ),
  );
}

parentPort?.on("message", async ({ id, paper }: { id: number; paper: Paper }) => {
  try {
    parentPort?.postMessage({ id, pdf: new Uint8Array(await renderToBuffer(documentOf(paper))) });
  } catch (fault) {
    parentPort?.postMessage({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
