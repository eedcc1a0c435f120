/** How many times the screen may be drawn before it is sure that the focus does not get lost any more. */
const FRAMES = 120;

/**
 * Gives the focus a place whenever it gets lost with what a press takes away, however long drawing the screen anew
 * takes: a dialog that closes can lose it once more. A focus that stays, or that somebody moves, is left where it is.
 */
export function focusAfter(find: () => Element | null | undefined): void {
  let [framesLeft, framesLost] = [FRAMES, 0];
  requestAnimationFrame(look);
  function look(): void {
    framesLost = document.activeElement === document.body ? framesLost + 1 : 0;
    if (framesLost > 1) {
      const next = find();
      if (next instanceof HTMLElement) next.focus();
    }
    framesLeft -= 1;
    if (framesLeft > 0) requestAnimationFrame(look);
  }
}
