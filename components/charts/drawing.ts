import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

/*
 * Plots as marks on a sheet: put on the page by `Drawn`, and written out as a file by `svgOf`. Nothing is told by colour
 * alone: everything that is drawn has its words beside it.
 */

export type Ink = "ink" | "ink-2" | "line-2" | "data-1";

export type Mark =
  | { kind: "path"; d: string; stroke: Ink; width: number; isDotted?: boolean }
  | { kind: "bar"; x: number; y: number; width: number; height: number; fill: Ink }
  | { kind: "dot"; x: number; y: number; radius: number; fill: Ink }
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      fill: Ink;
      anchor: "start" | "middle" | "end";
      isBold?: boolean;
    };

export type Drawing = { width: number; height: number; marks: Mark[] };

const TEXT_SIZE = 13;
/** Room above the highest point for its number, under the line for the weeks, and beside the last point for its number. */
const [TOP, FOOT, SIDE] = [22, 20, 70];

type Words = { x: number; y: number; text: string; fill?: Ink; isBold?: boolean; anchor?: "start" | "middle" | "end" };

/** A text whose middle stands at this height. */
export const words = ({ x, y, text, fill = "ink", isBold = false, anchor = "start" }: Words): Mark => {
  return { kind: "text", x, y: y + TEXT_SIZE * 0.35, text, fill, isBold, anchor };
};

type Point = { label: string; value: number | null };
type Lined = { points: readonly Point[]; said: (value: number) => string; width: number; height: number };
type Placed = { index: number; value: number; x: number; y: number };

/** One line over time: its highest and its last value stand beside it, and under it the first and the last moment. */
export function lineDrawing({ points, said, width, height }: Lined): Drawing {
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const across = scalePoint<number>()
    .domain(points.map((_, index) => index))
    .range([2, width - SIDE]);
  const up = scaleLinear()
    .domain([0, most])
    .range([height - FOOT, TOP]);
  const known = points.flatMap(({ value }, index): Placed[] =>
    value === null ? [] : [{ index, value, x: across(index) ?? 0, y: up(value) }],
  );
  const path = line<Point>()
    .defined(({ value }) => value !== null)
    .x((_, index) => across(index) ?? 0)
    .y(({ value }) => up(value ?? 0))([...points]);
  return {
    width,
    height,
    marks: [
      { kind: "path", d: `M0 ${height - FOOT}H${width - SIDE}`, stroke: "line-2", width: 1 },
      ...(path ? [{ kind: "path", d: path, stroke: "data-1", width: 2.5 } as const] : []),
      ...loneDots(known),
      ...numbers(known, said),
      ...edges(points, { width, height }),
    ],
  };
}

/** A moment between two that are not known has no line to either side: its dot is all there is of it. */
function loneDots(known: readonly Placed[]): Mark[] {
  const indexes = new Set(known.map(({ index }) => index));
  return known
    .filter(({ index }) => !indexes.has(index - 1) && !indexes.has(index + 1))
    .map(({ x, y }) => ({ kind: "dot", x, y, radius: 3, fill: "data-1" }));
}

/** The last value at the end of the line, and the highest above its peak where that is another. */
function numbers(known: readonly Placed[], said: (value: number) => string): Mark[] {
  const last = known.at(-1);
  const highest = known.toSorted((a, b) => b.value - a.value)[0];
  if (!last || !highest) return [];
  const anchor = highest.index === 0 ? "start" : "middle";
  return [
    { kind: "dot", x: last.x, y: last.y, radius: 4, fill: "data-1" },
    words({ x: last.x + 9, y: last.y, text: said(last.value), isBold: true }),
    ...(highest.value > last.value
      ? [words({ x: highest.x, y: highest.y - 11, text: said(highest.value), fill: "ink-2", anchor })]
      : []),
  ];
}

function edges(points: readonly Point[], { width, height }: { width: number; height: number }): Mark[] {
  const [first, last] = [points[0], points.at(-1)];
  const y = height - 8;
  return [
    ...(first ? [words({ x: 2, y, text: first.label, fill: "ink-2" })] : []),
    ...(last && points.length > 1
      ? [words({ x: width - SIDE, y, text: last.label, fill: "ink-2", anchor: "end" })]
      : []),
  ];
}

/** What the colours are on white paper. */
const ON_PAPER: Record<Ink, string> = { ink: "#1e1c19", "ink-2": "#55514a", "line-2": "#d2cdc4", "data-1": "#1a5c43" };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

type FileWords = { title: string; about: string };
const [EDGE, HEAD, NAME, GAP] = [24, 64, 30, 10];

/** Drawings under each other as a file of their own, on white: what it is about above them, and above each its name. */
export function svgOf(named: readonly { name: string; drawing: Drawing }[], { title, about }: FileWords): string {
  let y = EDGE + HEAD;
  const parts = named.map(({ name, drawing }) => {
    const from = y;
    y += NAME + drawing.height + GAP;
    const head = words({ x: 0, y: NAME / 2, text: name, isBold: true });
    const marks = drawing.marks.map(markOf).join("");
    return `<g transform="translate(${EDGE} ${from})">${markOf(head)}<g transform="translate(0 ${NAME})">${marks}</g></g>`;
  });
  const width = Math.max(480, ...named.map(({ drawing }) => drawing.width)) + 2 * EDGE;
  const height = y + EDGE;
  const font = 'font-family="Figtree, system-ui, sans-serif"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ${font}>`,
    `<title>${escaped(title)}</title><desc>${escaped(about)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${EDGE}" y="${EDGE + 18}" font-size="17" font-weight="600" fill="${ON_PAPER.ink}">${escaped(title)}</text>`,
    `<text x="${EDGE}" y="${EDGE + 40}" font-size="13" fill="${ON_PAPER["ink-2"]}">${escaped(about)}</text>`,
    `${parts.join("")}</svg>`,
  ].join("");
}

function markOf(mark: Mark): string {
  switch (mark.kind) {
    case "dot":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="${ON_PAPER[mark.fill]}"/>`;
    case "bar": {
      const place = `x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"`;
      return `<rect ${place} fill="${ON_PAPER[mark.fill]}"/>`;
    }
    case "path": {
      const dots = mark.isDotted ? ' stroke-dasharray="2 4"' : "";
      return `<path d="${mark.d}" fill="none" stroke="${ON_PAPER[mark.stroke]}" stroke-width="${mark.width}"${dots}/>`;
    }
    case "text": {
      const weight = mark.isBold ? 600 : 400;
      const place = `x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}"`;
      return `<text ${place} font-size="${TEXT_SIZE}" font-weight="${weight}" fill="${ON_PAPER[mark.fill]}">${escaped(mark.text)}</text>`;
    }
  }
}
