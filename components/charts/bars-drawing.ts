import { type Drawing, type Mark, words } from "./drawing";

/** One bar: what it is, how long (0 to 1), and its number in words. */
export type DrawnBar = { label: string; share: number; said: string };
type Barred = {
  bars: readonly DrawnBar[];
  width: number /** A line across all bars, at this share. */;
  markAt?: number;
};

const [ROW, THICK, LABEL_SHARE, BAR_SHARE, GAP] = [26, 14, 0.42, 0.34, 10];
/** So many letters fit before a bar. */
const LABEL_MAX = 44;

/** Bars under each other, each with its name before it and its number behind it. */
export function barsDrawing({ bars, width, markAt }: Barred): Drawing {
  const from = Math.round(width * LABEL_SHARE);
  const full = width * BAR_SHARE;
  const height = bars.length * ROW + 8;
  const marks = bars.flatMap(({ label, share, said }, index): Mark[] => {
    const y = index * ROW + ROW / 2;
    const long = Math.round(full * share);
    return [
      words({ x: 0, y, text: label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label }),
      { kind: "bar", x: from, y: y - THICK / 2, width: long, height: THICK, fill: "data-1" },
      words({ x: from + (markAt === undefined ? long : full) + GAP, y, text: said, isBold: true }),
    ];
  });
  if (markAt === undefined) return { width, height, marks };
  const at = from + full * markAt;
  const line: Mark = { kind: "path", d: `M${at} 0V${bars.length * ROW}`, stroke: "ink", width: 1.5 };
  return { width, height, marks: [...marks, line] };
}
