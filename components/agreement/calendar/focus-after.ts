/** Gives the focus a place once the screen is drawn anew: what had it goes with the press that took it away. */
export function focusAfter(find: () => Element | null | undefined): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const next = find();
      if (next instanceof HTMLElement) next.focus();
    }),
  );
}
