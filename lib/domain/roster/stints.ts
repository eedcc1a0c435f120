import type { Stretch } from "./moments";
import { united, within, without } from "./stretches";

/** Who has a turn, and who has it in their place while they are away. */
export type AwayTurn = Stretch & { memberId: string; deputyId: string };

export type Stood<Shift> = Shift &
  Stretch & { memberId: string /** Whose turn it is, when somebody else has it. */; forId: string | null };

/**
 * Who is really at the buttons in a shift: whoever has it, and for as long as they are away whoever stands in for them;
 * in order, together exactly the shift. A deputy who is away too is not stood in for: powers do not travel twice.
 */
export function stintsOf<Shift extends Stretch & { memberId: string }>(
  shift: Shift,
  turns: readonly AwayTurn[],
): Stood<Shift>[] {
  const away = turns
    .filter(({ memberId }) => memberId === shift.memberId)
    .flatMap(({ deputyId, ...turn }) => {
      const part = within(turn, shift);
      return part ? [{ ...shift, ...part, memberId: deputyId, forId: shift.memberId }] : [];
    });
  const own = without([shift], united(away)).map((part) => ({ ...shift, ...part, forId: null }));
  return [...own, ...away].sort((one, other) => one.from - other.from);
}
