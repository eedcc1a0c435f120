/** A version of a policy text, and whether it asked everybody to read it. */
export type Issued = { number: number; asksReading: boolean };

/** The version that everybody has to have read: the last that asked for it; null when none ever did. */
export function versionToRead(versions: readonly Issued[]): number | null {
  const asking = versions.filter(({ asksReading }) => asksReading).map(({ number }) => number);
  return asking.length === 0 ? null : Math.max(...asking);
}

/** Whether somebody is up to date who confirmed these versions: that one or a later. */
export function hasRead(versions: readonly Issued[], confirmed: readonly number[]): boolean {
  const wanted = versionToRead(versions);
  return wanted === null || confirmed.some((number) => number >= wanted);
}
