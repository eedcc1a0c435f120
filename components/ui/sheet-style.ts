/** The dimmed page behind a dialog, which stands at the foot on a phone and high in the middle elsewhere. */
export const scrimStyle =
  "fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-scrim transition-opacity entering:opacity-0 exiting:opacity-0 md:items-start md:p-8 md:pt-[8vh]";

/** The ground of a dialog: a sheet from below on a phone. */
export const sheetStyle =
  "float-in max-h-[min(88vh,var(--visual-viewport-height))] w-full overflow-hidden rounded-t-r-l bg-raised text-ink shadow-float md:max-h-[84vh] md:rounded-r-l flex flex-col";
