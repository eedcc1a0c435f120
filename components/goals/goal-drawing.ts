import { scaleLinear } from "d3-scale";
import { type Drawing, type Mark, words } from "@/components/charts/drawing";
import { daysBetween } from "@/lib/domain/planning";
import type { GoalCourse } from "@/lib/features/goal-course/schema";

/** How values and days of the goal are written. */
type Namer = { value: (value: number) => string; day: (day: string) => string; target: (value: string) => string };

const [HEIGHT, TOP, FOOT, SIDE] = [240, 30, 28, 190];

/** The series of a goal over its days, with its target dotted across; null of fewer than two readings. */
export function goalDrawing({ series, target }: GoalCourse, namer: Namer, width: number): Drawing | null {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const values = [...series.map(({ value }) => value), ...(target === null ? [] : [target])];
  const right = width - SIDE;
  const across = scaleLinear()
    .domain([0, Math.max(1, daysBetween(first.onDay, last.onDay))])
    .range([2, right]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const up = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([HEIGHT - FOOT - 8, TOP]);
  const placed = series.map(({ onDay, value }) => ({ x: across(daysBetween(first.onDay, onDay)), y: up(value) }));
  const path = placed.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  const end = { x: right, y: up(last.value) };
  const marks: Mark[] = [
    { kind: "path", d: `M0 ${HEIGHT - FOOT}H${right}`, stroke: "line-2", width: 1 },
    { kind: "path", d: path, stroke: "data-1", width: 2.5 },
    { kind: "dot", ...end, radius: 4, fill: "data-1" },
    words({ x: end.x + 9, y: end.y, text: namer.value(last.value), isBold: true }),
    words({ x: 2, y: up(first.value) - 20, text: namer.value(first.value), fill: "ink-2" }),
    words({ x: 2, y: HEIGHT - 10, text: namer.day(first.onDay), fill: "ink-2" }),
    words({ x: right, y: HEIGHT - 10, text: namer.day(last.onDay), fill: "ink-2", anchor: "end" }),
  ];
  return { width, height: HEIGHT, marks: [...marks, ...targetMarks(target, { right, up, end }, namer)] };
}

type Place = { right: number; up: (value: number) => number; end: { y: number } };

/** Its words keep clear of those of the last reading. */
function targetMarks(target: number | null, { right, up, end }: Place, namer: Namer): Mark[] {
  if (target === null) return [];
  const y = up(target);
  const isClose = Math.abs(y - end.y) < 16;
  const beside = isClose ? end.y + (y <= end.y ? -16 : 16) : y;
  return [
    { kind: "path", d: `M0 ${y}H${right}`, stroke: "ink-2", width: 1.5, isDotted: true },
    words({ x: right + 9, y: beside, text: namer.target(namer.value(target)), fill: "ink-2" }),
  ];
}
