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
