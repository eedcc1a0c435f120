export const segmentedStyle = "inline-flex flex-wrap rounded-r bg-sunken p-0.5";
export const segmentStyle =
  "flex min-h-7 items-center rounded-r-s px-3 text-t13 font-medium text-ink-2 transition-colors hover:text-ink max-md:min-h-10";
