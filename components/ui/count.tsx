/** A number beside a word: how many wait behind a tab. `said` is the sentence for the ear. */
export function Count({ value, said }: { value: number; said?: string }) {
  return (
    <span className="rounded-full bg-sunken px-1.5 text-[12px]/[18px] font-medium text-ink-2">
      <span aria-hidden={said ? true : undefined}>{value}</span>
      {said ? <span className="sr-only">{said}</span> : null}
    </span>
  );
}
