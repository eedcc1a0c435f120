type How = {
  /** Whether the browser's back leads to how it was. */
  isStep?: boolean;
  /** What is kept with this step of the browser's history. */
  state?: object | null;
};

/**
 * Changes the address without asking the server for a page: what it shows is here already. The router hears of it
 * because it stands around the browser's history. On a page that was only just drawn it does not stand there yet, and
 * what the address opens would stay closed: then the page is asked for after all.
 */
export function goHere(address: string, { isStep = true, state = null }: How = {}): void {
  const { history, location } = window;
  const isHeard = Object.hasOwn(history, "pushState");
  if (isStep) {
    if (isHeard) history.pushState(state, "", address);
    else location.assign(address);
  } else {
    if (isHeard) history.replaceState(state, "", address);
    else location.replace(address);
  }
}
