const PAUSE_MS = 2_000;
/** With a line that works so many tries are enough to know that the code is not there any more. */
const TRIES = 3;

/**
 * Fetches the code of a part that comes later. While the line is down it waits: a part that does not come would take
 * the whole page along, and what was typed on it.
 * @throws what the last try did, where the line is there and the code is not.
 */
export async function later<T>(fetchCode: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchCode();
    } catch (fault) {
      if (navigator.onLine && tries >= TRIES) throw fault;
      await aMoment();
    }
  }
}

/** A while, or less when the line comes back sooner. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, PAUSE_MS);
    window.addEventListener("online", go, { once: true });
    function go() {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    }
  });
}
