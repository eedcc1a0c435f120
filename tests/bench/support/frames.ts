/** Runs in the page, as text: what a browser is handed is not compiled first. Gives the times from frame to frame. */
export const frameTimes = (count: number): string => `new Promise((resolve) => {
  const between = [];
  let last = performance.now();
  const tick = (at) => {
    between.push(at - last);
    last = at;
    // Until the first frame is no time between two.
    if (between.length === ${count}) resolve(between.slice(1));
    else requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})`;

/** Quicker than a flick of the wheel: a screenful in four frames. */
const STEP_PX = 220;
/** So many frames without a move are the end; nothing more is on its way then. */
const STILL_FRAMES = 120;

export type Scrolled = { between: number[]; height: number };

/**
 * Runs in the page, as text. Scrolls to its end what `found` (an expression) gives, however much of it has to be
 * fetched, and gives the times from frame to frame and how high it came to be.
 */
export const scrollFrames = (found: string): string => `new Promise((resolve) => {
  const scrolled = ${found};
  const between = [];
  let last = performance.now();
  let still = 0;
  const tick = (at) => {
    between.push(at - last);
    last = at;
    const before = scrolled.scrollTop;
    scrolled.scrollTop += ${STEP_PX};
    still = scrolled.scrollTop === before ? still + 1 : 0;
    if (still > ${STILL_FRAMES}) resolve({ between: between.slice(1, -${STILL_FRAMES}), height: scrolled.scrollHeight });
    else requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})`;
