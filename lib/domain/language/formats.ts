/*
 * What puts days, numbers and lists in a language's words, each made once: making one takes a hundred times as long as
 * using it, and memory that is given back late. A page with a year on it names hundreds of days.
 */

export const dateFormat = onceEach(
  (tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);

export const numberFormat = onceEach(
  (tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);

const conjunction = onceEach((tag: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));

/** "Koen, Hilde en Wout". */
export const listed = (tag: string, all: readonly string[]): string =>
  conjunction(tag, { type: "conjunction" }).format(all);

function onceEach<Options, Format>(make: (tag: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (tag: string, options: Options): Format => {
    const key = tag + JSON.stringify(options);
    const known = made.get(key) ?? make(tag, options);
    made.set(key, known);
    return known;
  };
}
