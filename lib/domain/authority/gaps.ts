import { joined, uncovered } from "./boxes";
import type { CompiledMatrix, PowerTable } from "./compile";
import type { Gap } from "./model";
import { type Box, type Space, situationIn, sticksOut, whenOf } from "./space";

/** The situations that no row of a power answers, for every power that has rows: disjoint boxes, together all of them. */
export function findGaps({ space, tables }: CompiledMatrix): Gap[] {
  return [...tables.values()].flatMap((table) => {
    const boxes = joined(space, [...uncovered(space, widestBoxes(space, table), space.everything)]);
    return boxes.map((box): Gap => {
      return {
        kind: "gap",
        power: table.power,
        when: whenOf(space, box),
        example: situationIn(space, table.power, box),
      };
    });
  });
}

/** The boxes that lie in no other: what the rest covers, they cover. */
function widestBoxes(space: Space, table: PowerTable): Box[] {
  const kept: Box[] = [];
  const widestFirst = table.rows.map((row) => row.box).toSorted((a, b) => bitCount(b) - bitCount(a));
  for (const box of widestFirst) if (!kept.some((wider) => sticksOut(space, box, wider) === 0)) kept.push(box);
  return kept;
}

// A box inside another has at most as many bits, so sorting by bits puts every box after those it may lie in.
function bitCount(box: Box): number {
  let count = 0;
  for (const word of box) for (let bits = word; bits !== 0; bits &= bits - 1) count++;
  return count;
}
