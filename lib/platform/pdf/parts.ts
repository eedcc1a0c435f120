import { Image, Rect, type StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement, type ReactNode } from "react";
import type { Line, PaperColumn, PaperPart, PaperRow, Run } from "@/lib/domain/papers";

/*
 * The parts of a sheet as React-PDF sets them. Read by the press as it stands here: it imports nothing of ours but types.
 */

export type Style = Parameters<typeof StyleSheet.create>[0][string];

/** After shared/design/tokens.css, for paper: black is ink, and green only where something was brought about. */
export const INK = "#1e1c19";
export const QUIET = "#55514a";
const LINE = "#d2cdc4";
const GREEN = "#1a5c43";
const SAND = "#e6e3dd";

/** Names from further east are set with their own letters; only where one stands, since each such run weighs more. */
export const fontOf = (words: string): Style =>
  /[Ā-ʯḀ-ỿ]/u.test(words) ? { fontFamily: ["Figtree", "Figtree east"] } : {};

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

export const text = (line: Line, style: Style = {}, key?: number): ReactElement =>
  h(
    Text,
    { ...(key === undefined ? {} : { key }), style: { ...fontOf(wordsIn(line)), ...style } },
    typeof line === "string" ? line : line.map(run),
  );

export type Sizes = { base: number; small: number; heading: number; row: number; gap: number; line: number };
export const SIZES: Record<"dense" | "plain", Sizes> = {
  dense: { base: 8.5, small: 7.8, heading: 9.4, row: 1.5, gap: 5, line: 2 },
  plain: { base: 10, small: 8.6, heading: 12, row: 3.5, gap: 11, line: 3 },
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

const BAR = { width: 60, height: 7 };

function bars(part: Extract<PaperPart, { kind: "bars" }>, sizes: Sizes, key: number): ReactElement {
  return h(
    View,
    { key },
    ...part.bars.map(({ label, share, value }, at) =>
      h(
        View,
        { key: at, wrap: false, style: { flexDirection: "row", alignItems: "center", paddingVertical: sizes.row } },
        text(label, { flex: 1, paddingRight: 8, fontSize: sizes.small }, 0),
        h(
          Svg,
          { key: 1, width: BAR.width, height: BAR.height, viewBox: `0 0 ${BAR.width} ${BAR.height}` },
          h(Rect, { key: "all", x: 0, y: 0, width: BAR.width, height: BAR.height, fill: SAND }),
          h(Rect, { key: "own", x: 0, y: 0, width: BAR.width * share, height: BAR.height, fill: GREEN }),
        ),
        text(value, { width: 104, textAlign: "right", fontSize: sizes.small }, 2),
      ),
    ),
  );
}

/** A picture at the right of what it goes with. */
function beside(part: Extract<PaperPart, { kind: "beside" }>, sizes: Sizes, key: number): ReactElement {
  return h(
    View,
    { key, style: { flexDirection: "row" } },
    h(View, { key: 0, style: { flex: 1, paddingRight: 14 } }, ...part.parts.map((one, at) => partOf(one, sizes, at))),
    h(Image, {
      key: 1,
      src: { data: Buffer.from(part.photo), format: "jpg" },
      style: { width: 120, height: 90, objectFit: "cover", marginTop: 3 },
    }),
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

export function partOf(part: PaperPart, sizes: Sizes, key: number): ReactElement {
  switch (part.kind) {
    case "heading":
      return heading(part, sizes, key);
    case "text":
      return text(
        part.words,
        { marginVertical: sizes.line, fontSize: sizes.base, lineHeight: 1.3, ...TONES[part.tone ?? "plain"] },
        key,
      );
    case "rows":
      return h(View, { key }, ...part.rows.map((row, at) => rowOf(row, sizes, at)));
    case "table":
      return table(part, sizes, key);
    case "bars":
      return bars(part, sizes, key);
    case "beside":
      return beside(part, sizes, key);
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
