import type { CompiledMatrix } from "@/lib/domain/authority";
import type { PowerTable } from "@/lib/domain/authority/compile";
import { UNANSWERED_RANK } from "@/lib/domain/authority/decide";
import { type Box, cutFact, hasBit, type Space, splitOn, sticksOut } from "@/lib/domain/authority/space";

/** Cuts a box until each part has one verdict; parts are disjoint and together the box. */
export function* ofOneVerdict({ space, tables }: CompiledMatrix, power: string, box: Box): Generator<Box> {
  const table = tables.get(power);
  const todo = [box];
  for (let part = todo.pop(); part; part = todo.pop()) {
    const cutting = table ? whatCuts(space, table, part) : null;
    if (!cutting) {
      yield part;
      continue;
    }
    const boxes = [part, cutting] as const;
    todo.push(...splitOn(space, cutFact(space, boxes, []), boxes).map((cut) => cut.part));
  }
}

/** The row along which to cut: of those that match only a part, the one that covers most. Null where one verdict is sure. */
function whatCuts(space: Space, table: PowerTable, box: Box): Box | null {
  const meeting = table.rows
    .map((row, number) => ({ row, number, out: sticksOut(space, box, row.box) }))
    .filter(({ out }) => out >= 0);
  const insiders = (outer: number) =>
    meeting.filter(({ number }) => hasBit(table.inside, outer * table.width * 32 + number));
  let least = UNANSWERED_RANK;
  let most = UNANSWERED_RANK;
  for (const { row, number, out } of meeting) {
    const exceptions = row.binding ? [] : insiders(number);
    if (exceptions.some((one) => one.out === 0)) continue;
    most = Math.max(most, row.rank);
    if (out === 0 && exceptions.length === 0) least = Math.max(least, row.rank);
  }
  const [first, ...others] = least === most ? [] : meeting.filter(({ out }) => out > 0);
  return first ? others.reduce((best, one) => (one.out < best.out ? one : best), first).row.box : null;
}
